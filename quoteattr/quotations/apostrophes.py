"""Tell apostrophes and signs of measure from quotation marks, by the characters next to them.

All functions look at a bounded number of characters.
"""

from __future__ import annotations

import re

_ELISION = re.compile(
    r"""(?:
        tis | twas | twere | twill | twould | twixt | tween | til | till | em | bout | round | gainst | neath | nother
      | cos | coz | cuz | cause | fraid | nuff | tude | ere | n | s | t | k | e
      | ello | im | er | ead | ave | ad | ouse | ome | ot | ow | oo | alf | eard | appen | arry | enry
      | \d\ds | \d\d-\d\ds?
    )\b(?![’'])""",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"\d\d\b(?![’'])")
_AND = re.compile(r"n['’´]", re.IGNORECASE)
_FRACTION = r"(?:[.,]\d{1,3}|\s?[½¼¾⅓⅔⅛]|\s\d/\d)?"
_INCHES_AFTER = re.compile(rf"\s?-?\d{{1,2}}{_FRACTION}\s?(?:[\"”″]|''|’’|&quot;)")
_FEET_BEFORE = re.compile(rf"\d\s?(?:['’′]|&#39;|&rsquo;)\s?\d{{1,2}}{_FRACTION}\s?$")
_POSSIBLE_PLURAL = re.compile(r"(?:[szxSZX]|[a-z]in|\b(?:o|an|ol|th|wi|mo|lil))$")
_GOES_ON = re.compile(r"\s{1,4}[(\"“‘']?\w")
_CUE_COMMA = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|asked|told|tweeted|continued|stated|explained|replied)[,:]?$",
    re.IGNORECASE,
)
_LONGEST = 12  # characters that the patterns which look back may need


def begins_elision(text: str, end: int) -> bool:
    """Whether the letters after a single mark make a word that is written with an apostrophe: 'tis, '90s."""
    return _ELISION.match(text, end) is not None


def begins_year(text: str, end: int) -> bool:
    """Whether two digits follow a single mark: the summer of '68, but also '20 hurt' in a fire."""
    return _YEAR.match(text, end) is not None


def begins_and(text: str, end: int) -> bool:
    """Whether the mark opens the 'n' of rock 'n' roll."""
    return _AND.match(text, end) is not None


def ends_and(text: str, start: int) -> bool:
    """Whether the mark that begins here closes the 'n' of rock 'n' roll."""
    return start > 1 and text[start - 1] in "nN" and text[start - 2] in "'’‘"


def marks_feet(text: str, end: int) -> bool:
    """Whether inches follow a single mark that ends here."""
    return _INCHES_AFTER.match(text, end) is not None


def marks_inches(text: str, start: int) -> bool:
    """Whether feet stand before a double mark that begins here."""
    return _FEET_BEFORE.search(text, max(0, start - _LONGEST), start) is not None


def may_be_possessive(text: str, start: int, end: int) -> bool:
    """Whether a single mark may as well be an apostrophe after a word: the workers' rights, walkin' by."""
    if text[start - 1].isdigit():
        return goes_on(text, end)
    return _POSSIBLE_PLURAL.search(text, max(0, start - 4), start) is not None


def goes_on(text: str, end: int) -> bool:
    """Whether the next word follows after nothing but a space."""
    return _GOES_ON.match(text, end) is not None


def follows_cue(text: str, start: int) -> bool:
    """Whether a verb of saying stands right before, with or without a comma."""
    return _CUE_COMMA.search(text, max(0, start - _LONGEST), start) is not None
