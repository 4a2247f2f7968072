"""Who only asks, who is spoken to and who is spoken of by some words: none of them can be the one who says them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap

from attrs import define, field

from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.heads import KIN, OWNERS
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase
from quoteattr.speakers.references import askers, onstage
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_NEAR = 2


@define(eq=False)
class Hearers:
    """Finds the other side of what is said in one document.

    Attributes:
        words: The text's words.
        names: Its names, in text order.
        aliases: Whom they name.
        roles: What is said of whom.
        discourse: What has been spoken of so far.
        attributions: What is attributed, in text order.
        told: Numbers of the attributions whose source a pronoun or description is, by its word.
    """

    words: Words
    names: Sequence[Name]
    aliases: Aliases
    roles: RoleBook
    discourse: Discourse
    attributions: Sequence[Attribution]
    told: Mapping[int, Sequence[int]]
    _firsts: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names."""
        self._firsts = [name.first for name in self.names]

    def find_questioner(self, at: int) -> Referent | None:
        """Return who asked or told what a pronoun or description answers: Ana Ruiz asked when. "Late," she answered."""
        number, asker = next(iter(self.told.get(at, ())), 0), self.discourse.last_source
        if number == 0 or asker is None or self.words.sentences[at] - self.words.sentences[asker.first] > _NEAR:
            return None
        asked, answered = self.attributions[number - 1 : number + 1]
        if asked.source is None or asker.first not in range(*self.words.find(*asked.source)):
            return None
        answer, question = (self.words.text[slice(*one.cue)].lower() if one.cue else "" for one in (answered, asked))
        end = max(span[1] for span in (*asked.content, asked.cue, asked.source) if span)
        between = self.words.lowers[self.words.find(end - 1, end)[1] : at]
        reports = answered.kind == "direct" and askers.only_reports(self.words, asked.cue, asker.referent.head)
        may = askers.asks(question) or self._may_answer(self.words.lowers[at] in PRONOUNS, asked.cue)
        replies = reports or ((askers.answers(answer) or self._tells_asker(at, asker.referent)) and may)
        return asker.referent if replies and not askers.is_asked_again(between) else None

    def _tells_asker(self, at: int, asker: Referent) -> bool:
        """Tell whether a pronoun's one speaks to somebody who may be the one who asked: she told him."""
        word = askers.find_hearer(self.words, at + 1)
        return word is not None and (asker.name is None or asker.gender in {PRONOUNS[word][0], None})

    def _may_answer(self, pronoun: bool, cue: Offsets | None) -> bool:
        """Tell whether one who is told something answers it next: he was told by a clerk; he told the witness Ana Ruiz.

        Not who was given an interview: Ana Ruiz told Bo Lind that it was late. “Very,” she replied.

        Args:
            pronoun: Whether a pronoun stands for the one who answers.
            cue: The offsets of the cue of what is told.
        """
        if cue is None or pronoun:
            return cue is not None and askers.is_passive(self.words, cue)
        hearer = self.find_named(self.words.find(*cue)[0] - 1)
        return hearer is not None and hearer.kind == "person"

    def find_named(self, at: int) -> Referent | None:
        """Return to whom by name the source speaks that ends at a word: she, or the clerk, told Ana Ruiz."""
        told = askers.find_told(self.words, at, self.names, self._firsts, self.roles.lexicon)
        return None if told is None else self.aliases.of[told]

    def find_near(self, phrase: Phrase) -> Referent | None:
        """Return to whom the source speaks that a description is, spoken of before: Ana Ruiz, if the clerk told her."""
        word = askers.find_hearer(self.words, phrase.last)
        if word is None:
            return None
        near = (one.referent for one in self.discourse.candidates(phrase.base[0]))
        fit = (one for one in near if one.kind == "person" and one.gender in {PRONOUNS[word][0], None})
        return next((one for one in fit if self.words.lowers[phrase.head] not in self.roles.words(one)), None)

    def find_told_of(self, at: int) -> Iterator[Referent]:
        """Yield those whom a source's own words speak of by name or description: nobody speaks of himself like that.

        "Ana Ruiz is late," she said; the senator, she said, was late.

        Args:
            at: Number of the pronoun or the description's noun that is the source.
        """
        words = self.words
        pieces = [piece for number in self.told.get(at, ()) for piece in self.attributions[number].content]
        for first, last in starmap(words.find, pieces):
            begin, end = (bisect_left(self._firsts, edge) for edge in (first, last))
            for name in self.names[begin:end]:
                if not onstage.is_own(words, name, first):
                    yield self.aliases.of[name]
            for occurrence in reversed(self.discourse.occurrences):
                if occurrence.first < first:
                    break
                if occurrence.last <= last and occurrence.form == "nominal" and not words.quoted[occurrence.first]:
                    yield occurrence.referent

    def find_kin(self, at: int) -> Iterator[Referent]:
        """Yield those who are told to be to another one what a source calls his own: not his mother says “my mother”.

        Args:
            at: Number of the description's noun that is the source.
        """
        words = self.words
        pieces = [piece for number in self.told.get(at, ()) for piece in self.attributions[number].content]
        for first, last in starmap(words.find, pieces):
            for noun in range(first + 1, last):
                if words.lowers[noun - 1] == "my" and words.lowers[noun] in KIN:
                    for one in self.roles.bearers(words.lowers[noun]):
                        spans = starmap(words.find, self.roles.spans(one))
                        if any(words.lowers[begin] in OWNERS for begin, _ in spans):
                            yield one
