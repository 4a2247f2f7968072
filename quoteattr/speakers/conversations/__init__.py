"""Conversations: who speaks where nobody is said to, in scenes, interviews, transcripts and above quotations."""
