"""Roles: what the text says that somebody is, beside the name and elsewhere."""
