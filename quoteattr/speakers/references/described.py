"""Whom a description may stand for at all: those near, those of long ago with its role, those named soon."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import starmap

from attrs import define, evolve, field

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import AGENTS, ARTICLES, KIN, PREPOSITIONS, YOUNG
from quoteattr.speakers.mentions import CLEAR, Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.names.pseudonyms import is_called
from quoteattr.speakers.phrases.introductions import is_label
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase
from quoteattr.speakers.references.alone import is_of_elsewhere
from quoteattr.speakers.references.discourse import Candidate, Discourse, Occurrence, find_verb, is_turned_to
from quoteattr.speakers.references.nominals import GENERIC, GOVERNED
from quoteattr.speakers.references.parents import COPULAS, is_strange_kin
from quoteattr.speakers.references.sorts import Sorts
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

LEDE = 5
"""Paragraphs in which a description may come before the name."""

_AHEAD, _NEXT = 6, 6
_FAR, _MOST = 4, 64
_COMPANIES = frozenset("company firm retailer airline carrier lender manufacturer maker business startup".split())
_NO_COMPANIES = frozenset(
    "university union ministry council police court hospital school church party senate parliament department"
    " commission committee association federation institute government office army congress inspectorate authority"
    " tribunal ombudsman board".split()
)
_NO_UNIONS = _NO_COMPANIES - {"union", "association", "federation", "congress", "committee"}
_NO_OFFICES = frozenset(
    "union university college hospital school church party senate parliament federation association army club society"
    " league charity bank".split()
)
_MERGED = frozenset("combined merged resulting enlarged".split())
"""What companies are called that two others will make: Orvane bought Lumo. The combined company ..."""

_FIRMS = frozenset("group holdings plc inc ltd corp co llc".split())
_PUBLIC = _NO_COMPANIES | {"regulator", "watchdog", "inspectorate"}
SENIOR = frozenset(
    "manager boss coach chairman chairwoman chair chief judge justice minister secretary mayor governor senator"
    " president professor superintendent inspector headteacher principal bishop ambassador general colonel".split()
)
"""Offices that nobody holds who is very young."""

_GROWN = (2, "27")
_CLAUSE = 12
_ANONYMOUS = frozenset({"source", "insider", "sir", "madam"})
_AGENCY = re.compile(r"\)\s*[-–—]+\s")
_TITLE = re.compile(r"^[‘“\"'«][^‘“\"'«»”\n]+[’”\"'»]")
_MARK = 2
_LEADING = frozenset({"chairs"})
_TRADERS = frozenset(
    "farmer maker manufacturer grower brewer distiller retailer lender insurer developer operator miner driller"
    " publisher broadcaster supplier distributor".split()
)
"""Nouns for somebody who trades, or for a company that does."""

_MOODS = frozenset(
    "delighted tearful dejected emotional furious relieved jubilant defiant angry proud disappointed frustrated"
    " ecstatic visibly clearly smiling beaming weary".split()
)
_TELLING = (["who"], ["whose"], ["standing"], ["sitting"], ["watching"], ["waiting"], ["speaking"], ["passing"])
_OF_THE_PUBLIC = frozenset("u.s u.s. us district state city county federal crown general".split())
_OFFICIAL = frozenset("government administration council ministry department cabinet".split())


@define(eq=False)
class Described:
    """Finds whom the descriptions of one document may stand for.

    Attributes:
        words: The text's words.
        names: Its names, in text order.
        aliases: Whom they name.
        roles: What is said of whom.
        discourse: What has been spoken of so far.
        spoken: Those whose words were told of so far.
        sorts: What bodies were called so far.
        never_meant: Those whose names always stand in marks, ‘Paper Moon’, or as the agency's behind a dateline.
    """

    words: Words
    names: Sequence[Name]
    aliases: Aliases
    roles: RoleBook
    discourse: Discourse
    spoken: set[Referent] = field(factory=set)
    sorts: Sorts = field(init=False)
    never_meant: set[Referent] = field(init=False)
    _speaking: dict[int, Referent] = field(factory=dict)
    _labelled: set[Referent] = field(init=False)
    _firsts: list[int] = field(init=False)
    _bodies: dict[str, list[Referent]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names."""
        self.sorts = Sorts(self.roles)
        self._firsts = [name.first for name in self.names]
        words = self.words
        self._labelled = {  # who speaks under the own name in labelled turns
            self.aliases.of[name]
            for name in self.names
            if words.gap(name.last - 1).lstrip(" *").startswith(":") and words.opens_paragraph(name.title)
        }
        self.never_meant = {
            one
            for one in self.aliases.referents
            if all(not words.quoted[name.first] and self._is_apart(name) for name in one.names)
        }
        self._bodies = {}
        for one in self.aliases.referents:
            if one.kind not in {"person", "group"} and one.name is not None:
                for word in name_words(one):
                    self._bodies.setdefault(word, []).append(one)

    def _is_apart(self, name: Name) -> bool:
        """Tell whether a name stands in quotation marks, or is an agency's behind a dateline: BRILL (Orvane News) -."""
        words = self.words
        if words.before(name.title).endswith("(") and _AGENCY.match(words.text, words.ends[name.last - 1]):
            return words.forms[words.paragraph_start(name.title)].isupper()
        return _TITLE.match(words.text[slice(*self._around(name))]) is not None and not is_called(words, name)

    def _around(self, name: Name) -> tuple[int, int]:
        """Return the offsets of a name, its title included, with the marks around it."""
        words = self.words
        return max(0, words.starts[name.title] - 1), words.ends[name.last - 1] + _MARK

    def note_words(self, content: Iterable[Offsets], speaker: Referent) -> None:
        """Note whose words those of some content are."""
        self.spoken.add(speaker)
        for piece in content:
            self._speaking.update(dict.fromkeys(range(*self.words.find(*piece)), speaker))

    def tells(self, at: int, referent: Referent) -> bool:
        """Tell whether a word is one of somebody's own, who would not say "she" or "the clerk" of himself."""
        return referent.kind == "person" and self._speaking.get(at) is referent

    def settle(self, phrase: Phrase, firsts: Iterable[int]) -> Phrase:
        """Return a description with the kind of the one who is told to be such, or who speaks of "its" own.

        The broadcaster, of Ana Ruiz; the salmon farmer said its chief had left.

        Args:
            phrase: The description.
            firsts: Numbers of the first words of what its bearer says.
        """
        words, head = self.words, self.words.lowers[phrase.head]
        kind = phrase.kind
        if kind == "organization" and head in self.roles.lexicon.person_nouns:
            top = words.paragraphs[phrase.head] == 0  # of a headline, only named below
            bearers = (one for one in self.roles.bearers(head) if top or one in self.discourse.latest)
            human = any(one.kind == "person" for one in bearers)
            kind = "unnamed_person" if human else kind
        elif head in _TRADERS and not any(one.kind == "person" for one in self.roles.bearers(head)):
            opened = (at + (words.lowers[at] == "that") for at in firsts if not words.quoted[at])
            kind = "organization" if any(words.lowers[at : at + 1] == ["its"] for at in opened) else kind
        return evolve(phrase, kind=kind)

    def gather(self, phrase: Phrase, owner: Referent | None) -> list[Candidate]:
        """Return whom a description may stand for, nearest first.

        Args:
            phrase: The description.
            owner: Whose the described one is, if the description says so.
        """
        related, source = self._complements(phrase), self.discourse.last_source
        if source is not None and is_turned_to(self.words, phrase.base[0]):
            related.add(source.referent)
        if owner is not None:
            related.add(owner)  # Ruiz's wife is not Ruiz
        candidates = [
            one
            for one in self.discourse.candidates(phrase.base[0])
            if one.referent not in related
            and self.may_mean(phrase, one.referent)
            and (phrase.definite or self._is_named_by(phrase, one.referent))
        ]
        known = related | {candidate.referent for candidate in candidates}
        candidates += self._remembered(phrase, known)
        return candidates + self._upcoming(phrase, known)

    def serves_another(self, phrase: Phrase, owner: Referent | None, referent: Referent) -> bool:
        """Tell whether somebody does for another one what a description says: Ruiz's lawyer is no U.S. attorney.

        Args:
            phrase: The description.
            owner: Whose the described one is, if the description says so.
            referent: Somebody.
        """
        words, head = self.words, self.words.lowers[phrase.head]
        if owner is None or head not in AGENTS:
            return False
        whose = [
            (range(first, last), [at for at in range(first, last) if words.possessive[at]])
            for first, last in starmap(words.find, self.roles.spans(referent))
            if words.lowers[last - 1] in self.roles.lexicon.like(head)
        ]
        mine = name_words(owner)
        return bool(whose) and all(
            mine.isdisjoint(fold(words.forms[at]) for at in range(role.start, owners[-1] + 1))
            if owners
            else not _OF_THE_PUBLIC.isdisjoint(words.lowers[role.start : role.stop])
            for role, owners in whose
        )

    def _is_somebody_new(self, phrase: Phrase, referent: Referent) -> bool:
        """Tell whether a description brings in another one than who was named above: One senior aide was late.

        Not: A father of two, Ruiz left; but: A driver, standing by, laughed. Headlines name those whom the text brings
        in again.
        """
        words, opener = self.words, self.words.lowers[phrase.base[0]]
        behind = words.lowers[phrase.last : phrase.last + 1]
        fronted = words.gap(phrase.last - 1)[:1] == "," and (behind not in _TELLING or self._leads(phrase))
        if opener not in {"one", "another"} and (opener not in {"a", "an"} or fronted):
            return False
        moved = not _MOODS.isdisjoint(words.lowers[phrase.base[0] : phrase.head])  # a tearful mayor said
        if moved or words.lowers[phrase.base[0] - 1] in COPULAS:
            return False
        above = (name.first for name in referent.names[:_FAR] if name.first < phrase.first)
        return any(words.paragraphs[at] > 0 or words.paragraphs[phrase.head] == 0 for at in above)

    def _leads(self, phrase: Phrase) -> bool:
        """Tell whether a description and its clause only lead to the subject: A clerk, who was late, she said no."""
        words = self.words
        end = bisect_right(words.sentences, words.sentences[phrase.head])
        stop = find_verb(words, phrase.last, end - 1)
        return stop > phrase.last and (words.capital(stop) or words.lowers[stop] in PRONOUNS)

    def may_mean(self, phrase: Phrase, referent: Referent) -> bool:
        """Tell whether a description may stand for a named one at all."""
        head = self.words.lowers[phrase.head]
        elsewhere = referent.place and phrase.kind == "organization" and head not in GOVERNED
        last = "" if referent.name is None else referent.name.lower().split()[-1]
        elsewhere = elsewhere or (head in _COMPANIES and (last in _NO_COMPANIES or self._is_union(referent)))
        elsewhere = elsewhere or (head in _PUBLIC and last in _FIRMS)
        elsewhere = elsewhere or (head == "union" and last in _NO_UNIONS) or (last == "office" and head in _NO_OFFICES)
        elsewhere = elsewhere or self.sorts.differ(phrase, referent)
        elsewhere = elsewhere or not _MERGED.isdisjoint(self.words.lowers[phrase.base[0] : phrase.head])
        elsewhere = elsewhere or (head in _OFFICIAL and (referent.place or referent.kind == "person"))
        labels = is_label(self.words, phrase) and not self._may_label(head, referent)
        himself = self.tells(phrase.head, referent)
        if referent.name is None or himself or elsewhere or labels or referent in self.never_meant:
            return False
        if head in GENERIC and (referent.place or (phrase.kind == "document" and head != "paper")):
            return not referent.place and referent.may_be_body
        if phrase.kind == "document":
            return referent.kind != "person" and last == head
        if phrase.kind == "unnamed_person":
            old = head.endswith("-old") and head[0].isdigit()
            return (
                referent.kind == "person"
                and head not in _ANONYMOUS
                and (head != "narrator" or head in self.roles.words(referent))
                and (not old or self._is_of_age(referent, head))
                and (head not in YOUNG or self.roles.may_be_young(referent))
                and not is_of_elsewhere(phrase, referent, self.roles)
                and not self.roles.is_of_other_office(referent, head, self.words.lowers[phrase.base[0] : phrase.last])
                and not self.roles.is_of_other_party(referent, head, self.words.lowers[phrase.base[0] : phrase.head])
                and not is_strange_kin(phrase, referent, self.discourse, self.roles)
                and "other" not in self.words.lowers[phrase.base[0] : phrase.head]
                and not self._is_anonymous(phrase)
                and not self._is_somebody_new(phrase, referent)
            )
        if phrase.kind == "group" and referent.kind == "person":
            joint = self.discourse.last_joint
            return joint is not None and joint.referent is referent
        return (phrase.kind != "organization" or referent.may_be_body) and (
            phrase.kind != "other" or referent.kind != "person" or referent.sure < CLEAR
        )

    def _is_union(self, referent: Referent) -> bool:
        """Tell whether a noun behind a name says that it is no company's: the RDU union."""
        words = self.words
        behind = (name.last for name in referent.names[:_FAR] if name.last < len(words) and words.joined(name.last - 1))
        return any(words.lowers[at] in _NO_COMPANIES for at in behind)

    def _is_of_age(self, referent: Referent, word: str) -> bool:
        """Tell whether somebody may be as old as a word says: a judge is no 23-year-old."""
        age = word.partition("-")[0]
        young = age.isdecimal() and (len(age), age) < _GROWN
        return self.roles.is_of_age(referent, word) and not (young and self.roles.words(referent) & SENIOR)

    def _is_anonymous(self, phrase: Phrase) -> bool:
        """Tell whether a description's sentence says that the one will not be named."""
        words, stop = self.words, phrase.base[1]
        behind = words.lowers[stop : stop + _CLAUSE]
        inside = words.sentences[stop : stop + _CLAUSE].count(words.sentences[phrase.head])
        told = set(behind[:inside])
        hidden = not {"unnamed", "unidentified"}.isdisjoint(words.lowers[phrase.base[0] : stop])
        refused = not told.isdisjoint({"not", "cannot", "declined", "refused"})
        kept = "anonymity" in told or (refused and not told.isdisjoint({"named", "identified"}))
        return hidden or (kept and behind[:1] in (["who"], ["speaking"], ["whose"]))

    def _may_label(self, head: str, referent: Referent) -> bool:
        """Tell whether a noun may label somebody's turns: those of one who has the role, and no label of his own."""
        told = self.roles.words(referent) - _LEADING  # which may be something else than the talk
        return referent not in self._labelled and not told.isdisjoint(self.roles.lexicon.like(head))

    def bodies(self, word: str) -> Sequence[Referent]:
        """Return the bodies whose names hold a folded word, no more than can matter."""
        return self._bodies.get(word, ())[:_MOST]

    def find_owner(self, phrase: Phrase) -> Referent | None:
        """Return whose the described one is: hers of "her husband"."""
        for occurrence in reversed(self.discourse.occurrences[-6:]):
            if phrase.base[0] <= occurrence.last - 1 < phrase.head:
                return occurrence.referent
        return None

    def _complements(self, phrase: Phrase) -> set[Referent]:
        """Return whom a description only relates to: the town of "the mayor of Brill", Ruiz's brother is the mayor."""
        first, end = phrase.base
        first -= self.words.lowers[first - 1] in ARTICLES
        if first > 2 and self.words.lowers[first - 1] in {"is", "was"} and self.words.lowers[first - 2] in KIN:
            at = bisect_left(self._firsts, first - 2) - 1
            same = at >= 0 and self.words.sentences[self._firsts[at]] == self.words.sentences[first]
            return {self.aliases.of[self.names[at]]} if same else set()
        at = bisect_left(self._firsts, end)
        if end >= len(self.words) or self.words.lowers[end] not in PREPOSITIONS or at == len(self.names):
            return set()
        name = self.names[at]
        return {self.aliases.of[name]} if min(name.title, name.first) - end <= 2 else set()

    def _upcoming(self, phrase: Phrase, known: set[Referent]) -> list[Candidate]:
        """Return who is named soon after a description near the top: "A sailor has told ...".

        Only those whom the text has not named before are candidates, and none of those inside the description.
        """
        words, at = self.words, phrase.base[0]
        found: list[Candidate] = []
        if words.paragraphs[at] > LEDE or phrase.kind in {"document", "other"}:
            return found
        for name in self.names[bisect_left(self._firsts, phrase.last) :][: 4 * _NEXT]:
            referent = self.aliases.of[name]
            if len(found) == _NEXT or words.sentences[name.first] - words.sentences[at] > _AHEAD:
                break
            if (
                referent in known
                or referent.place
                or not self.may_mean(phrase, referent)
                or self._is_named_by(phrase, referent)
            ):
                continue
            known.add(referent)
            occurrence = Occurrence(name.first, name.last, referent, "named", nested=name.nested)
            order = len(found)
            found.append(Candidate(referent, occurrence, occurrence, order=order, kind_order=order, reach="ahead"))
        return found

    def _is_named_by(self, phrase: Phrase, referent: Referent) -> bool:
        """Tell whether somebody was called by name before a description."""
        return not referent.names or referent.names[0].first < phrase.last

    def _remembered(self, phrase: Phrase, known: set[Referent]) -> list[Candidate]:
        """Return who was spoken of long ago and has the role or noun that a description names: "the coroner".

        They are added to those who are ``known`` as candidates.
        """
        if not phrase.definite or phrase.plural:
            return []
        latest, head = self.discourse.latest, self.words.lowers[phrase.head]
        lexicon = self.roles.lexicon
        told = () if head in lexicon.function_words else sorted(lexicon.like(head))
        bearers = dict.fromkeys(one for word in told for one in self.roles.bearers(word))
        bearers |= dict.fromkeys(self._bodies.get(head, ())[:_MOST])
        fit = [one for one in bearers if one in latest and one not in known and self.may_mean(phrase, one)]
        fit = sorted(fit, key=lambda one: -latest[one].first)[:_FAR]
        known.update(fit)
        return [
            Candidate(one, latest[one], latest[one], order=order, kind_order=order, reach="far")
            for order, one in enumerate(fit)
        ]


def name_words(referent: Referent) -> set[str]:
    """Return the folded words of a referent's name or description."""
    return {fold(word) for word in (referent.name or referent.description).split()}
