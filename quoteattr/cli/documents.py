"""The texts that the command line reads: files and standard input, in UTF-8."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

__all__ = ["STDIN", "Document", "DocumentError", "decode", "read_document", "read_documents"]

STDIN = "-"
"""The name that stands for standard input."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@attrs.frozen
class Document:
    """A text and the name that the user gave for it.

    Attributes:
        name: The file's name as given, ``"-"`` for standard input.
        text: What stands in it, without a byte order mark; line ends are kept.
    """

    name: str
    text: str


class DocumentError(Exception):
    """A file cannot be read, or is not UTF-8. The message is for the user."""


def read_documents(names: Iterable[str], *, on_error: Callable[[str], None]) -> Iterator[Document]:
    """Read files one by one, as they are asked for.

    Args:
        names: File names; ``"-"`` is standard input.
        on_error: Called with a message for each that cannot be read; the
            others are still read.

    Yields:
        The documents, in order.
    """
    for name in names:
        try:
            yield read_document(name)
        except DocumentError as error:  # noqa: PERF203 - one bad file must not stop the others
            on_error(str(error))


def read_document(name: str) -> Document:
    """Read one file, or standard input for ``"-"``.

    Raises:
        DocumentError: If it cannot be read or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        return Document(name, decode(data))
    except OSError as error:
        reason = error.strerror or str(error)
    except ValueError as error:  # not UTF-8, or a NUL in the file's name
        reason = str(error)
    shown = "standard input" if name == STDIN else name
    message = f"cannot read {shown}: {reason}"
    raise DocumentError(message)


def decode(data: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark, which is dropped.

    Raises:
        ValueError: If it is anything else; the message says what to do.
    """
    if data.startswith(_UTF16):
        message = "it is UTF-16, not UTF-8; convert it first, for example with iconv -f UTF-16 -t UTF-8"
        raise ValueError(message)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        message = (
            f"it is not UTF-8 (byte 0x{data.removeprefix(codecs.BOM_UTF8)[error.start]:02X} at offset {error.start}); "
            "convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8"
        )
        raise ValueError(message) from None
