from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from quoteattr import render
from tests.factories import ARTICLE, make_article_quotes

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def browse(tmp_path_factory: pytest.TempPathFactory):
    """Open a page in Chromium, without a window."""
    program = os.environ.get("QUOTEATTR_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("needs Chromium, which is not installed")
    folder = tmp_path_factory.mktemp("browser")

    def run(page: Path, *options: str) -> str:
        command = [
            program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-dev-shm-usage",
            f"--user-data-dir={folder / 'profile'}",
            *options,
            page.as_uri(),
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8")

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    text = ARTICLE + "\n<script>document.title = 'taken over'</script>\n"
    path.write_text(render(make_article_quotes(), text, title="The wall").html, encoding="utf-8", newline="")
    return path


def test_the_script_runs_and_the_text_stays(browse, page, read):
    root = read(browse(page, "--dump-dom").partition("<html")[2].join(["<html", ""]))
    assert root.find("title")[0].text == "The wall"
    (article,) = root.find("article")
    assert article.text.startswith(ARTICLE)
    (panel,) = root.find("section", id="panel")
    assert "hidden" not in panel.attributes
    assert "Point at a quotation" in panel.text
    assert not any("title" in element.attributes for element in article.find())


@pytest.mark.parametrize("size", ["1200,900", "400,800"])
def test_the_page_can_be_looked_at(browse, page, tmp_path, size):
    browse(page, f"--window-size={size}", f"--screenshot={tmp_path / 'page.png'}")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "page.png").stat().st_size > 10_000
