"""Whom descriptions stand for by the conventions of news writing, whatever else speaks for others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from attrs import define, field

from quoteattr.speakers.heads import KIN, OWNERS, VAGUE, YOUNG
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.alone import find_of_age, find_of_nation, find_opposite
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.references.named_below import NamedBelow
from quoteattr.speakers.references.onstage import OWN
from quoteattr.speakers.references.parents import find_parent
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_LEDE, _NEXT = 4, 2
_FIRMS = frozenset("company firm group retailer airline carrier bank lender manufacturer maker giant".split())

_ANNOUNCES = re.compile(
    r"\.?(?:,? \([^()\n]{1,60}\))?,?\s+(?:has\s+)?(?:today\s+(?:announced|reported|unveiled|launched|published)"
    r"|(?:announced|reported|unveiled|launched|published)\s+today)\b"
)
"""How a release says whose it is: Orvane Ltd. (NYSE: ORV) today announced ..."""

_DEFINED = re.compile(r"\.? \([^()\n]{0,40}\b[Tt]he [“\"'‘]?(?:Company|Group)[”\"'’]?\)")
"""How it names its issuer: Orvane Ltd. (the “Company”)."""

_FORMS = frozenset("plc ltd limited inc corp ag sa se nv asa oyj llc".split())
_ISSUED = 8
_ISSUERS = (["the", "company"], ["the", "firm"])
_EPITHETS = ("-old", "-hander", "-of-one", "-of-two", "-of-three", "-of-four", "-of-five")
_ANEW = frozenset("former veteran longtime retired outspoken".split())
_OF_TWO = {"former": 0, "latter": 1}
_COMPARED = {"older": max, "elder": max, "younger": min}
_RECENT = 60
_HECKLERS = frozenset("heckler protester protestor demonstrator chairman chairwoman chair".split())
_SPEAKING = re.compile(r"(?:,[^,.\n]{1,60},)?\s(?:was|had\sbeen)\sspeaking\s(?:after|before|outside|following)\b")
"""How a text tells below whose words it quoted: Ana Ruiz, 52, was speaking after the vote."""

_PLANS = frozenset("will would plans expects intends aims hopes".split())
_OFFICIALS = frozenset(
    "judge magistrate officer detective policeman policewoman spokesman spokeswoman spokesperson prosecutor lawyer"
    " attorney solicitor barrister coroner witness".split()
)
"""Nouns for those whom others' stories bring into a lede."""


@define(eq=False)
class Conventions:
    """What the place of a description tells.

    Attributes:
        words: The text's words.
        names: Its names in text order.
        of: Whom they name.
        roles: What is said of whom.
        issuer: Whose release the text is, if it is one.
    """

    words: Words
    names: Sequence[Name]
    of: Mapping[Name, Referent]
    roles: RoleBook
    issuer: Referent | None = field(init=False)
    _planners: dict[int, Referent] = field(factory=dict)
    _speaking: set[int] = field(factory=set)
    _beginning: dict[int, Name] = field(init=False)
    _officers: dict[str, set[Referent]] = field(factory=dict)
    _below: NamedBelow = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names by their first word and by the offices behind them, and find whose release the text is."""
        for name in self.names:
            bracket = name.last < len(self.words) and self.words.gap(name.last - 1).strip() == "("
            if bracket and name.is_person and self.words.gap(name.last).startswith(")"):
                self._officers.setdefault(self.words.lowers[name.last], set()).add(self.of[name])
        self._beginning = {name.title: name for name in reversed(self.names)}
        self._below = NamedBelow(self.words, self.names, self.of, self.roles)
        self.issuer = next(self._find_issuers(), None)
        if self.issuer is not None:
            self.issuer.kind = "organization"

    def _find_issuers(self) -> Iterator[Referent]:
        """Yield the bodies that a release announces something for, calls its company, or tells about at its end."""
        words = self.words
        for name in self.names:
            top = words.paragraphs[name.first] <= _ISSUED
            announces = top and _ANNOUNCES.match(words.text, words.ends[name.last - 1])
            defined = _DEFINED.match(words.text, words.ends[name.last - 1])
            formed = words.lowers[name.last - 1] in _FORMS
            own = not name.nested and (formed or self.of[name].may_be_body)
            if own and (announces or defined or self._heads(name, top=top)):
                yield self.of[name]

    def _heads(self, name: Name, *, top: bool) -> bool:
        """Tell whether a line is only a firm's name with its form, or begins what a release says about its issuer."""
        words, before = self.words, name.title - 1
        alone = name.last == len(words) or words.opens_paragraph(name.last)
        if words.opens_paragraph(name.title):
            return top and alone and words.lowers[name.last - 1] in _FORMS
        colon = words.gap(name.last - 1).startswith(":")
        return words.lowers[before] == "about" and words.opens_paragraph(before) and (alone or colon)

    def note_source(self, phrase: Phrase, start: int, *, verbatim: bool) -> None:
        """Note that somebody is the source of some words.

        A company that tells a company's plans tells its own: Orvane will close its mill, the company said.

        Args:
            phrase: The source.
            start: Offset of the first character of what it tells.
            verbatim: Whether it is quoted word for word.
        """
        words = self.words
        self._speaking.add(phrase.head)
        first = words.find(start, start + 1)[0]
        if (
            verbatim
            or words.lowers[phrase.head] not in _FIRMS
            or words.lowers[phrase.base[0]] != "the"
            or first >= phrase.first
        ):
            return
        first += words.lowers[first] == "that"
        name = self._beginning.get(first)
        if name is None or name.nested or words.sentences[first] != words.sentences[phrase.head]:
            return
        plans = name.last < len(words) and words.lowers[name.last] in _PLANS
        if not plans or (name.last - first == 1 and words.forms[first].isupper()):
            return
        if self.of[name].kind == "organization" and not self.of[name].place:
            self._planners[phrase.head] = self.of[name]

    def find(self, phrase: Phrase, discourse: Discourse) -> Referent | None:
        """Return whom a description stands for where a convention tells it."""
        words = self.words
        plain = words.lowers[phrase.base[0] : phrase.base[1]] in _ISSUERS
        issuer = self.issuer if plain and words.paragraphs[phrase.head] > words.paragraphs[0] else None
        return (
            self._planners.get(phrase.head)
            or issuer
            or self._find_officer(phrase)
            or self._find_of_two(phrase, discourse)
            or self._find_by_age(phrase, discourse)
            or find_of_age(phrase, self.roles)
            or find_of_nation(phrase, discourse, self.roles)
            or find_opposite(phrase, discourse, self.roles)
            or find_parent(phrase, discourse, self.roles)
            or (self._below.find(phrase) if phrase.head in self._speaking else None)
            or self._find_speaking(phrase)
            or self._find_introduced(phrase)
            or self._find_subject(phrase, discourse)
        )

    def _find_officer(self, phrase: Phrase) -> Referent | None:
        """Return who alone is listed with an office: Present: Ana Ruiz (Chair), Bo Lind. The Chair said ..."""
        office, (first, stop) = self.words.lowers[phrase.head], phrase.base
        officers = self._officers.get(office, set())
        plain = stop == phrase.last and self.words.lowers[first:stop] in (["the", office], [office])
        return next(iter(officers)) if plain and len(officers) == 1 else None

    def _find_of_two(self, phrase: Phrase, discourse: Discourse) -> Referent | None:
        """Return who is the former, or the latter, of the two people named last above in one sentence."""
        words, head = self.words, self.words.lowers[phrase.head]
        if head not in _OF_TWO or words.lowers[phrase.base[0] : phrase.base[1]] != ["the", head]:
            return None
        sentence: int | None = None
        named: list[Referent] = []
        for occurrence in reversed(discourse.people):
            here = words.sentences[occurrence.first]
            if occurrence.form != "named" or here == words.sentences[phrase.head]:
                continue
            if sentence is not None and here != sentence:
                break
            sentence = here
            named = [occurrence.referent, *(one for one in named if one is not occurrence.referent)]
        return named[_OF_TWO[head]] if len(named) == len(_OF_TWO) else None

    def _find_by_age(self, phrase: Phrase, discourse: Discourse) -> Referent | None:
        """Return the older or younger one, if the text tells how old just two of those are: The older man said."""
        told = self.words.lowers[phrase.base[0] : phrase.head]
        choose = next((_COMPARED[word] for word in told if word in _COMPARED), None)
        owned = any(self.words.possessive[phrase.base[0] : phrase.head])
        if choose is None or told[:1] != ["the"] or phrase.plural or owned:
            return None
        ages: dict[Referent, int] = {}
        for occurrence in islice(reversed(discourse.people), _RECENT):
            one = occurrence.referent
            age = self.roles.find_age(one)
            if age is not None and (phrase.gender is None or one.gender in {phrase.gender, None}):
                ages[one] = age
        several = len(ages) == len(_OF_TWO) == len(set(ages.values()))
        return choose(ages, key=ages.__getitem__) if several else None

    def _find_speaking(self, phrase: Phrase) -> Referent | None:
        """Return who is told below to have been speaking: said the widow. Ana Ruiz was speaking after the vote."""
        words, here = self.words, self.words.sentences[phrase.head]
        tells = phrase.head in self._speaking and words.lowers[phrase.head] not in VAGUE | _HECKLERS
        if not tells or phrase.plural or phrase.kind != "unnamed_person":
            return None
        below = bisect_left(self.names, phrase.last, key=lambda one: one.first)
        for name in self.names[below : below + _NEXT]:
            if words.sentences[name.first] - here > _NEXT:
                break
            if name.is_person and _SPEAKING.match(words.text, words.ends[name.last - 1]):
                one = self.of[name]
                agree = phrase.gender is None or one.gender in {None, phrase.gender}
                return one if agree and not self._does_otherwise(one, words.lowers[phrase.head]) else None
        return None

    def _find_introduced(self, phrase: Phrase) -> Referent | None:
        """Return whom a lede describes and a paragraph below names: at once, or with an age.

        "A lock keeper has told a court ...", and below: "Tobias Wren, 47, of Mill Street". "The Bishop of Brill has
        said ...", and right below: "The Rt Rev Tobias Wren told the Post ...".
        """
        words = self.words
        first, paragraph = phrase.base[0], words.paragraphs[phrase.base[0]]
        placed = words.opens_paragraph(first) or (phrase.head in self._speaking and words.capital(phrase.head))
        if not placed or paragraph > _LEDE or phrase.plural or phrase.kind != "unnamed_person":
            return None
        head = words.lowers[phrase.head]
        if head in VAGUE or head in _OFFICIALS:
            return None
        office = "of" in words.lowers[first : phrase.last] or words.capital(phrase.head)
        speaks = office and phrase.head in self._speaking
        new = words.lowers[first] in {"a", "an"}
        below = bisect_right(self.names, paragraph, key=lambda one: words.paragraphs[one.first])
        for at in range(below, len(self.names)):
            name = self.names[at]
            away = words.paragraphs[name.first] - paragraph
            if away > _NEXT:
                break
            if not name.is_person or not (self._opens(name) or (speaks and head in KIN and self._tags(name))):
                continue
            referent = self.of[name]
            at_once = speaks and away == 1 and referent.names[0] is name and name.last - 1 in self._speaking
            aged = new and self.roles.has_age(referent) and self._is_alone(phrase)
            agree = phrase.gender is None or referent.gender in {None, phrase.gender}
            fits = agree and name.last - name.first > 1 and not self._does_otherwise(referent, head)
            return referent if (at_once or aged) and fits else None
        return None

    def _find_subject(self, phrase: Phrase, discourse: Discourse) -> Referent | None:
        """Return the named subject of the sentence before, where a description that tells no role goes on with it.

        "Ana Ruiz won at last. The 24-year-old said ...": whoever spoke in the paragraph above.
        """
        words, head = self.words, self.words.lowers[phrase.head]
        place = self.roles.lexicon.is_geographic(head) and words.capital(phrase.head)
        untold = (
            head in VAGUE or phrase.national or place or head.endswith(_EPITHETS) or self._is_told_anew(phrase, head)
        )
        goes_on = not untold and self._is_told_anew(phrase, head, going_on=True)
        if not (untold or goes_on) or phrase.kind != "unnamed_person" or words.lowers[phrase.base[0]] != "the":
            return None
        for occurrence in reversed(discourse.occurrences):
            if words.paragraphs[occurrence.first] != words.paragraphs[phrase.head]:
                return None
            if words.quoted[occurrence.first] or words.sentences[occurrence.first] == words.sentences[phrase.head]:
                continue
            if goes_on and not occurrence.source:
                return None
            if occurrence.referent.name is None and occurrence.referent.head == head:
                return None  # The child came in. "Is it late?" said the child.
            if occurrence.subject and (
                occurrence.form == "named" or (occurrence.form == "pronoun" and occurrence.source)
            ):
                one = occurrence.referent
                fits = one.kind == "person" and (not phrase.gender or one.gender in {None, phrase.gender})
                young = head not in YOUNG or self.roles.has_age(one)
                other = goes_on and (self.roles.is_of_other_calling(one, head) or self._is_told_less(one, phrase))
                return one if fits and young and not other else None
        return None

    def _is_told_less(self, referent: Referent, phrase: Phrase) -> bool:
        """Tell whether nothing is told of somebody, but of another one named in the paragraph before a description."""
        edges = (self.words.paragraph_start(phrase.head), phrase.first)
        first, end = (bisect_left(self.names, edge, key=lambda one: one.first) for edge in edges)
        others = {self.of[name] for name in self.names[first:end]} - {referent}
        return not self.roles.words(referent) and any(self.roles.words(one) for one in others if one.kind == "person")

    def _is_told_anew(self, phrase: Phrase, head: str, *, going_on: bool = False) -> bool:
        """Tell whether a description may tell somebody's trade, age or past anew, and nobody is told to have the trade.

        The sailor; the 43-year-old engineer; the former shop steward: no office that somebody has. Who is ``going_on``
        just spoke, and may be anybody with a trade: the oncologist.
        """
        words, inner = self.words, range(phrase.base[0] + 1, phrase.head)
        like = (word for word in self.roles.lexicon.like(head) if word == head or head in self.roles.lexicon.trades)
        if phrase.head not in self._speaking or any(one.name for word in like for one in self.roles.bearers(word)):
            return False
        modified = any(words.lowers[at] in _ANEW or words.lowers[at].endswith("-old") for at in inner)
        plain = not any(words.capital(at) or words.possessive[at] for at in (*inner, phrase.head))
        lexicon = self.roles.lexicon
        if going_on:
            return plain and lexicon.callings.get(head, ("",))[0] == "trade"
        return modified or (plain and head in lexicon.trades)

    def _is_alone(self, phrase: Phrase) -> bool:
        """Tell whether a description's paragraph speaks of no other single person but the described one's own."""
        words, nouns = self.words, self.roles.lexicon.person_nouns
        paragraph = words.paragraphs[phrase.head]
        last = phrase.head + 1
        while last < len(words) and words.paragraphs[last] == paragraph:
            if words.lowers[last] in nouns and words.lowers[last] not in VAGUE and words.lowers[last - 1] not in OWNERS:
                return False
            last += 1
        return True

    def _does_otherwise(self, referent: Referent, head: str) -> bool:
        """Tell whether somebody is told to have another trade than a description's."""
        told = self.roles.words(referent)
        return head not in told and any(word in self.roles.lexicon.person_nouns for word in told)

    def _tags(self, name: Name) -> bool:
        """Tell whether a name without a title tags words about oneself at a paragraph's head: “I left,” Ana said."""
        words, at = self.words, name.first
        start = words.paragraph_start(at)
        alone = name.title == at > start and words.unquoted[at - 1] < start
        return alone and not OWN.isdisjoint(words.lowers[start:at])

    def _opens(self, name: Name) -> bool:
        """Tell whether a paragraph opens with a name, or with an article and its title: The Rt Rev Ana Ruiz."""
        before = name.title - 1
        return self.words.opens_paragraph(name.title) or (
            name.title < name.first and self.words.lowers[before] == "the" and self.words.opens_paragraph(before)
        )
