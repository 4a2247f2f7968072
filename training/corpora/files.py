"""Reading plain or gzip-compressed text files, and folders of annotated articles."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.articles import read_articles


def read_lines(path: str | Path) -> Iterator[str]:
    r"""Yield the lines of a UTF-8 file, without line ends; ``.gz`` is unpacked.

    Only ``\n`` ends a line.

    Raises:
        OSError: the file cannot be read.
    """
    path = Path(path)
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as stream:
            for line in stream:
                yield line.removesuffix("\n").removesuffix("\r")
    else:
        with path.open(encoding="utf-8", newline="\n") as stream:
            for line in stream:
                yield line.removesuffix("\n").removesuffix("\r")


def read_records(path: str | Path) -> Iterator[dict[str, Any]]:
    """Yield one JSON object per non-empty line; of a folder, the record of each article in it."""
    if Path(path).is_dir():
        yield from read_articles(path)
        return
    for line in read_lines(path):
        if line.strip():
            yield json.loads(line)
