"""The functions that most users need: quotes of a text, of many texts, and a spaCy pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from quoteattr.config import check_text, make_options
from quoteattr.pipeline import Input, find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from quoteattr.annotations import Quote

    Context = TypeVar("Context")


def extract(text: str, *, min_confidence: float = 0.0, kinds: Iterable[str] | None = None) -> list[Quote]:
    """Find the quotations of a text with their speakers.

    Args:
        text: A news article or any other English text. Every offset in the result counts characters of this string.
        min_confidence: Least overall confidence of a quote, 0..1.
        kinds: Kinds to keep, of "direct", "mixed" and "indirect"; None for all.

    Returns:
        The quotes in text order. Bad text never raises: the result is what could be found.

    Raises:
        TextTypeError: The text is no string.
        OptionError: An option is out of range.
    """
    options = make_options(min_confidence=min_confidence, kinds=kinds)
    return next(find_quotes([Input(check_text(text))], options))


def load(*, min_confidence: float = 0.0, kinds: Iterable[str] | None = None) -> Language:
    """A blank English spaCy pipeline with the embedded model: ``load()(text)._.quotes``.

    Args:
        min_confidence: Least overall confidence of a quote, 0..1.
        kinds: Kinds to keep; None for all.

    Raises:
        OptionError: An option is out of range.
    """
    import spacy

    import quoteattr.component  # noqa: F401  # registers the factory where the entry point is not installed

    options = make_options(min_confidence=min_confidence, kinds=kinds)
    nlp = spacy.blank("en")
    chosen = None if options.kinds is None else sorted(options.kinds)
    nlp.add_pipe("quoteattr", config={"min_confidence": options.min_confidence, "kinds": chosen})
    return nlp


@overload
def pipe(
    texts: Iterable[str],
    *,
    batch_size: int = ...,
    n_process: int = ...,
    as_tuples: Literal[False] = ...,
    on_error: Literal["raise", "log"] = ...,
    min_confidence: float = ...,
    kinds: Iterable[str] | None = ...,
) -> Iterator[list[Quote]]: ...


@overload
def pipe(
    texts: Iterable[tuple[str, Context]],
    *,
    batch_size: int = ...,
    n_process: int = ...,
    as_tuples: Literal[True],
    on_error: Literal["raise", "log"] = ...,
    min_confidence: float = ...,
    kinds: Iterable[str] | None = ...,
) -> Iterator[tuple[list[Quote], Context]]: ...


def pipe(
    texts: Iterable[Any],
    *,
    batch_size: int = 32,
    n_process: int = 1,
    as_tuples: bool = False,
    on_error: Literal["raise", "log"] = "raise",
    min_confidence: float = 0.0,
    kinds: Iterable[str] | None = None,
) -> Iterator[Any]:
    """Find the quotations of many texts as a stream: lazy in, lazy out, order kept.

    Args:
        texts: The texts, or pairs of a text and anything with ``as_tuples``.
        batch_size: Texts that are read ahead and handed to a process together.
        n_process: Processes to work in; each loads the model once.
        as_tuples: Take and give pairs whose second part is passed through.
        on_error: What to do with a text that is no string: "raise" the error, or "log" it and give no quotes.
        min_confidence: Least overall confidence of a quote, 0..1.
        kinds: Kinds to keep; None for all.

    Returns:
        An iterator over the quotes of each text; with ``as_tuples`` over pairs.

    Raises:
        OptionError: An option is out of range; at the call.
        TextTypeError: A text is no string; when its turn comes.
    """
    from quoteattr.streams import stream

    options = make_options(min_confidence=min_confidence, kinds=kinds)
    return stream(texts, options, batch_size=batch_size, n_process=n_process, as_tuples=as_tuples, on_error=on_error)
