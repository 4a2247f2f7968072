"""Names for those whom the others in a conversation call: "Load?" asked the clerk. "You know it, Tobias."."""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain as join

from attrs import define, field

from quoteattr.attribution import Attribution
from quoteattr.speakers.conversations.scenes import Scenes
from quoteattr.speakers.conversations.vocatives import Call, find_calls
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.references.discourse import Occurrence
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_REACH = 5
"""How many turns without a source away the others may call somebody, if they take turns."""

_SURE = 0.7


@define(eq=False)
class Callings:
    """Who calls whom in the turns of conversations.

    Attributes:
        words: The text's words.
        attributions: What is attributed, in text order.
        referents: The referent of each attribution; those without a name may be given one.
        occurrences: All that is spoken of, in text order; likewise.
        roles: What is said of whom.
        scenes: Which paragraphs are turns.
    """

    words: Words
    attributions: Sequence[Attribution]
    referents: MutableSequence[Referent | None]
    occurrences: Sequence[Occurrence]
    roles: RoleBook
    scenes: Scenes
    _named: dict[int, Occurrence] = field(init=False)
    _speaking: dict[int, set[Referent | None]] = field(init=False)
    _calls: dict[int, list[Call]] = field(factory=dict)
    _callees: dict[int, set[Referent | None]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Find the names and who speaks where."""
        self._named = {one.last: one for one in self.occurrences if one.form == "named"}
        self._speaking = {
            at: {self.referents[number] for number in numbers} for at, numbers in self.scenes.spoken.items()
        }

    def resolve(self, chains: Sequence[Chain], narrator: Referent | None) -> dict[Referent, Referent]:
        """Give those who are only described, or "I", the one name by which the others call them.

        Args:
            chains: Take the steps, one for each attribution.
            narrator: Who says "I" outside of quotations, where somebody does.

        Returns:
            Who is found to be whom.
        """
        called: dict[Referent, dict[Referent, Call]] = {}
        for paragraph in self.scenes.spoken:
            speaker = self._find_speaker(paragraph)
            if speaker is not None and speaker.kind == "unnamed_person" and not speaker.plural:
                for call in self._find_calls(paragraph):
                    if call.referent is not None and self._may_be(speaker, call.referent, paragraph):
                        called.setdefault(speaker, {}).setdefault(call.referent, call)
        found = {one: calls.popitem() for one, calls in called.items() if len(calls) == 1}
        if narrator is not None and narrator.name is None and narrator not in called:
            unclaimed = self._find_unclaimed({named for named, _ in found.values()})
            if len(unclaimed) == 1:
                found[narrator] = unclaimed.popitem()
        for number, referent in enumerate(self.referents):
            if referent in found:
                named, call = found[referent]
                self.referents[number] = named
                span = self.words.starts[call.first], self.words.ends[call.last - 1]
                chains[number].step(span, "called", named.name, score=_SURE)
                chains[number].name(named, span)
        for occurrence in self.occurrences:
            if occurrence.referent in found:
                occurrence.referent = found[occurrence.referent][0]
        for one, (named, _) in found.items():
            named.gender = named.gender or one.gender
        return {one: named for one, (named, _) in found.items()}

    def _find_unclaimed(self, claimed: AbstractSet[Referent]) -> dict[Referent, Call]:
        """Return those who are called in conversations, but named nowhere outside of them: a narrator never is.

        Args:
            claimed: Those who are known to be somebody else.
        """
        told = claimed | {
            one.referent for one in self.occurrences if one.form == "named" and not self.words.quoted[one.first]
        }
        calls = join.from_iterable(self._call(at) for at in self.scenes.spoken if self.scenes.is_turn(at))
        return {call.referent: call for call in calls if call.referent is not None and call.referent not in told}

    def _find_speaker(self, paragraph: int) -> Referent | None:
        """Return who alone is told to speak in a paragraph."""
        speakers = {self.referents[number] for number in self.scenes.spoken.get(paragraph, ()) if self._is_told(number)}
        return speakers.pop() if len(speakers) == 1 else None

    def _is_told(self, number: int) -> bool:
        """Tell whether an attribution has source words."""
        return self.attributions[number].source is not None

    def _find_calls(self, paragraph: int) -> Iterator[Call]:
        """Yield whom the others call in the turns before and behind one, an odd number of turns away."""
        for step in (-1, 1):
            for away in range(1, _REACH + 1):
                other = paragraph + step * away
                if not self.scenes.follow(min(other, other - step), max(other, other - step)):
                    break
                if away % 2:
                    yield from self._call(other)
                if any(self._is_told(number) for number in self.scenes.spoken[other]):
                    break

    def _call(self, paragraph: int) -> list[Call]:
        """Return whom the words of a paragraph call."""
        if paragraph not in self._calls:
            own = join.from_iterable(self.attributions[number].verbatim for number in self.scenes.spoken[paragraph])
            pieces = [self.words.find(*piece) for piece in own]
            self._calls[paragraph] = list(find_calls(self.words, load_lexicon(), self._named, pieces))
        return self._calls[paragraph]

    def _called(self, paragraph: int) -> AbstractSet[Referent | None]:
        """Return those whom the words of a paragraph call by name."""
        if paragraph not in self._callees:
            self._callees[paragraph] = {call.referent for call in self._call(paragraph)}
        return self._callees[paragraph]

    def _may_be(self, speaker: Referent, named: Referent, paragraph: int) -> bool:
        """Tell whether one who speaks in a paragraph may have a name that neither he calls nor another there has."""
        agree = speaker.gender is None or named.gender in {None, speaker.gender}
        if not agree or self.roles.is_of_other_calling(named, speaker.head):
            return False
        near = range(paragraph - _REACH, paragraph + _REACH + 1)
        return not any(named in self._speaking.get(at, ()) for at in near) and named not in self._called(paragraph)
