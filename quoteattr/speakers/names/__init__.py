"""Names: finding them in the text, their titles and types, and which of them name the same one."""
