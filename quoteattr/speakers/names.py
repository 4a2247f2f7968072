"""Finding names by their capital letters and telling persons, organisations and places apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Entity, Name, Votes
from quoteattr.speakers.words import Words

SUFFIXES = frozenset("jr sr ii iii iv kc qc mp md phd esq obe mbe cbe".split())
COMPANY = frozenset("inc corp ltd llc plc ag gmbh sa nv co group holdings pty spa ab asa llp lp".split())
BODIES = frozenset(
    "campaign administration government foundation office team ministry police camp organization"
    " organisation party embassy network coalition family government's council court parliament"
    " military army authorities committee commission".split()
) - {"family"}
_PROPER = frozenset(
    "senate congress house parliament treasury vatican commons kremlin pentagon knesset bundestag interpol"
    " labour news".split()
)
_CITED = frozenset("poll polls survey surveys report reports study studies statistics figures".split())
_PAPERS = frozenset(
    "caller observer examiner inquirer enquirer guardian star mirror champion reporter defender pioneer ranger"
    " independent investor economist spectator leader chronicler".split()
)
_AMBIGUOUS = frozenset(
    "king bishop dean judge major baron count prince duke pope cardinal marshal lord sultan don chase"
    " young father deacon baker carpenter cook butler parker miller hunter porter"
    " fisher taylor potter weaver gardener shepherd mason chair grant ranger abbott abbot page".split()
)
_CLOSED = frozenset(
    "a an the and or but nor if of in on at by to from with for as is are was were be been has have had do"
    " does did would could should not no his her its their our my your he she"
    " it they we you i who whom which that this these those when where while because since than then there"
    " what why how after before over under into about".split()
)
_NICK_OPEN, _NICK_CLOSE = "\"“'‘(", "\"”'’)"
_PARTY_MARK = re.compile(r"[RDI]-[A-Z]")
_OF = frozenset({"of", "for", "against", "without"})
_PLACE_BEFORE = frozenset("in at near from across outside around throughout".split())
_AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3}\b(?!\s*(?:percent|per|million|,?\d{3}))")
_RELATIVE = re.compile(r",?\s+(?:who|whose)\b")
_APPOSITION = re.compile(r",\s+(?:an?|the|his|her|one of|former)\s")


def find_names(
    words: Words,
    lexicon: Lexicon,
    *,
    entities: Sequence[Entity] = (),
    sources: Set[int] = frozenset(),
) -> list[Name]:
    """Find the names of a text.

    Args:
        words: The text's words.
        lexicon: The word lists.
        entities: Names that another component has typed; evidence beside the letters.
        sources: Numbers of words that stand in an attribution's source, where a capital letter at
            the head of a sentence is more likely to be a name's.

    Returns:
        The names in text order. A name may stand inside another one that it qualifies.
    """
    headlines = _find_headlines(words, lexicon)
    lower = {form for form in words.forms if form[0].islower()}
    known = _known_capitals(words, lexicon, headlines)
    typed = {words.find(entity.start, entity.end)[1] - 1: entity for entity in entities}
    names: list[Name] = []
    titles: list[tuple[int, int]] = []
    for first, last in _find_runs(words, lexicon):
        if words.paragraphs[first] in headlines:
            runs = _cut_headline(words, first, last, known, sources)
        else:
            runs = _trim(words, lexicon, first, last, lower=lower, known=known, sources=sources)
        for start, end in runs:
            found = _parse_run(words, lexicon, start, end, typed=typed)
            names.extend(found)
            if not found:
                titles.append((start, end))
    families = {words.lowers[name.last - 1] for name in names if name.last - name.first > 1 and name.votes[0] > 0}
    for first, last in titles:  # Dean, of somebody named Dean
        if words.lowers[last - 1] in families and words.lowers[first] not in lexicon.function_words:
            names.append(Name(last - 1, last, first, (1.0, 0.0, 0.0)))
    return sorted(names, key=lambda name: (name.first, -name.last))


def _find_headlines(words: Words, lexicon: Lexicon) -> set[int]:
    """Return the numbers of the paragraphs that are set in capitals or title case."""
    counts: dict[int, list[int]] = {}
    for index, paragraph in enumerate(words.paragraphs):
        count = counts.setdefault(paragraph, [0, 0, 0])
        count[2] += 1
        form = words.forms[index]
        if words.lowers[index] not in lexicon.function_words and form[0].isalpha():
            count[0] += 1
            count[1] += form[0].isupper()
    return {
        paragraph
        for paragraph, (content, capital, total) in counts.items()
        if content >= 4 and capital >= 0.75 * content and total <= 30
    }


def _known_capitals(words: Words, lexicon: Lexicon, headlines: set[int]) -> set[str]:
    """Return the words that stand with a capital letter inside a sentence of running text."""
    known = set()
    for index in range(1, len(words)):
        form = words.forms[index]
        if words.paragraphs[index] in headlines or not form[0].isupper():
            continue
        if form.isupper() and len(form) > 6:
            continue
        inside = words.sentences[index] == words.sentences[index - 1] and words.before(index) == " "
        if inside and words.lowers[index] not in lexicon.function_words:
            known.add(words.lowers[index])
    return known


def _find_runs(words: Words, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, particles and "of" between them included."""
    index, count = 0, len(words)
    while index < count:
        if not words.capital(index):
            index += 1
            continue
        end = index + 1
        while end < count and _continues(words, lexicon, end - 1):
            if words.capital(end) or _is_channel(words, end):
                end += 1
                continue
            skip = _skip_link(words, lexicon, index, end)
            if not skip:
                break
            end += skip
        yield index, end
        index = end


def _continues(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a name may run on behind a word."""
    if words.joined(index):
        return True
    gap = words.gap(index)
    if gap in {" & ", " &amp; "} or _is_nicknamed(words, index, gap):
        return True
    if not words.possessive[index] or len(gap) > 3 or not words.capital(index + 1):
        return False  # People's Party, Beekeepers' Union
    plural = words.lowers[index] in lexicon.person_plurals or gap[0] in "'’" and gap[1:] == " "
    end = index + 1
    while end + 1 < len(words) and words.joined(end) and words.capital(end + 1):
        end += 1
    return plural and words.lowers[end] in lexicon.organization_nouns


def _is_nicknamed(words: Words, index: int, gap: str) -> bool:
    """Tell whether a name runs on into or out of a nickname in marks: Ana 'Nita' Ruiz."""
    if index + 2 >= len(words) or not words.capital(index + 1) or len(gap) != 2:
        return False
    if gap[0] == " " and gap[1] in _NICK_OPEN:
        after = words.gap(index + 1)
        return len(after) == 2 and after[0] in _NICK_CLOSE and after[1] == " " and words.capital(index + 2)
    return (
        gap[1] == " "
        and gap[0] in _NICK_CLOSE
        and words.before(index)[-1:] in _NICK_OPEN
        and words.before(index)[-2:-1] == " "
    )


def _is_channel(words: Words, index: int) -> bool:
    """Tell whether a word is the number of a broadcaster: ABC 7."""
    return (
        words.forms[index].isdigit()
        and len(words.forms[index]) <= 2
        and words.forms[index - 1].isupper()
        and len(words.forms[index - 1]) <= 4
    )


def _skip_link(words: Words, lexicon: Lexicon, first: int, index: int) -> int:
    """Return how many lower-case words from one on belong inside a name that began before it."""
    count, word = len(words), words.lowers[index]

    def capital(at: int) -> bool:
        return at < count and words.joined(at - 1) and words.capital(at)

    before = words.lowers[index - 1]
    if before in lexicon.function_words:
        return 0
    if word in lexicon.particles:
        for skip in (1, 2):
            if capital(index + skip):
                return skip
            if index + skip >= count or words.lowers[index + skip] not in lexicon.particles:
                break
    body = before in lexicon.organization_nouns or before in {"department", "secretary", "bank"}
    if word in {"of", "for"} and body:
        if capital(index + 1):
            return 1
        article = index + 1 < count and words.lowers[index + 1] in {"the", "a"}
        return 2 if article and capital(index + 2) else 0
    if word == "of" and lexicon.is_title(before):  # Speaker of the House Ana Ruiz
        at = index + 1 + (index + 1 < count and words.lowers[index + 1] == "the")
        return at - index if capital(at) and words.joined(at) and words.capital(at + 1) else 0
    if word in {"for", "against", "without"} and before in lexicon.person_plurals:
        return int(capital(index + 1) and words.joined(index + 1) and words.capital(index + 2))
    if word == "and" and capital(index + 1):
        joined = any(words.lowers[at] in _OF for at in range(first, index))
        after = words.lowers[index + 1]
        known = after in lexicon.given_names or lexicon.is_title(after) or lexicon.is_geographic(after)
        if known or after in lexicon.function_words:
            return 0
        return int(joined or _is_joint_body(words, lexicon, first, index))
    return 0


def _is_joint_body(words: Words, lexicon: Lexicon, first: int, index: int) -> bool:
    """Tell whether an "and" stands inside one body's name: the Truth and Burial Committee."""
    begin = words.lowers[first]
    if first == 0 or index - first > 4 or begin in lexicon.given_names or lexicon.is_geographic(begin):
        return False
    opened = words.lowers[first - 1] == "the" or begin == "the"
    end = index + 1
    while end + 1 < len(words) and _continues(words, lexicon, end) and words.capital(end + 1):
        end += 1
    return opened and end > index + 1 and words.lowers[end] in lexicon.organization_nouns


def _trim(
    words: Words,
    lexicon: Lexicon,
    first: int,
    last: int,
    *,
    lower: set[str],
    known: set[str],
    sources: Set[int],
) -> list[tuple[int, int]]:
    """Cut words off a run that have their capital letter from the head of a sentence."""
    while first < last and words.lowers[first] in lexicon.function_words:
        first += 1
    while last > first and not words.capital(last - 1):
        last -= 1
    if first >= last:
        return []
    for index in range(first + 1, last):
        if words.lowers[index] in _CLOSED and words.capital(index) and not _linked(words, first, index):
            cut = _trim(words, lexicon, index, last, lower=lower, known=known, sources=sources)
            return [(first, index), *cut]
    word = words.lowers[first]
    head = first == 0 or words.sentences[first] != words.sentences[first - 1]
    head = head or not (words.joined(first - 1) or words.possessive[first - 1])
    noun = word in lexicon.person_nouns or word in lexicon.organization_nouns or word in lexicon.document_nouns
    shouted = words.forms[first].isupper() and len(word) > 3 and word not in _PROPER
    label = first > 0 and words.forms[first - 1] == "THE" and words.text[words.ends[first] :][:1] == ":"
    if last - first == 1 and shouted and (noun or label):
        return []  # THE COURT
    alone = last - first == 1 and not lexicon.is_geographic(word) and word not in _PROPER
    if (
        head
        and alone
        and not words.possessive[first]
        and (word in lexicon.person_plurals or word in lexicon.document_nouns or word in lexicon.organization_nouns)
    ):
        return []
    if head and word not in known and not words.possessive[first]:
        common = word in lower or word in lexicon.person_plurals or word in lexicon.document_nouns
        listed = word in lexicon.given_names or lexicon.is_geographic(word)
        title = last - first > 1 and (lexicon.is_title(word) or not words.capital(first + 1))
        if common and not listed and not title:
            first += 1
        elif last - first == 1 and not listed and first not in sources and len(word) > 1:
            label = words.text[words.ends[first] : words.ends[first] + 1] == ":"
            if not label and not words.forms[first].isupper():
                return []
    return [(first, last)] if first < last else []


def _linked(words: Words, first: int, index: int) -> bool:
    """Tell whether a run has a lower-case link before a word, as in Institute for Near ..."""
    return words.forms[index].isupper() or any(not words.capital(at) for at in range(first, index))


def _cut_headline(words: Words, first: int, last: int, known: set[str], sources: Set[int]) -> list[tuple[int, int]]:
    """Return the parts of a headline's run whose words the running text writes as names."""
    runs, start = [], None
    for index in range(first, last + 1):
        good = index < last and (words.lowers[index] in known or len(words.forms[index]) == 1 or index in sources)
        if good and start is None:
            start = index
        elif not good and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _parse_run(
    words: Words,
    lexicon: Lexicon,
    first: int,
    last: int,
    *,
    typed: dict[int, Entity],
) -> list[Name]:
    """Make the name, or names, of one run of capitalised words."""
    while last > first and _is_common_tail(words, lexicon, first, last):
        last -= 1
    title = first
    first, gender = _split_title(words, lexicon, first, last)
    if first >= last or (last - first == 1 and _PARTY_MARK.match(words.forms[first])):
        return []
    votes = _vote(words, lexicon, title, first, last, typed=typed)
    if gender is None and votes[0] >= votes[1]:
        gender = lexicon.given_names.get(words.lowers[first])
    end = _find_body(words, lexicon, title, last)
    nested = words.possessive[last - 1] or end > last
    names = [Name(first, last, title, votes, gender, nested=nested)]
    if end > last:
        after = words.lowers[end] if end < len(words) and words.joined(end - 1) else ""
        qualifies = after in lexicon.person_plurals or after in lexicon.person_nouns or words.possessive[end - 1]
        names.append(Name(title, end, title, (0.0, 4.0, 0.0), nested=qualifies))
    return names


def _is_common_tail(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a run's last word is a noun that only a headline gives a capital letter."""
    word = words.lowers[last - 1]
    if any(not words.capital(at) for at in range(first, last)) or "&" in words.before(last - 1):
        return False
    if word in _CITED:
        return True
    plural = word in lexicon.person_plurals and word not in {"people"}
    return plural and not lexicon.is_geographic(word) and last - first > 1 and word not in lexicon.honorifics


def _find_body(words: Words, lexicon: Lexicon, first: int, last: int) -> int:
    """Return the number behind a lower-case noun that makes a body of a name, or behind the name.

    The Ruiz campaign, Peru's government, the Hungarian interior ministry.
    """
    if last < len(words) and (words.joined(last - 1) or words.possessive[last - 1]):
        if words.lowers[last] in BODIES and not words.capital(last):
            return last + 1
        place = lexicon.is_geographic(" ".join(words.lowers[first:last]))
        if place or words.lowers[last - 1] in lexicon.organization_nouns:
            for end in range(last, min(last + 2 + place, len(words))):
                loose = end > last and not words.joined(end - 1)
                if words.capital(end) or loose or words.lowers[end] in lexicon.function_words:
                    break
                if words.lowers[end] in BODIES:
                    return end + 1
    return last


def _split_title(words: Words, lexicon: Lexicon, first: int, last: int) -> tuple[int, Gender | None]:
    """Return the number of the word where a run's name begins, behind its titles."""
    cut, gender = first, None
    if words.lowers[last - 1] in lexicon.organization_nouns and not lexicon.is_title(words.lowers[last - 1]):
        return first, None
    linked = [index for index in range(first, last) if words.lowers[index] in _OF]
    if linked:
        if not lexicon.is_title(words.lowers[linked[0] - 1]):
            return first, None
        for index in range(first, last - 1):  # Secretary of State Ana Ruiz
            if words.lowers[index] in _OF and lexicon.is_title(words.lowers[index - 1]) and index + 2 < last:
                cut = index + 2 + (words.lowers[index + 1] == "the")
                given = [at for at in range(cut, last - 1) if words.lowers[at] in lexicon.given_names]
                cut = given[0] if given else cut
                if cut >= last:
                    return last, None
    for index in range(first, last):
        word = words.lowers[index]
        compound = word.rpartition("-")[2]
        if not lexicon.is_title(word) and not (compound != word and compound in lexicon.person_nouns):
            continue
        named = index > first and words.lowers[first] in lexicon.given_names
        if index == last - 1 > first and word in _PAPERS and words.lowers[first - 1] == "the":
            return first, None
        if word in _AMBIGUOUS and (named or index == last - 1 > first):
            continue
        cut = max(cut, index + 1)
        gender = lexicon.honorifics.get(word) or lexicon.person_nouns.get(word) or gender
    if cut < last and not words.capital(cut) and words.lowers[cut] in _OF:
        return last, gender
    while cut < last - 1 and _is_adjective(words, lexicon, cut, last):
        cut += 1
    if last - cut > 2 and words.lowers[last - 1] not in lexicon.organization_nouns:
        for index in range(cut, last - 2):  # Navy SEAL Ty Woods, Furious Doreen Attwell
            form = words.forms[index]
            shouted = form.isupper() and len(form) > 2 and not words.forms[index + 1].isupper() and "." not in form
            given = words.lowers[index] not in lexicon.given_names and words.lowers[index + 1] in lexicon.given_names
            if shouted or (given and index == first and len(form) > 1):
                cut = index + 1
    return cut, gender


def _is_adjective(words: Words, lexicon: Lexicon, index: int, last: int) -> bool:
    """Tell whether a word of a run only says where the next ones belong: British, Republican."""
    word = words.lowers[index]
    after = words.lowers[index + 1]
    if last - index < 3 and after not in lexicon.given_names:
        return False
    return (word in lexicon.demonyms or word in lexicon.places) and (
        words.lowers[last - 1] not in lexicon.organization_nouns
    )


def _vote(
    words: Words,
    lexicon: Lexicon,
    title: int,
    first: int,
    last: int,
    *,
    typed: dict[int, Entity],
) -> Votes:
    """Weigh what speaks for a person, an organisation and a place."""
    lowers, length = words.lowers, last - first
    person = organization = place = 0.0
    before = lowers[first - 1] if first and words.joined(first - 1) else ""
    after = words.text[words.ends[last - 1] : words.ends[last - 1] + 40]
    joined = " ".join(lowers[first:last])
    if title < first:
        person += 3
    elif before in lexicon.person_nouns:
        person += 2.5
    if lowers[last - 1] in SUFFIXES or any(len(lowers[i]) == 1 for i in range(first, last)) and length > 1:
        person += 2
    if lowers[first] in lexicon.given_names:
        person += 2 if length > 1 else 1
    if _AGE.match(after) or _RELATIVE.match(after):
        person += 2
    elif _APPOSITION.match(after):
        person += 0.7
    if lowers[last - 1] in lexicon.organization_nouns or lowers[last - 1] in COMPANY:
        organization += 3 if length > 1 else 1.5
    if (
        any(word in _OF or word == "and" for word in lowers[first:last])
        or "&" in words.text[words.starts[first] : words.ends[last - 1]]
    ):
        organization += 2
    if before == "the":
        organization += 1.5
        place += 0.3
    form = words.forms[first]
    if length == 1 and form.isupper() and 2 <= len(form) <= 6 or "." in form[1:-1]:
        organization += 1.5
    if lexicon.is_geographic(joined) or (length == 1 and joined.strip(".") in lexicon.abbreviations):
        place += 2.5
    if before in _PLACE_BEFORE:
        place += 1
    if 2 <= length <= 4 and before != "the":
        person += 1
    entity = typed.get(last - 1)
    if entity is not None:
        person += 3 * entity.score * (entity.label == "person")
        organization += 3 * entity.score * (entity.label == "organization")
        place += 3 * entity.score * (entity.label == "place")
    return person, organization, place
