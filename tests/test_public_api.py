from __future__ import annotations

import importlib.metadata
import logging
import subprocess
import sys
from importlib.resources import files

import pytest

import quoteattr

NAMES = [
    "Act",
    "CleanText",
    "Confidence",
    "Cue",
    "DataError",
    "DataTypeError",
    "Evidence",
    "Form",
    "Group",
    "Kind",
    "Match",
    "Mention",
    "ModelError",
    "OptionError",
    "OptionTypeError",
    "Quotation",
    "Quote",
    "QuoteattrError",
    "Role",
    "Span",
    "Speaker",
    "SpeakerKind",
    "TextTypeError",
    "__version__",
    "clean",
    "extract",
    "find_quotations",
    "group",
    "load",
    "match",
    "pipe",
    "render",
    "schema",
    "to_frame",
]
HEAVY = ["cattrs", "numpy", "onnxruntime", "rich", "spacy", "textacy", "tokenizers", "typer"]


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()


def test_the_exported_names_are_those_of_the_contract():
    assert quoteattr.__all__ == NAMES


def test_the_exported_names_are_sorted_and_unique():
    assert sorted(set(quoteattr.__all__)) == quoteattr.__all__


@pytest.mark.parametrize("name", NAMES)
def test_every_exported_name_is_there(name):
    assert getattr(quoteattr, name) is not None
    assert name in dir(quoteattr)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        quoteattr.extrakt  # noqa: B018


def test_a_lazy_function_is_looked_up_once():
    assert quoteattr.schema is vars(quoteattr)["schema"]


def test_importing_the_package_loads_nothing_heavy():
    loaded = run("import sys, quoteattr; print(*{name.split('.')[0] for name in sys.modules})")
    assert set(loaded.split()).isdisjoint(HEAVY)


def test_importing_the_package_is_fast():
    code = "import time; t = time.perf_counter(); import quoteattr; print(time.perf_counter() - t)"
    assert min(float(run(code)) for _ in range(3)) < 0.15


def test_the_version_is_that_of_the_distribution():
    try:
        installed = importlib.metadata.version("quoteattr")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("quoteattr runs from its source, not installed")
    assert installed == quoteattr.__version__


def test_the_package_says_that_it_is_typed():
    assert files("quoteattr").joinpath("py.typed").is_file()


def test_the_package_logs_nothing_unasked():
    handlers = logging.getLogger("quoteattr").handlers
    assert any(isinstance(handler, logging.NullHandler) for handler in handlers)
