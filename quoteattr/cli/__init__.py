"""The command line, ``quoteattr``: thin commands over plain functions."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit.

    Exit status: 0 done, also when the reader of our output went away; 1 an
    input could not be read, or the model does not run; 2 wrong usage.
    """
    from quoteattr.cli.app import app
    from quoteattr.errors import QuoteattrError

    try:
        app()
    except QuoteattrError as error:
        from quoteattr.cli.commands import say

        say(str(error))
        raise SystemExit(1) from error
