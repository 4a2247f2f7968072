"""From source words to speakers: one pass over a document's names, descriptions and pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field, frozen

from quoteattr.annotations import Evidence, Mention, Role, Speaker, make_span
from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.aliases import Aliases, fold
from quoteattr.speakers.authors import Authors
from quoteattr.speakers.descriptions import find_descriptions
from quoteattr.speakers.discourse import Candidate, Discourse, Occurrence
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.implied import Surroundings
from quoteattr.speakers.lexicon import Lexicon, load_lexicon
from quoteattr.speakers.mentions import Coreference, Entity, Name, Referent
from quoteattr.speakers.names import find_names
from quoteattr.speakers.nominals import VAGUE, nominal_features, nominal_none
from quoteattr.speakers.phrases import PRONOUNS, Phrase, read_phrase
from quoteattr.speakers.pronouns import pronoun_features, pronoun_none
from quoteattr.speakers.ranking import Features, load_weights, rank
from quoteattr.speakers.roles import find_roles, trim_role
from quoteattr.speakers.words import Words, split_words

_EAGER = 0.45  # a description that is no source only adds roles
_LEDE, _AHEAD, _NEXT = 3, 6, 6
_RANKER = {"person": "pronoun", "thing": "thing", "many": "many", "relative": "relative"}


@frozen
class Resolution:
    """What is known about one attribution's speaker.

    Attributes:
        source: The source words with their form; None where the speaker is only implied.
        speaker: The speaker; None where nothing is plausible.
        evidence: The steps from source words to speaker.
        score: How strong the resolution is, 0..1, not calibrated.
        rule: The deciding step.
    """

    source: Mention | None
    speaker: Speaker | None
    evidence: tuple[Evidence, ...]
    score: float
    rule: str


def resolve_speakers(
    text: str,
    attributions: Sequence[Attribution],
    *,
    sentences: Sequence[Offsets],
    paragraphs: Sequence[Offsets],
    entities: Sequence[Entity] = (),
    coreference: Coreference | None = None,
) -> list[Resolution]:
    """Resolve the speaker of each attribution of a document.

    Args:
        text: The document.
        attributions: What is attributed, in text order.
        sentences: Character offsets of the sentences.
        paragraphs: Character offsets of the paragraphs.
        entities: Names that another component has found and typed, if any.
        coreference: Learnt co-reference, if any.

    Returns:
        One resolution for each attribution, in the same order.
    """
    quoted = [piece for attribution in attributions for piece in attribution.verbatim]
    words = split_words(text, sentences=sentences, paragraphs=paragraphs, quoted=quoted)
    if not attributions:
        return []
    return Resolver(words, attributions, paragraphs=paragraphs, entities=entities, coreference=coreference).resolve()


@define(eq=False)
class _Mark:
    """A phrase in the stream: a name, a description or a source."""

    first: int
    phrase: Phrase | None
    name: Name | None
    sources: list[int] = field(factory=list)


class Resolver:
    """The state of one document's resolution."""

    def __init__(
        self,
        words: Words,
        attributions: Sequence[Attribution],
        *,
        paragraphs: Sequence[Offsets] = (),
        entities: Sequence[Entity] = (),
        coreference: Coreference | None = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        """Find the document's names and group them."""
        self.words = words
        self.attributions = attributions
        self.coreference = coreference
        self.lexicon = lexicon or load_lexicon()
        sources = {
            index
            for attribution in attributions
            if attribution.source
            for index in range(*words.find(*attribution.source))
        }
        self.names = find_names(words, self.lexicon, entities=entities, sources=sources)
        self.aliases = Aliases(words, self.lexicon, self.names, sources=sources)
        self.ending: dict[int, Name] = {}
        for name in self.names:
            wide = self.ending.get(name.last)
            if wide is None or name.first <= wide.first:
                self.ending[name.last] = name
        self._firsts = [name.first for name in self.names]
        self.discourse = Discourse(words)
        self.referents: list[Referent | None] = [None] * len(attributions)
        self.phrases: list[Phrase | None] = [None] * len(attributions)
        self.chains = [Chain(words) for _ in attributions]
        self.roles: dict[Referent, dict[str, Offsets]] = {}
        self.role_words: dict[Referent, set[str]] = {}
        self.authors = Authors(words, self.names, paragraphs)
        self._author: Referent | None = None
        self.made = len(self.aliases.referents)
        self.implied_examples: list[tuple[int, list[Referent], list[Features]]] | None = None
        self.examples: list[tuple[str, int, list[Candidate], list[Features]]] | None = None

    def resolve(self) -> list[Resolution]:
        """Resolve every attribution."""
        self._collect_roles()
        for mark in self._stream():
            self._read(mark)
        self._resolve_selves()
        self._resolve_implied()
        return self._report()

    def _collect_roles(self) -> None:
        """Gather what the words around names say their bearers are."""
        for name in self.names:
            referent = self.aliases.of[name]
            for span in find_roles(self.words, self.lexicon, name, ending=self.ending):
                self.add_role(referent, span)

    def add_role(self, referent: Referent, span: Offsets) -> None:
        """Note a role of a referent."""
        text = self.words.text[span[0] : span[1]]
        key = " ".join(text.lower().split()).rstrip(".")
        self.roles.setdefault(referent, {}).setdefault(key, span)
        known = self.role_words.setdefault(referent, set())
        first, last = self.words.find(*span)
        for form in self.words.forms[first:last]:
            for word in fold(form).split("-"):
                known.add(word)
                known.add(self.lexicon.abbreviations.get(word, word))

    def _stream(self) -> list[_Mark]:
        """Return the names, descriptions and sources in text order, each place once."""
        marks: dict[int, _Mark] = {}
        covered: set[int] = set()
        for number, attribution in enumerate(self.attributions):
            if attribution.source is None:
                continue
            first, last = self.words.find(*attribution.source)
            phrase = read_phrase(self.words, self.lexicon, first, last, ending=self.ending)
            if phrase is None:
                continue
            self.phrases[number] = phrase
            mark = marks.setdefault(phrase.head, _Mark(phrase.head, phrase, phrase.name))
            mark.sources.append(number)
            covered.update(range(phrase.base[0], phrase.base[1]))
        for name in self.names:
            head = name.last - 1
            if head not in marks:
                marks[head] = _Mark(name.first, None, name)
        for phrase in find_descriptions(self.words, self.lexicon, ending=self.ending):
            if phrase.head not in marks and phrase.head not in covered:
                marks[phrase.head] = _Mark(phrase.head, phrase, None)
        for index, word in enumerate(self.words.lowers):
            if word in {"he", "she", "his", "her", "him"} and index not in marks and not self.words.quoted[index]:
                phrase = read_phrase(self.words, self.lexicon, index, index + 1, ending=self.ending)
                marks[index] = _Mark(index, phrase, None)
        return sorted(marks.values(), key=lambda mark: mark.first)

    def _read(self, mark: _Mark) -> None:
        """Resolve one phrase and note it."""
        chain = Chain(self.words)
        phrase, referent = mark.phrase, None
        if mark.name is not None:
            referent = self.aliases.of[mark.name]
            first, last, form = mark.name.first, mark.name.last, "named"
            span = (self.words.starts[first], self.words.ends[last - 1])
            chain.step(span, "name", referent.name)
            chain.full_name(referent, span)
        elif phrase is None:
            return
        elif phrase.form == "pronoun":
            first, last, form = phrase.head, phrase.head + 1, "pronoun"
            referent = self._resolve_pronoun(phrase, chain, source=bool(mark.sources))
        else:
            first, last, form = phrase.base[0], phrase.base[1], "nominal"
            referent = self._resolve_nominal(phrase, chain, source=bool(mark.sources))
        if referent is None:
            return
        nested = mark.name is not None and mark.name.nested and not mark.sources
        occurrence = Occurrence(
            first,
            last,
            referent,
            form,
            nested=nested,
            source=bool(mark.sources),  # type: ignore[arg-type]
        )
        occurrence.joint = mark.name is not None and self._is_joint(mark.name)
        self.discourse.add(occurrence)
        for number in mark.sources:
            self.referents[number] = referent
            self.chains[number] = chain

    def _is_joint(self, name: Name) -> bool:
        """Tell whether a person's name is the first of two: Ana Ruiz and Bo Lind."""
        if name.nested or name.votes[0] < max(name.votes[1:]):
            return False
        words, end = self.words, name.last
        while end < len(words) and end - name.last < 30 and words.sentences[end] == words.sentences[name.first]:
            if words.lowers[end] == "and":
                return words.joined(end - 1) and end + 1 < len(words) and words.capital(end + 1)
            end += 1
            if "," not in words.gap(end - 2) and end - name.last > 8:
                break
            if end == name.last + 1 and words.gap(name.last - 1).strip() == "":
                break
        return False

    def _resolve_pronoun(self, phrase: Phrase, chain: Chain, *, source: bool) -> Referent | None:
        """Find whom a pronoun stands for."""
        word = self.words.lowers[phrase.head]
        gender, sort = PRONOUNS[word]
        ranker = _RANKER.get(sort)
        if ranker is None:
            return None
        discourse = self.discourse
        candidates = discourse.candidates(phrase.head)
        rows = [
            pronoun_features(discourse, phrase.head, candidate, sort=sort, gender=gender) for candidate in candidates
        ]
        none = pronoun_none(discourse, phrase.head, candidates, rows)
        best, score = self._choose(ranker, phrase.head, candidates, rows, none)
        span = (self.words.starts[phrase.head], self.words.ends[phrase.head])
        if best is None:
            chain.step(span, "pronoun without antecedent", None, score=score)
            return None
        referent = best.referent
        chain.step(span, "pronoun", self._show(best), score=score)
        self._explain(referent, discourse.span(best.nearest), chain)
        if gender and referent.gender is None and score > 0.5:
            referent.gender = gender
        discourse.last_pronoun[word] = referent
        return referent

    def _resolve_nominal(self, phrase: Phrase, chain: Chain, *, source: bool) -> Referent:
        """Find whom a description stands for, or make a referent of it."""
        discourse = self.discourse
        span = (self.words.starts[phrase.base[0]], self.words.ends[phrase.base[1] - 1])
        candidates = discourse.candidates(phrase.base[0])
        candidates += self._upcoming(phrase, {candidate.referent for candidate in candidates})
        rows = [
            nominal_features(
                discourse,
                phrase,
                candidate,
                owner=self._owner(phrase),
                role_words=self.role_words.get(candidate.referent, set()),
                name_words={fold(word) for word in (candidate.referent.name or candidate.referent.description).split()},
            )
            for candidate in candidates
        ]
        none = nominal_none(discourse, phrase, candidates, rows)
        ranker = "nominal" if source else "description"
        best, score = self._choose(ranker, phrase.head, candidates, rows, none)
        if best is not None:
            referent = best.referent
            chain.step(span, "description", self._show(best), score=score)
            self._explain(referent, discourse.span(best.nearest), chain)
            if referent.name is not None and referent.kind == "person" and self._tells(phrase):
                role = trim_role(self.words.text, *span)
                if role:
                    self.add_role(referent, role)
            return referent
        whole = (self.words.starts[phrase.first], self.words.ends[phrase.last - 1])
        description = " ".join(self.words.text[whole[0] : whole[1]].split())
        referent = Referent(
            self.made,
            None,
            phrase.kind,
            phrase.gender,
            description,
            head=self.words.lowers[phrase.head],
            plural=phrase.plural,
        )
        self.made += 1
        chain.step(span, "unnamed source", description, score=score)
        if phrase.kind == "unnamed_person":
            role = trim_role(self.words.text, *span)
            if role:
                self.add_role(referent, role)
        return referent

    def _upcoming(self, phrase: Phrase, known: set[Referent]) -> list[Candidate]:
        """Return who is named soon after a description near the top: "A sailor has told ...".

        Only those whom the text has not named before are candidates.
        """
        words, at = self.words, phrase.base[0]
        found: list[Candidate] = []
        if words.paragraphs[at] > _LEDE or phrase.kind in {"document", "other"}:
            return found
        for index in range(bisect_right(self._firsts, at), len(self.names)):
            name = self.names[index]
            referent = self.aliases.of[name]
            near = words.sentences[name.first] - words.sentences[at] <= _AHEAD
            if len(found) == _NEXT or not near:
                break
            if referent in known or referent.place or referent.names[0].first < at:
                continue
            known.add(referent)
            occurrence = Occurrence(name.first, name.last, referent, "named", nested=name.nested)
            found.append(Candidate(referent, occurrence, occurrence, 1, len(found), len(found), ahead=True))
        return found

    def _owner(self, phrase: Phrase) -> Referent | None:
        """Return whose the described one is: her of "her husband"."""
        first = phrase.base[0]
        for occurrence in reversed(self.discourse.occurrences[-6:]):
            if occurrence.first <= first < occurrence.last or (phrase.base[0] <= occurrence.last - 1 < phrase.head):
                return occurrence.referent
        return None

    def _tells(self, phrase: Phrase) -> bool:
        """Tell whether a description says what somebody does or is, not just that he is there."""
        words = self.words
        if words.lowers[phrase.head] in VAGUE or phrase.plural:
            return False
        return words.lowers[phrase.base[0]] not in {"that", "this", "these", "those", "no", "any", "every", "each"}

    def _choose(
        self,
        ranker: str,
        at: int,
        candidates: list[Candidate],
        rows: list[Features],
        nobody: Features,
    ) -> tuple[Candidate | None, float]:
        """Return the likeliest candidate, or none, with its probability."""
        scores = rank(load_weights()[ranker], rows, nobody)
        if self.coreference is not None and candidates:
            scores = self._consult(at, candidates, scores)
        if self.examples is not None:
            self.examples.append((ranker, at, candidates, [*rows, nobody]))
        none = max(0.0, 1.0 - sum(scores))
        if not scores or max(scores) < none * (_EAGER if ranker == "description" else 1.0):
            return None, none
        top = max(range(len(scores)), key=scores.__getitem__)
        return candidates[top], scores[top]

    def _consult(self, at: int, candidates: list[Candidate], scores: list[float]) -> list[float]:
        """Combine the rules' probabilities with those of learnt co-reference."""
        assert self.coreference is not None
        span = (self.words.starts[at], self.words.ends[at])
        learnt = self.coreference.antecedents(
            span, [self.discourse.span(candidate.nearest) for candidate in candidates]
        )
        mixed = [(score + 0.02) * (other + 0.02) for score, other in zip(scores, learnt, strict=True)]
        none = (max(0.0, 1 - sum(scores)) + 0.02) * (max(0.0, 1 - sum(learnt)) + 0.02)
        total = sum(mixed) + none
        return [value / total for value in mixed]

    def _show(self, candidate: Candidate) -> str:
        """Return the words of a candidate's nearest occurrence."""
        start, end = self.discourse.span(candidate.nearest)
        return " ".join(self.words.text[start:end].split())

    def _explain(self, referent: Referent, span: Offsets, chain: Chain) -> None:
        """Add the steps from an antecedent to its full name."""
        if referent.name is not None and self.words.text[span[0] : span[1]] != referent.name:
            chain.step(span, "name", referent.name)
            chain.full_name(referent, span)

    def _resolve_selves(self) -> None:
        """Give "I" and "we" inside a quotation the quotation's own speaker."""
        pieces = sorted(
            (start, end, number)
            for number, attribution in enumerate(self.attributions)
            for start, end in attribution.verbatim
        )
        for number, phrase in enumerate(self.phrases):
            if phrase is None or self.referents[number] is not None:
                continue
            word = self.words.lowers[phrase.head]
            if PRONOUNS.get(word, (None, ""))[1] != "self":
                continue
            at = self.words.starts[phrase.head]
            span = (at, self.words.ends[phrase.head])
            around = [item for item in pieces if item[0] <= at < item[1] and item[2] != number]
            if around:
                referent = self.referents[max(around)[2]]
                rule = "speaker of the quotation around"
            else:
                name = self.authors.find(phrase.head)
                referent, rule = (self.aliases.of[name] if name else self._writer()), "author"
            self.referents[number] = referent
            if referent is not None:
                self.chains[number].step(span, rule, referent.name or referent.description, score=0.8)

    def _resolve_implied(self) -> None:
        """Find who speaks where no source is written."""
        if not len(self.words):
            return
        surroundings = Surroundings(self.words, self.attributions, self.referents, self.discourse.occurrences)
        for number, attribution in enumerate(self.attributions):
            if attribution.source is not None:
                continue
            around, none = surroundings.around(number)
            referents = list(around.candidates)
            rows = list(around.candidates.values())
            scores = rank(load_weights()["implied"], rows, none)
            if self.implied_examples is not None:
                self.implied_examples.append((number, referents, [*rows, none]))
            chain = self.chains[number]
            nobody = max(0.0, 1.0 - sum(scores))
            if not scores or max(scores) < nobody:
                chain.score = nobody
                continue
            top = max(range(len(scores)), key=scores.__getitem__)
            referent = referents[top]
            self.referents[number] = referent
            chain.step(
                around.spans[referent], "implied speaker", referent.name or referent.description, score=scores[top]
            )

    def _writer(self) -> Referent:
        """Return the unnamed author of the text."""
        if self._author is None:
            self._author = Referent(self.made, None, "unnamed_person", None, "the author", head="author")
            self.made += 1
        return self._author

    def _report(self) -> list[Resolution]:
        """Write the resolutions."""
        identity: dict[Referent, str] = {}
        speakers: dict[Referent, Speaker] = {}
        for referent in self.referents:
            if referent is not None and referent not in identity:
                identity[referent] = f"s{len(identity) + 1}"
        text, out = self.words.text, []
        for number, attribution in enumerate(self.attributions):
            referent, phrase, chain = self.referents[number], self.phrases[number], self.chains[number]
            source = None
            if attribution.source is not None:
                source = Mention(make_span(text, *attribution.source), phrase.form if phrase else "nominal")
            speaker = None
            if referent is not None:
                if referent not in speakers:
                    speakers[referent] = self._speaker(referent, identity[referent])
                speaker = speakers[referent]
            out.append(Resolution(source, speaker, tuple(chain.steps), chain.score if speaker else 0.0, chain.rule))
        return out

    def _speaker(self, referent: Referent, identity: str) -> Speaker:
        """Write a referent as a speaker."""
        text = self.words.text
        roles = sorted(self.roles.get(referent, {}).values())
        return Speaker(
            id=identity,
            name=referent.name,
            description=referent.name or referent.description,
            kind=referent.kind,
            roles=tuple(Role(text[start:end], make_span(text, start, end)) for start, end in roles),
            mentions=tuple(make_span(text, *span) for span in sorted(set(referent.spans))),
        )
