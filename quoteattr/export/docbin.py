"""spaCy's DocBin: many Docs with their quotes in one compact file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

__all__ = ["read_docbin", "to_docbin"]


def to_docbin(docs: Iterable[Doc]) -> DocBin:
    """Pack Docs that the component ``quoteattr`` has seen, quotes included.

    Args:
        docs: Docs out of a pipeline with the component.

    Returns:
        A DocBin with tokens, annotations, ``doc.spans`` and the quotes;
        ``to_disk`` and ``to_bytes`` write it.
    """
    from spacy.tokens import DocBin

    return DocBin(store_user_data=True, docs=docs)


def read_docbin(docbin: DocBin, vocab: Vocab) -> Iterator[Doc]:
    """Unpack what `to_docbin` packed.

    ``docbin.get_docs(vocab)`` does the same where `quoteattr.component` is
    already imported, as any pipeline with the component does.

    Args:
        docbin: Read with ``DocBin().from_disk(path)`` or ``from_bytes``.
        vocab: The vocabulary of the pipeline that shall take the Docs.

    Yields:
        Docs on which ``doc._.quotes`` gives the quotes again.
    """
    import quoteattr.component  # noqa: F401 - it defines doc._.quotes

    yield from docbin.get_docs(vocab)
