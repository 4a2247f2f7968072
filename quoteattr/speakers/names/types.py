"""What speaks for a name being a person's, an organisation's or a place's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteattr.speakers.heads import PREPOSITIONS
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity, Votes
from quoteattr.speakers.names.numbered import is_numbered
from quoteattr.speakers.words import Words

SUFFIXES = frozenset(
    "jr sr ii iii iv dds dmd dvm kc qc mp msp mep mla mlc ms td bl md phd dphil esq obe mbe cbe bem kbe dbe gbe frs"
    " jp".split()
)
"""What may stand behind a family name."""

SEATED = frozenset("MP MSP MS MLA MLC MEP MNA MPA MPP MK TD".split())
"""What members of parliaments have behind their names, or behind a party's or seat's: the Lund MP."""

LETTERS = frozenset(
    "SC AM AO AC OAM PSM CVO MVO LVO DL QPM CPM KFM RA FBA FRCS FRCP FRSE FRICS MRICS FRSA BSc MSc MBA CPA RN SJ"
    " OP IAS IPS IFS IRS PAS PSP MNA MPA OON OFR SAN TD".split()
)
"""What may stand in capitals behind a full name, and is something else behind a single word: Lund SC."""

_PLACE_BEFORE = frozenset("in at near from across outside around throughout".split())
_INSIDE = frozenset("of for against without and".split())
_OPENERS = frozenset("a an the his her its their our one another".split())
_DOUBT = 0.4
_NEAR, _NOUN = 40, 5
_AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3}\b(?!\s*(?:percent|per|million|,?\d{3}))")
_RELATIVE = re.compile(r",?\s+(?:who|whose)\b")
_THING = re.compile(
    r",\s+which\b|\s+(?:said|says|announced|confirmed|reported)\s+(?:that\s+)?its?\s+(?:had|has|will|would|own)\b"
)
"""What only things and bodies do: Orvane said it had offered more."""

_FORM = re.compile(r",?\s+(?:Inc|Ltd|LLC|PLC|plc|Corp|Pvt)\b|\s+\((?:NASDAQ|Nasdaq|NYSE|LSE)\b")
_WIRE = re.compile(r"\s+news\s+(?:agency|website|site|outlet|channel|network|service)\b")
_STOCK = frozenset({"shares", "stock", "shareholders", "subsidiary"})
OWNED = frozenset("shares stock shareholders customers employees subsidiary revenue profits earnings".split())
"""What only companies have: Orvane shares, Orvane's revenue."""

_SETTLEMENTS = frozenset("city county village kingdom nation state municipality parish house palace".split())
_PEOPLES = frozenset("ngā ngāti ngāi".split())
_PLAIN_PEOPLES = frozenset({"ngati", "ngai"})
_TRIBES = frozenset(
    "apa apakura awa haua hauiti hine kahu kahungunu kauwhata koata kuia kuri makino manawa maniapoto maru mutunga paoa"
    " paretekawa pahauwera pikiao porou pukenga rangi rangitihi rangiwewehi ranginui rarua raukawa rauru rehua ruanui"
    " tahu takoto tama tamanuhiri tamaoho tamatera tara toa tuwharetoa wai whatua".split()
)
"""What Māori peoples are called behind a word that a family may have, too: Ngati Porou, but Ngati Kamau."""

_FAMILIES = frozenset("england ireland france holland wales germany poland spain".split())
"""Countries that are families' names, too."""

FIRMS = frozenset(
    "airline automaker brewer broadcaster builder carmaker chipmaker contractor developer drugmaker"
    " grocer homebuilder housebuilder insurer operator planemaker publisher"
    " retailer steelmaker subcontractor supermarket broker brokerage".split()
)
"""Nouns that stand before a firm's name like a title: Developer Orvane Homes."""

_CAMEL = re.compile(r"(?!El|Al|Ab|Ben|Bin|Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|San|St|O’|O')[A-Z][a-z]+[A-Z]\w+")
"""How companies write themselves, and few families: LiveWire."""

_PLATFORMS = frozenset(
    "facebook instagram twitter tiktok youtube linkedin snapchat whatsapp telegram reddit threads bluesky weibo"
    " mastodon discord substack twitch pinterest wechat spotify netflix".split()
)
"""Where people post and publish."""

_WORKS = frozenset(
    "memoir memoirs autobiography biography novel novella book album film movie documentary song single play musical"
    " poem podcast blog newsletter sitcom series show exhibition painting".split()
)
_YEAR = re.compile(r"[”’\"']?\s\((?:[^()\n]{0,30}\s)?[12]\d{3}\)")
_APPOSITION = re.compile(r",\s+(?:an?|the|his|her|one of|former)\s")


def vote(
    words: Words,
    lexicon: Lexicon,
    first: int,
    last: int,
    *,
    title: int,
    typed: Mapping[int, Entity],
) -> Votes:
    """Weigh what a name's form and its neighbours say about its type.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the name's first word, titles excluded.
        last: Number behind its last word.
        title: Number of the first word of its title.
        typed: Typed names by the number of their last word.

    Returns:
        What speaks for a person, an organisation and a place.
    """
    before = words.lowers[first - 1] if first and words.joined(first - 1) else ""
    if last - first > 1 and is_numbered(words, last - 1):
        return 0.0, 4.0, 0.0  # Channel 4
    firm = before in FIRMS and words.lowers[first] not in lexicon.given_names
    firm = firm and (
        last - first == 1 or before not in lexicon.person_nouns or _is_company(words, lexicon, first, last)
    )
    person = 0.0 if firm else _vote_person(words, lexicon, first, last, titled=title < first, before=before)
    organization = _vote_organization(words, lexicon, first, last, before=before)
    organization += firm * (1.0 if before in lexicon.person_nouns else 3.0)  # contractor Orvane, Supermarket Orvane
    joined = " ".join(words.lowers[first:last])
    lowers_end = words.lowers[last - 1]
    short = last - first == 1 and joined.strip(".") in lexicon.abbreviations
    form = words.forms[first]
    known = lexicon.is_geographic(joined) or (short and (form.isupper() or len(form) > 2))  # but a Mr Ri
    home = before == "in" and first > 1 and words.lowers[first - 2] in lexicon.people  # a dealer in Brill
    aged = _AGE.match(words.text, words.ends[last - 1]) is not None  # Fatah, 30
    organization += 4.0 * (title == first and joined in lexicon.known_bodies and not aged)
    organization += 6.0 * _is_people(words, first, last)
    country = joined in lexicon.countries and not (joined in lexicon.given_names or joined in _FAMILIES)
    place = 2.5 * known + 0.6 * country + 1.0 * (before in _PLACE_BEFORE) + 1.5 * home + 0.3 * (before == "the")
    place += 3.0 * ((first, last) == words.dateline)
    housed = last - first > 1 and lowers_end in lexicon.organization_nouns and lowers_end not in _SETTLEMENTS
    place -= 2.0 * housed  # from St. Anne's Hospital
    entity = typed.get(last - 1)
    if entity is not None:
        sure = 3 * max(0.0, entity.score - _DOUBT) / (1 - _DOUBT)
        seat = last - first == 1 and title == first and joined in lexicon.governments
        person += sure * (entity.label == "person" and not seat)
        organization += sure * (entity.label == "organization")
        place += sure * (entity.label == "place")
    return person, organization, place


def _is_people(words: Words, first: int, last: int) -> bool:
    """Tell whether a name is a Māori people's or body's: Ngāti Porou, Te Rūnanga o Ngāi Tahu, but Te Ana Ruiz."""
    plain = words.lowers[first] in _PLAIN_PEOPLES and last - first > 1 and words.lowers[first + 1] in _TRIBES
    return plain or words.lowers[first] in _PEOPLES or (words.lowers[first] == "te" and "o" in words.lowers[first:last])


def _is_company(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a name of several words looks like a company's: Orvane Homes, Orr & Lind."""
    return last - first > 1 and (_is_pair(words, first, last) or words.lowers[last - 1] in lexicon.company_words)


def _is_pair(words: Words, first: int, last: int) -> bool:
    """Tell whether a name holds two: Oliver & Olivia Salon."""
    return any("&" in words.gap(at) for at in range(first, last - 1))


def _vote_person(words: Words, lexicon: Lexicon, first: int, last: int, *, titled: bool, before: str) -> float:
    """Weigh what speaks for a person: titles, given names, initials, an age, "who"."""
    lowers, length = words.lowers, last - first
    end = words.ends[last - 1]
    after = words.text[end : end + _NEAR]
    score = 3.0 if titled else 2.5 * (before in lexicon.person_nouns)
    initial = length > 1 and any(len(lowers[index]) == 1 for index in range(first, last))
    score += 2.0 * (initial or lowers[last - 1] in SUFFIXES)
    told = _RELATIVE.match(after) and before not in PREPOSITIONS  # a tourist from Brill, who ...
    body = (
        length > 1 and not titled and (_is_pair(words, first, last) or lowers[last - 1] in lexicon.company_words)
    )  # Harlan Dynamics
    score += (2.0 if length > 1 else 1.0) * (lowers[first] in lexicon.given_names and not body)
    if _AGE.match(after) or told:
        score += 2.0
    elif _APPOSITION.match(after) and not _is_called_body(words, lexicon, last):
        score += 0.7
    return score + (2 <= length <= 4 and before != "the")


def _vote_organization(words: Words, lexicon: Lexicon, first: int, last: int, *, before: str) -> float:
    """Weigh what speaks for an organisation: its nouns, "of" and "&" inside, "the" before, capitals."""
    lowers, length, form = words.lowers, last - first, words.forms[first]
    noun = lowers[last - 1] in lexicon.organization_nouns or lowers[last - 1] in lexicon.company_words
    score = (3.0 if length > 1 else 1.5) * noun
    score += 3.0 * ((length == 1 and lowers[first] in _PLATFORMS) or _is_work(words, lexicon, first, last))
    whole = words.text[words.starts[first] : words.ends[last - 1]]
    score += 2.0 * ("&" in whole or any(word in _INSIDE for word in lowers[first:last]))
    score += 1.5 * (before == "the")
    score += 2.5 * (before == "of" and first > 1 and lowers[first - 2] in _STOCK)  # shares of Orvane
    country = length > 1 and lowers[first] in lexicon.countries and lowers[first] not in lexicon.given_names
    score += 1.5 * country  # Russia Today
    office = first > 2 and words.lowers[first - 2] == "of" and words.lowers[first - 3] in lexicon.person_nouns
    noun = before in lexicon.organization_nouns and before not in lexicon.person_nouns and not office
    if noun and not words.capital(first - 1):  # but chief of staff Ana Ruiz
        score += 2.5  # the lender Kestrel
    elif _is_apposed_body(words, lexicon, first, last):
        score += 2.5
    short = length == 1 and form.isupper() and 2 <= len(form) <= 6 and lowers[first] not in lexicon.given_names
    acronym = short or "." in form[1:-1] or (length == 1 and _CAMEL.fullmatch(form) is not None)
    end = words.ends[last - 1]
    after = words.text[end : end + _NEAR]
    wire = _WIRE.match(after) is not None and not lexicon.is_geographic(lowers[last - 1])  # the Orvane news agency
    score += 3.0 * (wire or _FORM.match(after) is not None)
    owning = last < len(words) and (words.joined(last - 1) or words.possessive[last - 1])
    score += 4.0 * (owning and words.lowers[last] in OWNED)
    return score + 1.5 * acronym + 1.5 * (_THING.match(after) is not None or _is_called_body(words, lexicon, last))


def _is_work(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a name is the title of a book or the like: Her memoir, Cold Comfort, sold; her film Tern (1978)."""
    at = first - 1
    if at < 1 or words.lowers[at] not in _WORKS or words.gap(at).strip(" “‘\"'") not in {"", ","}:
        return False
    if _YEAR.match(words.text, words.ends[last - 1]):
        return True
    begin = at
    while begin and words.sentences[begin - 1] == words.sentences[at] and words.joined(begin - 1):
        begin -= 1
    opens = begin == words.sentence_start(at) and words.lowers[begin] in _OPENERS
    opens = opens and PREPOSITIONS.isdisjoint(words.lowers[begin:at])  # the author of the book, Ana Ruiz, left
    apposed = words.gap(at).startswith(",") and words.gap(last - 1).startswith(",")
    age = _AGE.match(words.text, words.ends[last - 1])
    return opens and apposed and age is None and words.lowers[first] not in lexicon.given_names


def _is_apposed_body(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a body's noun opens the sentence before a name between commas: The dairy, Orvane, said."""
    at = first - 1 - (words.lowers[first - 1] == "the")
    if at < 1 or words.gap(at).strip() != "," or not words.gap(last - 1).startswith(","):
        return False
    body = words.lowers[at] in lexicon.organization_nouns or words.lowers[at] in lexicon.company_words
    if not body or words.lowers[at] in lexicon.person_nouns or words.lowers[first] in lexicon.given_names:
        return False
    begin = at
    while begin and words.sentences[begin - 1] == words.sentences[at] and words.joined(begin - 1):
        begin -= 1
    inner = range(begin + 1, at + 1)
    plain = at - begin < _NOUN and not any(
        words.capital(word) or words.lowers[word] in lexicon.people for word in inner
    )
    alone = begin == 0 or words.sentences[begin - 1] != words.sentences[at]
    return alone and plain and words.lowers[begin] in _OPENERS


def _is_called_body(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell whether the noun behind a name and a comma is a body's: Lumora, a small company."""
    if not words.gap(last - 1).startswith(",") or (last < len(words) and words.lowers[last] not in _OPENERS):
        return False  # Ana Ruiz, described the project
    for index in range(last, min(last + _NOUN, len(words))):
        word = words.lowers[index]
        if word in lexicon.organization_nouns:
            ahead = words.lowers[index + 1] if words.joined(index) else ""
            return ahead not in lexicon.person_nouns  # Colin, a former county player
        if word in lexicon.person_nouns or not (words.adjoins(index - 1) or index == last):
            return False
    return False
