"""What a user's type checker must accept. Checked by mypy, never run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import quoteattr

if TYPE_CHECKING:
    from spacy.language import Language

quotes: list[quoteattr.Quote] = quoteattr.extract("text", min_confidence=0.5, kinds={"direct"})
nlp: Language = quoteattr.load()
stream: Iterator[list[quoteattr.Quote]] = quoteattr.pipe(["text"], batch_size=8, n_process=1)
pairs: Iterator[tuple[list[quoteattr.Quote], int]] = quoteattr.pipe([("text", 1)], as_tuples=True)
quotations: list[quoteattr.Quotation] = quoteattr.find_quotations("text")
kinds: list[quoteattr.Kind] = [quote.kind for quote in quotes]
names: list[str | None] = [quote.speaker.name for quote in quotes if quote.speaker]
acts: list[quoteattr.Act] = [quote.cue.act for quote in quotes if quote.cue]
pieces: tuple[quoteattr.Span, ...] = quotes[0].content
again: quoteattr.Quote = quoteattr.Quote.from_dict(quotes[0].to_dict())
page: str = quoteattr.render(quotes, "text", title="Title").html
cleaned: quoteattr.CleanText = quoteattr.clean("text", steps=["html"])
restored: list[quoteattr.Quote] = cleaned.restore(quoteattr.extract(cleaned.text))
found: quoteattr.Match = quoteattr.match(quotes[0], "text", threshold=0.5)
groups: list[quoteattr.Group] = quoteattr.group(quotes, threshold=0.6)
rows: int = len(quoteattr.to_frame([("id", quotes)], backend="pandas"))
