from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteattr
from quoteattr import TextTypeError, render
from quoteattr.visual.escape import escape
from tests.factories import ARTICLE, find, make_article_quotes, make_quote, make_speaker

BAD = "</article></p><script>alert(1)</script><img src=x onerror=alert(1)> & \" ' &amp; <!-- ]]> javascript:"


def article(root):
    (element,) = root.find("article")
    return element


def test_the_text_is_all_there(read):
    assert article(read(render(make_article_quotes(), ARTICLE).html)).text == ARTICLE


@pytest.mark.parametrize(
    "text", ["", "\n", "a\r\nb\r\n\r\nc\rd", "  \n\n  indented\n\n\n", "one\n \t\ntwo\n", "e\u0301 🌊 \u202e \x0b\x85"]
)
def test_no_white_space_or_odd_character_is_lost(read, text):
    assert article(read(render([], text).html)).text == text


@given(st.text(alphabet=st.sampled_from("ab <>&\"'\n\r\t🌊")), st.data())
def test_any_text_with_any_spans_is_kept(text, data):
    from tests.visual.conftest import Reader

    quotes = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        quotes.append(make_quote(text, text[start:end], kind="indirect"))
    reader = Reader()
    reader.feed(render(quotes, text).html)
    reader.close()
    assert article(reader.root).text == text


def test_what_no_html_can_hold_is_replaced(read):
    assert article(read(render([], "a\0b\ud800c").html)).text == "a\ufffdb\ufffdc"
    render([], "\ud800").html.encode("utf-8")


def test_nothing_in_the_text_or_the_quotes_is_taken_for_markup(read):
    text = f"{BAD} said: “{BAD}”"
    quote = make_quote(
        text,
        BAD,
        cue=BAD,
        source=BAD,
        speaker=make_speaker(text, BAD, id=BAD, roles=[BAD]),
        evidence=[(BAD, f"{BAD} rule")],
    )
    root = read(render([quote], text, title=BAD).html)
    assert article(root).text == text
    assert root.find("title")[0].text == root.find("h1")[0].text == BAD
    assert len(root.find("script")) == 1
    assert root.find("img") == []
    for element in root.find():
        assert not any(name.startswith("on") for name in element.attributes)
        assert not (element.attributes.get("href") or "").startswith("javascript")
    assert article(root).find("a")[0].attributes["title"].startswith(f"{BAD}, ")


def test_the_page_loads_nothing_and_runs_nothing_but_its_own_script(read):
    page = render(make_article_quotes(), ARTICLE).html
    root = read(page)
    for element in root.find():
        assert element.attributes.keys().isdisjoint({"src", "srcset", "action", "data", "style", "onclick"})
        assert (element.attributes.get("href") or "#").startswith("#")
    assert root.find("link") == []
    assert not re.search(r"https?://|@import|url\(", page)
    (policy,) = [e.attributes["content"] for e in root.find("meta", http_equiv="Content-Security-Policy")]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_the_policy_knows_style_and_script_by_their_hash(read):
    import base64
    import hashlib

    root = read(render(make_article_quotes(), ARTICLE).html)
    (policy,) = [e.attributes["content"] for e in root.find("meta", http_equiv="Content-Security-Policy")]
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(root.find(tag)[0].text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_every_quote_is_highlighted_with_its_speakers_colour_and_line(read):
    root = article(read(render(make_article_quotes(), ARTICLE).html))
    lee = root.find(class_="voice-1")
    assert {"hue-0", "line-0"} <= set(lee[0].attributes["class"].split())
    assert "".join(e.text for e in root.find(class_="quote") if e in lee) == (
        "The harbour wall at Port Ellery is safeIt will stand,for a hundred years."
    )
    assert [e.text for e in root.find(class_="verbatim")] == ["It will stand,", "for a hundred years.", "far too much"]
    assert [e.text for e in root.find(class_="cue")] == ["said", "said,", "denied", "fears"]
    assert [e.text for e in root.find(class_="source")] == ["Mayor Ann Lee", "she", "City officials", "Tom Bray"]


def test_speakers_are_told_apart_by_more_than_colour(read):
    text = " ".join(f"word{n}." for n in range(40))
    quotes = [make_quote(text, f"word{n}.", speaker=make_speaker(text, f"word{n}", id=str(n))) for n in range(40)]
    labels = read(render(quotes, text).html).find("label")[1:]
    assert len({label.attributes["class"] for label in labels}) == 40
    assert [label.find(class_="key")[0].text for label in labels] == [str(n + 1) for n in range(40)]


def test_the_speakers_are_listed_with_roles_and_counts(read):
    labels = read(render(make_article_quotes(), ARTICLE).html).find("label")
    texts = [" ".join(label.text.split()) for label in labels]
    assert texts == ["All speakers 4", "1 Ann LeeMayor 2", "2 City officials 1", "3 Tom Brayan engineer 1"]


def test_choosing_a_speaker_needs_no_script(read):
    root = read(render(make_article_quotes(), ARTICLE).html)
    chosen = {e.attributes["id"] for e in root.find("input", type="radio", name="only")}
    assert chosen == {"only-all", "only-1", "only-2", "only-3"}
    for name in chosen - {"only-all"}:
        assert f":root:has(#{name}:checked)" in root.find("style")[0].text


def test_a_quote_of_nobody_known_has_a_question_mark(read):
    root = read(render([make_quote(ARTICLE, "safe")], ARTICLE).html)
    assert article(root).find("a")[0].attributes["data-key"] == "?"
    assert "Unknown speaker" in root.find("div", role="radiogroup")[0].text


def test_a_card_tells_all_about_a_quote(read):
    (card,) = read(render(make_article_quotes(), ARTICLE).html).find("li", id="q1")
    for words in ("Ann Lee", "Mayor", "direct", "said,", "statement", "she", "pronoun", "nearest subject", "0.97"):
        assert words in card.text


def test_a_card_says_what_is_negated_mixed_unnamed_and_implied(read):
    speaker = make_speaker(ARTICLE, "Ann Lee")
    root = read(render([*make_article_quotes(), make_quote(ARTICLE, "Monday", speaker=speaker)], ARTICLE).html)
    denied, implied = root.find("li", id="q2")[0].text, root.find("li", id="q4")[0].text
    assert all(words in denied for words in ("negated", "group, unnamed", "mixed", "far too much"))
    assert "Sourceimplied" in implied


def test_links_lead_from_the_text_to_the_card_and_back(read):
    root = read(render(make_article_quotes(), ARTICLE).html)
    ids = [e.attributes["id"] for e in root.find() if "id" in e.attributes]
    assert len(set(ids)) == len(ids)
    links = root.find("a")
    assert {e.attributes["href"].removeprefix("#") for e in links} <= set(ids)
    assert len([e for e in links if e.attributes["href"].startswith("#t") and e.text == "Show in the text"]) == 4
    for link in article(root).find("a"):
        assert set(link.attributes["aria-describedby"].split()) <= set(ids)


def test_one_stop_of_the_keyboard_a_quote(read):
    assert len(article(read(render(make_article_quotes(), ARTICLE).html)).find("a")) == 4


def test_a_quote_within_a_quote_has_its_own_colour_and_both_numbers(read):
    text = "Lee said Bray told her the wall was safe."
    outer = make_quote(text, "Bray told her the wall was safe", kind="indirect", speaker=make_speaker(text, "Lee"))
    inner = make_quote(text, "the wall was safe", kind="indirect", speaker=make_speaker(text, "Bray", id="s2"))
    root = article(read(render([outer, inner], text).html))
    assert root.text == text
    (nested,) = root.find("a", href="#q1")
    assert nested.text == "the wall was safe"
    assert nested.attributes["data-quote"] == "0 1"
    assert {"hue-1", "voice-1", "voice-2"} <= set(nested.attributes["class"].split())


def test_overlapping_quotes_that_begin_together_share_a_link(read):
    text = "all of it and more"
    quotes = [make_quote(text, "all of it"), make_quote(text, "all of it and more")]
    root = read(render(quotes, text).html)
    assert article(root).text == text
    assert [e.attributes["href"] for e in root.find("p", class_="back")[0].find("a")] == ["#t1"]


def test_every_line_is_a_paragraph_unless_the_text_is_wrapped(read):
    def paragraphs(text: str) -> list[str]:
        return [e.text for e in article(read(render([], text).html)).find("p")]

    assert paragraphs("a\nb\n\nc\r\n \r\nd") == ["a\nb", "c", "d"]
    assert paragraphs("a\nb\r\nc\n") == ["a", "b", "c"]
    long = "long " * 40
    assert paragraphs(f"a\n{long}\n\nc") == ["a", long, "c"]


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(read):
    page = render(make_article_quotes(), ARTICLE)
    (frame,) = read(page._repr_html_()).find("iframe")
    assert frame.attributes["srcdoc"] == page.html
    assert frame.attributes["sandbox"] == "allow-scripts"
    assert str(page) == page.html


def test_the_title_is_the_heading(read):
    assert read(render([], "a", title="The wall").html).find("h1")[0].text == "The wall"


def test_a_text_that_is_none_is_refused():
    with pytest.raises(TextTypeError, match="bytes"):
        render([], b"text")


def test_the_same_quotes_give_the_same_page():
    assert render(make_article_quotes(), ARTICLE) == quoteattr.render(make_article_quotes(), ARTICLE)


def test_a_long_text_takes_time_in_proportion():
    from time import process_time

    def measure(times: int) -> float:
        text = ARTICLE * times
        quotes = [make_quote(ARTICLE, "safe")] * 0
        for n in range(times):
            span = find(text, "far too much", after=n * len(ARTICLE))
            quotes.append(quoteattr.Quote.from_dict({**QUOTE, "content": [span_dict(span)]}))
        start = process_time()
        render(quotes, text)
        return process_time() - start

    QUOTE = make_quote(ARTICLE, "safe", kind="indirect").to_dict()  # noqa: N806

    def span_dict(span: quoteattr.Span) -> dict[str, object]:
        return {"start": span.start, "end": span.end, "text": span.text}

    assert min(measure(2000) for _ in range(3)) < 40 * max(measure(100), 0.005)


def test_escaping_loses_nothing():
    assert html.unescape(escape("<&>\"'\r\n")) == "<&>\"'\r\n"
