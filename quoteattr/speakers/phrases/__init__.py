"""Phrases: reading source words, finding descriptions, and what a phrase itself says of who is meant."""
