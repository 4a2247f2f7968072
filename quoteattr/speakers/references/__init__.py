"""References: whom pronouns and descriptions stand for."""
