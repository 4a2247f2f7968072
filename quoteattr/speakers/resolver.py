"""From source words to speakers: one pass over a document's names, descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import define, field, frozen

from quoteattr.annotations import Evidence, Mention, Role, Speaker, make_span
from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.conversations.callings import Callings
from quoteattr.speakers.conversations.echoes import resolve_echoes
from quoteattr.speakers.conversations.exchanges import resolve_exchanges
from quoteattr.speakers.conversations.implied import resolve_implied
from quoteattr.speakers.conversations.scenes import Scenes
from quoteattr.speakers.conversations.surroundings import Surroundings
from quoteattr.speakers.conversations.turns import Turns, find_asker, find_bylines, turn_of
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.mentions import Coreference, Entity, Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.names.finding import find_names
from quoteattr.speakers.names.homographs import tell_families
from quoteattr.speakers.names.offices import write_out_offices
from quoteattr.speakers.phrases.called import find_called
from quoteattr.speakers.phrases.descriptions import find_described, find_descriptions, find_told
from quoteattr.speakers.phrases.introductions import find_holders, find_introduced, find_own, find_own_names, is_label
from quoteattr.speakers.phrases.lists import find_others, opens_list
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase, read_phrase
from quoteattr.speakers.ranking import Features
from quoteattr.speakers.references.antecedents import Antecedents
from quoteattr.speakers.references.authors import Authors, resolve_first_person
from quoteattr.speakers.references.discourse import Discourse, Occurrence
from quoteattr.speakers.references.spoken_by import SpokenBy
from quoteattr.speakers.roles.noting import note_roles
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words, split_words

_TRACKED = frozenset({"he", "she", "his", "her", "him"})
_TURN = 0.8


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
    if not attributions:
        return []
    quoted = [piece for attribution in attributions for piece in attribution.verbatim]
    words = split_words(text, sentences=sentences, paragraphs=paragraphs, quoted=quoted)
    resolver = Resolver(words, attributions, paragraphs=paragraphs, entities=entities, coreference=coreference)
    return resolver.resolve()


@define(eq=False)
class _Mark:
    """A place in the text where somebody is spoken of: a name, a description or a pronoun.

    Attributes:
        first: Number of the word that it is sorted by.
        phrase: How it is written, where it is no bare name.
        name: The name, where it is one.
        sources: Numbers of the attributions whose source it is.
    """

    first: int
    phrase: Phrase | None
    name: Name | None
    sources: list[int] = field(factory=list)


class Resolver:
    """The state of one document's resolution.

    Attributes:
        phrases: The source phrase of each attribution.
        referents: Whom each attribution is found to be by.
        antecedents: What resolves pronouns and descriptions.
        surroundings: What stands around the attributions without source words.
        implied: What was weighed for the attributions without source words.
    """

    def __init__(
        self,
        words: Words,
        attributions: Sequence[Attribution],
        *,
        paragraphs: Sequence[Offsets] = (),
        entities: Sequence[Entity] = (),
        coreference: Coreference | None = None,
    ) -> None:
        """Find the document's names, whom they name and what is said of them."""
        self._lexicon = load_lexicon()
        words = tell_families(write_out_offices(words, self._lexicon), self._lexicon)
        self._words, self._attributions = words, attributions
        spans = [words.find(*one.source) for one in attributions if one.source]
        sources = {index for first, last in spans for index in range(first, last)}
        self._names = find_names(words, self._lexicon, entities=entities, sources=sources)
        self._aliases = Aliases(words, self._lexicon, self._names, sources=sources)
        self._authors = Authors(words, self._names, paragraphs)
        self._ending: dict[int, Name] = {}
        for name in self._names:
            wide = self._ending.get(name.last)
            if wide is None or name.first <= wide.first:
                self._ending[name.last] = name
        self._roles = RoleBook(words, self._lexicon)
        self._discourse = Discourse(words, find_bylines(words, self._names))
        self._chains = [Chain(words) for _ in attributions]
        self.phrases: list[Phrase | None] = [None] * len(attributions)
        self.referents: list[Referent | None] = [None] * len(attributions)
        self.antecedents = Antecedents(
            words,
            self._names,
            self._aliases,
            self._roles,
            self._discourse,
            SpokenBy(words, attributions, self._names, self._aliases.of, coreference),
        )
        self._turns: Turns
        self._own: dict[int, tuple[Referent, Name]] = {}
        self._introduced: dict[str, tuple[Referent, Name]] = {}
        self._holding: dict[str, tuple[Referent, Name]] = {}
        self._modifying: set[int] = set()
        self._holders: dict[int, int] = {}
        self._held: dict[int, Referent] = {}
        self._leading: dict[int, Referent] = {}
        self._beginning = {name.title: name for name in reversed(self._names)}
        self.surroundings: Surroundings
        self.implied: list[tuple[int, list[Referent], list[Features]]] = []

    def resolve(self) -> list[Resolution]:
        """Resolve every attribution."""
        told = note_roles(self._words, self._lexicon, self._names, self._aliases.of, self._roles, ending=self._ending)
        marks = self._find_marks(told)
        self._turns = Turns(self._words, self.phrases, self._names, self._aliases.of)
        self._own = find_own_names(self._words, self._attributions, self.phrases, self._beginning, self._aliases.of)
        self._holding = find_holders(self._words, self.phrases, self._names, self._aliases.of, self._roles)
        self._introduced = find_introduced(self._words, self.phrases, self._own)
        for mark in marks:
            self._read(mark)
        words, attributions, chains = self._words, self._attributions, self._chains
        narrator = resolve_first_person(
            words,
            attributions,
            self.phrases,
            self.referents,
            chains,
            authors=self._authors,
            aliases=self._aliases,
            issuer=self.antecedents.conventions.issuer,
        )
        scenes, occurrences = Scenes(words, attributions), self._discourse.occurrences
        callings = Callings(words, attributions, self.referents, occurrences, self._roles, scenes)
        named = callings.resolve(chains, narrator)
        narrator = named.get(narrator, narrator) if narrator else None
        resolve_echoes(words, attributions, self.phrases, self.referents, chains)
        resolve_exchanges(words, attributions, self.phrases, self._names, self._aliases.of, self.referents, chains)
        self.surroundings = Surroundings(
            words,
            attributions,
            self.referents,
            occurrences,
            self._roles,
            scenes,
            self.antecedents.spoken_by,
            self._own,
            narrator,
        )
        self.implied = resolve_implied(self.surroundings, self.referents, chains)
        return self._report()

    def _find_marks(self, told: AbstractSet[int]) -> list[_Mark]:
        """Return where somebody is spoken of, in text order, each place once.

        Args:
            told: Numbers of the words that only say what a named one is: "the clerk" beside Ana Ruiz.
        """
        words, lexicon = self._words, self._lexicon
        marks: dict[int, _Mark] = {}
        covered: set[int] = set()
        openings: dict[int, Name] = {}
        for number, attribution in enumerate(self._attributions):
            if attribution.source is None:
                continue
            first, last = words.find(*attribution.source)
            phrase = read_phrase(words, lexicon, first, last, ending=self._ending)
            if phrase is not None:
                self.phrases[number] = phrase
                mark = marks.setdefault(phrase.head, _Mark(phrase.head, phrase, phrase.name))
                mark.sources.append(number)
                if phrase.name is not None:
                    self.antecedents.quoted[self._aliases.of[phrase.name]] += 1
                    openings[phrase.first] = phrase.name
                    self._roles.add_described(self._aliases.of[phrase.name], find_described(words, lexicon, phrase))
                self.antecedents.conventions.note_source(phrase, attribution.start, verbatim=bool(attribution.verbatim))
                if phrase.form != "named":
                    self.antecedents.told.setdefault(phrase.head, []).append(number)
                covered.update(range(*phrase.base))
                if "whose" in words.lowers[phrase.base[1] : phrase.last]:
                    self._holders.update(dict.fromkeys(range(phrase.base[1], phrase.last), phrase.head))
        for name in self._names:
            marks.setdefault(name.last - 1, _Mark(name.first, None, name))
        for phrase in find_descriptions(words, lexicon, ending=self._ending):
            self._modifying.update(range(phrase.base[0], phrase.head))
            called = find_called(words, phrase, self._beginning)
            self._note_opening(phrase, called or openings.get(phrase.first))
            if phrase.head not in told and (phrase.head not in covered or words.possessive[phrase.head]):
                marks.setdefault(phrase.head, _Mark(phrase.head, phrase, None))
        for index, word in enumerate(words.lowers):
            if word in _TRACKED and index not in marks and not words.quoted[index]:
                phrase = read_phrase(words, lexicon, index, index + 1, ending=self._ending)
                marks[index] = _Mark(index, phrase, None)
        return sorted(marks.values(), key=lambda mark: mark.first)

    def _note_opening(self, phrase: Phrase, name: Name | None) -> None:
        """Note whom a description means that opens a source with a name: a soldier with the call sign Tern."""
        human = phrase.kind == "unnamed_person" and not (phrase.plural or self._words.possessive[phrase.head])
        if human and name is not None and phrase.head < name.title:
            self._leading[phrase.head] = self._aliases.of[name]
            self.antecedents.described.never_meant.discard(self._aliases.of[name])  # called “Joy”

    def _read(self, mark: _Mark) -> None:
        """Find whom a place speaks of, and note it."""
        chain, source = Chain(self._words), bool(mark.sources)
        occurrence = None
        turn = turn_of(self._words, mark.phrase) if mark.phrase is not None and source else None
        asker = find_asker(self._words, mark.phrase, self._beginning) if turn == "q" and mark.phrase else None
        told = self._turns.find(turn, mark.first) if turn is not None else None
        if asker is not None:
            told = self._aliases.of[asker], asker
        own = find_own(self._own, mark.sources, mark.phrase) if mark.phrase is not None else None
        if told is not None:
            occurrence = self._read_turn(mark.first, "who asks" if turn == "q" else "who answers", told, chain)
        elif own is not None:
            occurrence = self._read_turn(mark.first, "says his own name", own, chain, mark.phrase)
        elif mark.name is not None:
            occurrence = self._read_name(
                mark.name, chain, find_others(self._words, mark.phrase, self._ending), source=source
            )
        elif mark.phrase is not None:
            occurrence = self._read_phrase(mark.phrase, chain, source=source)
        for number in mark.sources:
            self._chains[number] = chain
            self.referents[number] = occurrence.referent if occurrence else None
        if occurrence is not None:
            for number in mark.sources:
                self.antecedents.described.note_words(self._attributions[number].content, occurrence.referent)
            self._discourse.add(occurrence)
            if source and mark.phrase is not None:
                self._held[mark.phrase.head] = occurrence.referent

    def _read_turn(
        self, at: int, rule: str, told: tuple[Referent, Name], chain: Chain, phrase: Phrase | None = None
    ) -> Occurrence:
        """Note the label of a turn, or a source phrase, whose speaker a rule tells."""
        referent, name = told
        words = self._words
        span = words.starts[name.first], words.ends[name.last - 1]
        chain.step((words.starts[at], words.ends[at]), rule, chain.show(span), score=_TURN)
        chain.name(referent, span)
        base, form = (phrase.base, phrase.form) if phrase is not None else ((at, at + 1), "nominal")
        return Occurrence(*base, referent, form, source=True)

    def _read_name(self, name: Name, chain: Chain, others: Sequence[Name], *, source: bool) -> Occurrence:
        """Note a name, and those beside it in a joint source."""
        words, referent = self._words, self._aliases.of[name]
        span = words.starts[name.first], words.ends[name.last - 1]
        self.antecedents.relatives.note(name, referent)
        chain.step(span, "name", referent.name)
        chain.name(referent, span)
        for other in others:
            place = words.starts[other.first], words.ends[other.last - 1]
            chain.step(place, "also named", self._aliases.of[other].name)
        return Occurrence(
            name.first,
            name.last,
            referent,
            "named",
            nested=(name.nested or name.last - 1 in self._modifying) and not source,
            source=source,
            joint=opens_list(words, name),
        )

    def _read_phrase(self, phrase: Phrase, chain: Chain, *, source: bool) -> Occurrence | None:
        """Note a pronoun or a description."""
        if phrase.form == "pronoun":
            holder = None if source else self._find_holder(phrase)
            if holder is not None:
                holder.gender = PRONOUNS[self._words.lowers[phrase.head]][0]
            referent = holder or self.antecedents.resolve_pronoun(phrase, chain)
            if referent is None:
                return None
            return Occurrence(phrase.head, phrase.head + 1, referent, "pronoun", source=source)
        if source and is_label(self._words, phrase):
            label = self._words.lowers[phrase.head]
            for rule, known in (("says his own name", self._introduced), ("holds the office", self._holding)):
                if label in known:
                    return self._read_turn(phrase.head, rule, known[label], chain)
        referent = self._leading.get(phrase.head)
        if referent is not None:
            role = find_told(self._words, self._lexicon, phrase)
            if role is not None and referent.kind == "person":
                self._roles.add(referent, role)
            return Occurrence(*phrase.base, referent, "nominal")
        referent = self.antecedents.resolve_nominal(phrase, chain, source=source)
        nested = not source and self._words.possessive[phrase.head]
        return Occurrence(*phrase.base, referent, "nominal", nested=nested, source=source)

    def _find_holder(self, phrase: Phrase) -> Referent | None:
        """Return whose description a pronoun is a part of: hers of "one pupil, whose mother spoke for her"."""
        holder = self._held.get(self._holders.get(phrase.head, -1))
        gender = PRONOUNS[self._words.lowers[phrase.head]][0]
        if holder is None or holder.kind not in {"person", "unnamed_person"} or holder.gender not in {None, gender}:
            return None
        return holder

    def _report(self) -> list[Resolution]:
        """Write the resolutions."""
        text = self._words.text
        speakers: dict[Referent, Speaker] = {}
        report = []
        for number, attribution in enumerate(self._attributions):
            referent, phrase, chain = self.referents[number], self.phrases[number], self._chains[number]
            source = speaker = None
            if attribution.source is not None:
                source = Mention(make_span(text, *attribution.source), phrase.form if phrase else "nominal")
            if referent is not None:
                if referent not in speakers:
                    speakers[referent] = self._write(referent, f"s{len(speakers) + 1}")
                speaker = speakers[referent]
            score = chain.score if speaker else 0.0
            report.append(Resolution(source, speaker, chain.write(), score, chain.rule))
        return report

    def _write(self, referent: Referent, identity: str) -> Speaker:
        """Write a referent as a speaker."""
        text = self._words.text
        return Speaker(
            id=identity,
            name=referent.name,
            description=referent.name or referent.description,
            kind=referent.kind,
            roles=tuple(Role(text[slice(*span)], make_span(text, *span)) for span in self._roles.spans(referent)),
            mentions=tuple(make_span(text, *span) for span in sorted(set(referent.spans))),
        )
