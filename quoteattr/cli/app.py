"""The commands: their options and help, and nothing else; the work is done elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from quoteattr.cli.formats import Format

__all__ = ["app"]

app = typer.Typer(
    name="quoteattr",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_MinConfidence = Annotated[
    float, typer.Option(min=0.0, max=1.0, metavar="X", help="Leave out quotes less sure than this, 0 to 1.")
]
_Output = Annotated[str | None, typer.Option("--output", "-o", metavar="OUT", help="Write to this file.")]


def _show_version(value: bool) -> None:
    if value:
        from quoteattr import __version__

        typer.echo(f"quoteattr {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who said what: quotations of English news text with their speakers."""


@app.command()
def extract(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", show_default=False, help="Texts in UTF-8; - or none: standard input."),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Format | None,
        typer.Option("--format", "-f", show_default="by the ending of OUT, else table", help="How to write them."),
    ] = None,
    output: _Output = None,
    min_confidence: _MinConfidence = 0.0,
    with_text: Annotated[bool, typer.Option("--with-text", help="Keep the text itself in jsonl and json.")] = False,
) -> None:
    """Find the quotations of texts, with who said them.

    Offsets count the characters of the decoded text, without a byte order mark. jsonl holds one document a line:
    {"id": FILE, "quotes": [...]}; json is the same as one array; csv has one quote a row.

    Exit status: 0 done, 1 an input could not be read (the others are done), 2 wrong usage.
    """
    from quoteattr.cli.commands import extract_files

    raise typer.Exit(
        extract_files(files or ["-"], format=format, output=output, min_confidence=min_confidence, with_text=with_text)
    )


@app.command()
def view(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text in UTF-8; - for standard input.")],
    *,
    output: _Output = None,
    min_confidence: _MinConfidence = 0.0,
    title: Annotated[str | None, typer.Option(show_default="the file's name", help="The page's heading.")] = None,
) -> None:
    """Write a page (HTML) that shows a text with its quotations, a colour a speaker."""
    from quoteattr.cli.commands import view_file

    raise typer.Exit(view_file(file, output=output, min_confidence=min_confidence, title=title))


@app.command()
def evaluate(
    gold: Annotated[
        str,
        typer.Argument(metavar="GOLD", help="Gold documents: quoteattr's JSON Lines, Citron's or CofeNet's files."),
    ],
    *,
    predictions: Annotated[
        str | None,
        typer.Option(metavar="FILE", show_default="the embedded model's", help="Predictions, in any of these formats."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Write the figures as JSON.")] = False,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="List so many faults, with the text around.")] = 0,
    bootstrap: Annotated[
        int, typer.Option(min=0, metavar="N", help="Draws for the 95 % intervals; 0 for none.")
    ] = 1000,
) -> None:
    """Measure the embedded model, or predictions, against gold annotations."""
    from quoteattr.cli.commands import evaluate_file

    raise typer.Exit(evaluate_file(gold, predictions, json=json, errors=errors, bootstrap=bootstrap))


@app.command()
def demo(
    *,
    text: Annotated[bool, typer.Option("--text", help="Print the article instead of its quotations.")] = False,
) -> None:
    """Show the quotations of a built-in article."""
    from quoteattr.cli.commands import show_demo

    raise typer.Exit(show_demo(text=text))


@app.command()
def info(*, json: Annotated[bool, typer.Option("--json", help="Write it as JSON.")] = False) -> None:
    """Show versions, and the embedded model's card, licence, scores and checksum."""
    from quoteattr.cli.info import show_info

    raise typer.Exit(show_info(json=json))
