"""How Sphinx builds the documentation: ``make docs``; its examples run with ``make doctest``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent / "extensions")]

import quoteattr  # noqa: E402

project = "quoteattr"
author = "The quoteattr maintainers"
copyright = author  # noqa: A001 - Sphinx's own name
version = release = quoteattr.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "generated",
]
exclude_patterns = ["_build", "figures", "plots"]
default_role = "py:obj"

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False

# One namespace a page; every example may use the package and print a quote's speaker.
doctest_global_setup = "import quoteattr"
trim_doctest_flags = True

html_theme = "furo"
html_title = f"quoteattr {release}"


def _keep_sentences(_app: Any, _what: str, _name: str, _object: Any, _options: Any, lines: list[str]) -> None:
    """Keep napoleon from taking "The quotes: all of them" under Returns for a type and its description."""
    for number, line in enumerate(lines[:-1]):
        if line.strip() in {"Returns:", "Yields:"}:
            first = lines[number + 1]
            lines[number + 1] = first[: len(first) - len(first.lstrip())] + ": " + first.lstrip()


def setup(app: Any) -> None:
    """Put our hook before napoleon's."""
    app.connect("autodoc-process-docstring", _keep_sentences, priority=400)
