"""Choosing whom pronouns and descriptions stand for, by rules, fitted weights and learnt co-reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from attrs import define, evolve, field

from quoteattr.annotations import SpeakerKind
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.heads import KIN
from quoteattr.speakers.lexicon import Gender
from quoteattr.speakers.mentions import CLEAR, Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.phrases.descriptions import find_nicknames, find_told, tells_body
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase
from quoteattr.speakers.ranking import Features, consult, load_weights, rank
from quoteattr.speakers.references import askers, onstage
from quoteattr.speakers.references.again import find_again, find_same
from quoteattr.speakers.references.bodies import find_body, is_brought_in, is_either, is_left
from quoteattr.speakers.references.closest import keep_closest
from quoteattr.speakers.references.conventions import Conventions
from quoteattr.speakers.references.described import LEDE, Described, name_words
from quoteattr.speakers.references.discourse import Candidate, Discourse, Occurrence
from quoteattr.speakers.references.hearers import Hearers
from quoteattr.speakers.references.nominals import GENERIC, nominal_features, nominal_none
from quoteattr.speakers.references.officials import is_official
from quoteattr.speakers.references.pronouns import SEVERAL, find_head, find_several, pronoun_features, pronoun_none
from quoteattr.speakers.references.relatives import Relatives
from quoteattr.speakers.references.spoken_by import SpokenBy
from quoteattr.speakers.references.standfirsts import find_headlined
from quoteattr.speakers.references.telling import tells_surely
from quoteattr.speakers.roles.finding import find_behind
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_RANKERS = {"person": "pronoun", "thing": "thing", "many": "many", "relative": "relative"}
_EAGER, _LIKELY, _FIRM = 0.7, 0.7, 0.8  # a description that is no source only adds roles
_CONVENTION = 0.85
_ONE = frozenset("someone somebody anyone anybody everyone everybody one nobody".split())
_SOME = frozenset("those some many few others several most all".split())
_NARROWED = _ONE | _SOME


@define(eq=False)
class Antecedents:
    """Resolves the pronouns and descriptions of one document, in text order.

    Attributes:
        words: The text's words.
        names: Its names, in text order.
        aliases: Whom they name.
        roles: What is said of whom.
        discourse: What has been spoken of so far.
        spoken_by: Whom the encoder takes for the speakers, and learnt co-reference, if any.
        quoted: How often each named one is the source of an attribution.
        told: Numbers of the attributions whose source a pronoun or description is, by its word.
        conventions: Whom descriptions stand for by the place where they are.
        described: Whom descriptions may stand for at all.
        relatives: Whose relative is whose.
        hearers: The other side of what is said.
        examples: Where not None, each choice is noted: ranker, word, candidates, features with those of
            "none of them" last. Training reads them.
    """

    words: Words
    names: Sequence[Name]
    aliases: Aliases
    roles: RoleBook
    discourse: Discourse
    spoken_by: SpokenBy
    quoted: Counter[Referent] = field(factory=Counter)
    told: dict[int, list[int]] = field(factory=dict)
    conventions: Conventions = field(init=False)
    examples: list[tuple[str, int, list[Candidate], list[Features]]] | None = None
    described: Described = field(init=False)
    relatives: Relatives = field(init=False)
    hearers: Hearers = field(init=False)
    _articled: set[Referent] = field(init=False)
    _made: int = field(init=False)
    _nicknames: AbstractSet[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names."""
        self.conventions = Conventions(self.words, self.names, self.aliases.of, self.roles)
        self.described = Described(self.words, self.names, self.aliases, self.roles, self.discourse)
        self.relatives = Relatives(self.words, self.roles.lexicon, self.discourse)
        self.hearers = Hearers(
            self.words,
            self.names,
            self.aliases,
            self.roles,
            self.discourse,
            self.spoken_by.attributions,
            self.told,
        )
        self._articled = {  # the Dagsposten: no person's name always has an article
            one
            for one in self.aliases.referents
            if one.kind == "organization"
            and all(name.title and self.words.lowers[name.title - 1] == "the" for name in one.names)
        }
        self._made = len(self.aliases.referents)
        self._nicknames = find_nicknames(self.words)

    def make(self, phrase: Phrase) -> Referent:
        """Make a referent of a description that goes back to nobody."""
        words = self.words
        start, end = words.starts[phrase.first], words.ends[phrase.last - 1]
        self._made += 1
        return Referent(
            self._made,
            None,
            phrase.kind,
            phrase.gender,
            " ".join(words.text[start:end].split()),
            head=words.lowers[phrase.head],
            plural=phrase.plural,
        )

    def resolve_pronoun(self, phrase: Phrase, chain: Chain) -> Referent | None:
        """Find whom a pronoun stands for; None for nobody, or for the one who writes."""
        word = self.words.lowers[phrase.head]
        gender, sort = PRONOUNS.get(word, (None, "relative"))
        if sort not in _RANKERS:
            return None
        discourse, at = self.discourse, phrase.head
        if sort == "relative" and at and self.words.lowers[at - 1] in _NARROWED and self.words.joined(at - 1):
            return self._describe(phrase, chain)
        candidates = self._gather(at, word, sort, gender)
        best, score = self._find_sure(at, candidates, sort, gender), _CONVENTION
        if best is None:
            rows = [pronoun_features(discourse, at, one, sort=sort, gender=gender) for one in candidates]
            none = pronoun_none(discourse, at, candidates)
            self._tell_speaker(at, candidates, rows, none)
            best, score = self._choose(_RANKERS[sort], at, candidates, rows, none)
        span = (self.words.starts[at], self.words.ends[at])
        if best is None:
            chain.step(span, "pronoun without antecedent", None, score=score)
            return None
        referent = best.referent
        self._explain(chain, span, "pronoun", best, score)
        if gender and score > 0.5:
            referent.gender = referent.gender or gender
            referent.sure = max(referent.sure, CLEAR)
        discourse.last_pronoun[word] = referent
        return referent

    def _gather(self, at: int, word: str, sort: str, gender: Gender | None) -> list[Candidate]:
        """Return whom a pronoun may stand for, nearest first."""
        candidates = [one for one in self.discourse.candidates(at) if self._may_be(one.referent, word, sort)]
        if sort == "person":
            candidates = [one for one in candidates if not askers.is_barred(self.words, at, one)]
            asker = self.hearers.find_questioner(at)
            others = [one for one in candidates if one.referent is not asker]
            answering = any(one.referent.gender == gender or self._is_open(one) for one in others)
            candidates = others if answering else candidates
        if sort == "many":
            candidates = find_several(self.discourse, at, candidates)
        if sort == "relative" and not SEVERAL.isdisjoint(self.words.lowers[at + 1 : at + 2]):
            candidates = [one for one in candidates if self._are_several(one.referent)]
        hearer = self.hearers.find_named(at)
        candidates = [one for one in candidates if one.referent is not hearer]
        if self.words.quoted[at]:
            candidates = [one for one in candidates if not self.described.tells(at, one.referent)]
        told_of = set(self.hearers.find_told_of(at))
        if sort == "person" and any(one.referent not in told_of for one in candidates):
            candidates = [one for one in candidates if one.referent not in told_of]
        if sort == "person" and self.discourse.last_source is not None and onstage.is_contrasted(self.words, at):
            candidates = [one for one in candidates if one.referent is not self.discourse.last_source.referent]
        if gender:  # neither her brother nor Sir Bo is a "she", whatever else speaks for him
            candidates = [one for one in candidates if one.referent.told_gender in {gender, None}]
        if any(one.referent.gender == gender or self._is_open(one) for one in candidates if gender is not None):
            candidates = [one for one in candidates if one.referent.gender in {gender, None}]
        return candidates

    def _is_open(self, candidate: Candidate) -> bool:
        """Tell whether nothing says yet whether a person near is a man or a woman."""
        one = candidate.referent
        return one.kind == "person" and one.gender is None and one.sure > CLEAR and candidate.reach == "near"

    def _find_sure(
        self, at: int, candidates: Sequence[Candidate], sort: str, gender: Gender | None
    ) -> Candidate | None:
        """Return whom a pronoun stands for beyond doubt: farmers who said; A nurse said ... She said ..."""
        if sort == "relative":
            return find_head(self.words, at, candidates) if self.words.lowers[at].startswith("who") else None
        told = (
            onstage.find_antecedent(self.discourse, at, gender, self._words_of_last_source())
            if sort == "person"
            else None
        )
        return next((one for one in candidates if told is not None and one.referent is told.referent), None)

    def _words_of_last_source(self) -> list[range]:
        """Return the words that the latest source was told to say, if it has no name."""
        source = self.discourse.last_source
        numbers = self.told.get(source.last - 1, ()) if source is not None else ()
        pieces = (piece for number in numbers for piece in self.spoken_by.attributions[number].content)
        return [range(*self.words.find(*piece)) for piece in pieces]

    def _describe(self, phrase: Phrase, chain: Chain) -> Referent:
        """Make a referent of what a relative pronoun narrows: those who stayed."""
        words, at = self.words, phrase.head - 1
        several = words.lowers[at] in _SOME
        kind: SpeakerKind = "group" if several else "unnamed_person"
        referent = self.make(evolve(phrase, first=at, head=at, kind=kind, plural=several))
        chain.step((words.starts[at], words.ends[phrase.last - 1]), "unnamed source", referent.description)
        return referent

    def _may_be(self, referent: Referent, word: str, sort: str) -> bool:
        """Tell whether a pronoun may stand for a referent at all, whatever its gender."""
        if sort == "person":
            thing = referent.place or referent in self._articled or referent in self.described.never_meant
            return not thing and referent.kind in {"person", "unnamed_person"}
        if word.startswith("who"):
            return not referent.place and referent.kind != "document"
        if word == "which" or sort == "thing":
            return referent.kind not in {"person", "unnamed_person"} or referent.sure < CLEAR
        return True

    def _are_several(self, referent: Referent) -> bool:
        """Tell whether a verb's plural may go with a referent: who have argued."""
        joint = self.discourse.last_joint
        one = referent.kind in {"person", "unnamed_person"} and not referent.plural
        return not one or (joint is not None and joint.referent is referent)

    def resolve_nominal(self, phrase: Phrase, chain: Chain, *, source: bool) -> Referent:
        """Find whom a description stands for, or make a referent of it.

        Args:
            phrase: The description.
            chain: Takes the steps.
            source: Whether the description is an attribution's source.
        """
        attributions = self.spoken_by.attributions
        pieces = [attributions[one].content[0] for one in self.told.get(phrase.head, ())] if source else []
        phrase = self.described.settle(phrase, [self.words.find(*piece)[0] for piece in pieces])
        span = (self.words.starts[phrase.base[0]], self.words.ends[phrase.base[1] - 1])
        discourse, owner = self.discourse, self.described.find_owner(phrase)
        same = find_same(self.described, phrase)
        again = find_again(self.described, phrase, same, source=source)
        if again is not None:
            chain.step(span, "unnamed source", again.description, score=_CONVENTION)
            return again
        hearer = self.hearers.find_near(phrase) if source else None
        given = self.conventions.find(phrase, discourse)
        if given is not None and given is not hearer and self._may_be_given(phrase, given, same):
            return self._accept(phrase, given, chain)
        relative = self.relatives.find(owner, self.words.lowers[phrase.head]) if owner is not None else None
        if relative is not None:
            return self._accept(phrase, relative, chain)
        body = None if same is not None else find_body(phrase, self.described, discourse)
        headlined = find_headlined(phrase, self.described) if source and body is None else set()
        if len(headlined) == 1:
            body = next(iter(headlined))
        if body is not None:
            return self._accept(phrase, body, chain)
        new = not source and not phrase.definite and self.words.paragraphs[phrase.head] > LEDE
        # who is new cannot be anybody known; of several, nothing tells which
        new = new or is_brought_in(phrase, discourse) or is_either(phrase, self.described, discourse)
        if new or headlined:
            return same or self.make(phrase)
        candidates = self._gather_described(phrase, owner, hearer, same, source=source)
        candidates = keep_closest(phrase, candidates, self.roles)
        describe = partial(nominal_features, discourse, phrase, owner=owner, roles=self.roles)
        rows = [
            describe(one, name_words=name_words(one.referent), quoted=self.quoted[one.referent]) for one in candidates
        ]
        none = nominal_none(discourse, phrase, candidates, rows, told=same is not None)
        self._tell_speaker(phrase.head, candidates, rows, none)
        ranker = "nominal" if source else "description"
        best, score = self._choose(ranker, phrase.head, candidates, rows, none)
        if best is not None:
            referent = best.referent
            self._explain(chain, span, "description", best, score)
            if phrase.kind == "organization" and referent.kind == "person" and score > _LIKELY:
                referent.kind = "organization"  # it was only named like a person
        else:
            referent = same or self.make(phrase)
            chain.step(span, "unnamed source", referent.description, score=score)
        if source or best is None or score > (_FIRM if self.words.possessive[phrase.head] else _LIKELY):
            self.note_role(phrase, referent, () if source else [one.referent for one in candidates])
        return referent

    def _may_be_given(self, phrase: Phrase, given: Referent, same: Referent | None) -> bool:
        """Tell whether a description may stand for whom a convention gives."""
        kin = given in self.hearers.find_kin(phrase.head)
        return self.described.may_mean(phrase, given) and not (kin or is_official(phrase, given, self.described, same))

    def _gather_described(
        self, phrase: Phrase, owner: Referent | None, hearer: Referent | None, same: Referent | None, *, source: bool
    ) -> list[Candidate]:
        """Return whom a description may stand for, nearest first: neither who is spoken to nor who is spoken of."""
        candidates = self.described.gather(phrase, owner)
        if source:
            candidates += self._hear(phrase, {owner, *(one.referent for one in candidates)})
            asker = self.hearers.find_questioner(phrase.head)
            known = asker is not None and self.words.lowers[phrase.head] in self.roles.words(asker)
            barred = {hearer, None if known else asker, self.hearers.find_named(phrase.last - 1)}
            barred.update(self.hearers.find_told_of(phrase.head), self.hearers.find_kin(phrase.head))
            barred.update(self.relatives.find_either(owner, self.words.lowers[phrase.head]))
            candidates = [one for one in candidates if one.referent not in barred]
        else:
            candidates = [one for one in candidates if not askers.shares_clause(self.words, phrase.base[0], one)]
            candidates = [one for one in candidates if not self._is_acted_on(phrase, one, candidates)]
        return [
            one
            for one in candidates
            if not self.described.serves_another(phrase, owner, one.referent)
            and not (is_official(phrase, one.referent, self.described, same) or is_left(self.words, one.referent))
        ]

    def _is_acted_on(self, phrase: Phrase, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
        """Tell whether a pronoun behind a description means somebody, who then is not described: The nurse met her."""
        gender = askers.find_object(self.words, phrase.head + 1)
        return gender is not None and [one for one in candidates if one.referent.gender == gender] == [candidate]

    def _tell_speaker(self, at: int, candidates: Sequence[Candidate], rows: Sequence[Features], none: Features) -> None:
        """Add to the candidates how likely each is meant by the encoder."""
        told = [(one.referent, row) for one, row in zip(candidates, rows, strict=True)]
        if at in self.told:
            self.spoken_by.tell(self.told[at][0], told, none)
        elif told:
            self.spoken_by.tell_meant((self.words.starts[at], self.words.ends[at]), told, none)

    def _hear(self, phrase: Phrase, known: AbstractSet[Referent | None]) -> Iterator[Candidate]:
        """Yield whom the encoder takes a description to mean, wherever he was or will be named."""
        for number in self.told.get(phrase.head, ())[:1]:
            for referent, _ in self.spoken_by.find_likely(number):
                if referent in known or not self.described.may_mean(phrase, referent):
                    continue
                latest = self.discourse.latest.get(referent)
                name = referent.names[0]
                place = latest or Occurrence(name.first, name.last, referent, "named", nested=name.nested)
                yield Candidate(referent, place, place, reach="far" if latest else "ahead")

    def _accept(self, phrase: Phrase, referent: Referent, chain: Chain) -> Referent:
        """Take whom a description stands for by convention."""
        span = (self.words.starts[phrase.base[0]], self.words.ends[phrase.base[1] - 1])
        if phrase.kind == "organization" and referent.kind == "person":
            referent.kind = "organization"  # it was only named like a person
        chain.step(span, "description", referent.name, score=_CONVENTION)
        chain.name(referent, span)
        self.note_role(phrase, referent)
        return referent

    def note_role(self, phrase: Phrase, referent: Referent, others: Iterable[Referent] = ()) -> None:
        """Note what a description tells of the one it stands for, if it is no nickname and not others' as well."""
        role, head = find_told(self.words, self.roles.lexicon, phrase), self.words.lowers[phrase.head]
        nickname = self.words.capital(phrase.head) and head in self._nicknames
        passing = phrase.head not in self.told and head not in KIN
        if phrase.kind == "organization" and phrase.head in self.told:
            self.described.sorts.note(phrase, referent)
        if passing and not tells_surely(phrase, referent, self.discourse, self.roles):
            return
        if nickname or self.roles.is_of_other_trade(referent, head, others):
            return
        if referent.name is None and phrase.kind == "unnamed_person" and not phrase.plural:
            for told in find_behind(self.words, self.roles.lexicon, *phrase.base, phrase.last):
                self.roles.add(referent, told)  # a friend, a plumber from Lund
        if role and referent.kind in {"person", "unnamed_person"} and phrase.kind == "unnamed_person":
            if not self.roles.is_of_another(referent, head):
                self.roles.add(referent, role)
        elif role and referent.kind == "organization" == phrase.kind and tells_body(self.words, phrase, referent):
            self.roles.show(referent, role)

    def _choose(
        self, ranker: str, at: int, candidates: list[Candidate], rows: list[Features], none: Features
    ) -> tuple[Candidate | None, float]:
        """Return the likeliest candidate, or none, with its probability."""
        if not candidates and self.examples is None:
            return None, 1.0
        learnt = self.spoken_by.coreference
        if learnt is not None and candidates:
            name = "learnt body" if self.words.lowers[at] in GENERIC else "learnt"
            places = [[self.discourse.span(one) for one in candidate.places] for candidate in candidates]
            mention = self.words.starts[at], self.words.ends[at]
            consult(learnt, mention, places, rows, none, feature=name)
        if self.examples is not None:
            self.examples.append((ranker, at, candidates, [*rows, none]))
        scores, nobody = rank(load_weights()[ranker], rows, none)
        if not scores or max(scores) < nobody * (_EAGER if ranker == "description" else 1.0):
            return None, nobody
        top = max(range(len(scores)), key=scores.__getitem__)
        return candidates[top], scores[top]

    def _explain(self, chain: Chain, span: tuple[int, int], rule: str, best: Candidate, score: float) -> None:
        """Write the steps from a phrase to its antecedent and from there to the full name."""
        referent = best.referent
        named = next((one for one in best.places if one.form == "named"), best.nearest)
        near = self.discourse.span(named)
        chain.step(span, rule, chain.show(near), score=score)
        if named.form == "named":
            chain.name(referent, near)
