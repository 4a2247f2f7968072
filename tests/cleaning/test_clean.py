from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.cleaning import clean
from quoteattr.errors import OptionError, OptionTypeError, TextTypeError

CASES = {
    "tags go and their words stay": ("It <b>will</b> <a href='x'>stand</a>.", "It will stand."),
    "a comparison is no tag": ("If a < b and c > d, stop.", "If a < b and c > d, stop."),
    "a tag's attribute may hold the closing sign": ('<img alt="a > b">Fine', "Fine"),
    "paragraph elements become paragraphs": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "lines wrapped within an element are one": ("<p>One\n  two.</p>\n<p>Three.</p>", "One two.\n\nThree."),
    "a break is a line end": ("One<br/>two", "One\ntwo"),
    "table cells are parted": ("<tr><td>a</td><td>b</td></tr>", "a b"),
    "scripts go with what they hold": ("a<script>var x = '<p>“no”</p>';</script>b", "ab"),
    "styles go with what they hold": ("<STYLE type='text/css'>p { }</STYLE>x", "x"),
    "a script without end loses only its tag": ("<script>x", "x"),
    "comments go": ("a<!-- “no” <b> -->b", "ab"),
    "a comment without end stays": ("a <!-- b", "a <!-- b"),
    "quote elements become marks": ("<q>Yes</q>, she said", "“Yes”, she said"),
    "feeds escape their markup": ("&lt;p&gt;Yes.&lt;/p&gt;&lt;p&gt;No.&lt;/p&gt;", "Yes.\n\nNo."),
    "an article about markup keeps it": ("Use &lt;b&gt; sparingly", "Use <b> sparingly"),
    "named references": ("&ldquo;Yes&rdquo; &quot;no&quot;", '“Yes” "no"'),
    "numbered references": ("it&#8217;s &#x2014; &#146;", "it’s — ’"),
    "doubly escaped references": ("a&amp;nbsp;b &amp;amp;#8217; R&amp;D", "a b ’ R&D"),
    "an ampersand is no reference": ("Fish & Chips; AT&T", "Fish & Chips; AT&T"),
    "an unknown reference stays": ("&nosuchname;", "&nosuchname;"),
    "marks read as Windows-1252": ("â€œItâ€™s fineâ€\x9d â€” yesâ€¦", "“It’s fine” — yes…"),
    "a closing mark that lost its last byte": ("â€œYes,â€ she said", "“Yes,” she said"),
    "letters read as Windows-1252": ("cafÃ© MÃ¼ller Ä‡ Å¡", "café Müller ć š"),
    "marks read wrongly twice": ("Ã¢â‚¬Å“YesÃ¢â‚¬\x9d", "“Yes”"),
    "marks read wrongly whose letters were taken apart": ("A\u0303\u00a9, a\u0302\u20ac\u0153Yes", "é, “Yes"),
    "marks read as Latin-1": ("â\x80\x9cYesâ\x80\x9d", "“Yes”"),
    "emoji read as Windows-1252": ("good ðŸ˜€", "good 😀"),
    "a name in capitals before a mark": ("“ANA SÃ” e “JOÃO”", "“ANA SÃ” e “JOÃO”"),
    "accents stay": ("“Åse Ångström”, â la carte", "“Åse Ångström”, â la carte"),
    "zero-width characters and soft hyphens": ("so\u00adft ze\u200bro \ufeffx", "soft zero x"),
    "joined emoji stay": ("\U0001f469\u200d\U0001f52c ok", "\U0001f469\u200d\U0001f52c ok"),
    "combining accents": ("cafe\u0301", "café"),
    "ligatures": ("ﬁne", "fine"),
    "line ends of any sort": ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\n\ne"),
    "odd spaces": ("a\u00a0b\u2009c \t d", "a b c d"),
    "spaces at the edges of lines": ("  a  \n  b  ", "a\nb"),
    "many blank lines": ("a\n\n \n\n\nb", "a\n\nb"),
    "headings": ("## Wall holds ##\ntext", "Wall holds\ntext"),
    "a number sign is no heading": ("We are #1", "We are #1"),
    "links": ("The [mayor](https://example.org/a_(b) 'x') said", "The mayor said"),
    "numbered links and their list": ("The [mayor][1] said\n\n[1]: https://example.org", "The mayor said"),
    "images": ("![a wall](wall.jpg)Text", "Text"),
    "an insert before a bracket is no link": ("[He] went, [she](sic) said", "[He] went, [she](sic) said"),
    "emphasis": ("a *b* **c** ***d*** __e__ _f_ ~~g~~", "a b c d e f g"),
    "stars and underlines within words": (
        "a 5* and a 4* hotel, snake_case_name",
        "a 5* and a 4* hotel, snake_case_name",
    ),
    "block quotes": ("> It will\n> > stand", "It will\nstand"),
    "rules": ("a\n\n---\n\n* * *\n\nb", "a\n\nb"),
    "a dialogue's dash stays": ("— Yes.\n- No.", "— Yes.\n- No."),
    "advertisements": ("a\n\nAdvertisement\n\nStory continues below advertisement\n\nb", "a\n\nb"),
    "pointers to other articles": ("a\nRead more: Wall “falls”\nREAD ALSO | Tide\nRelated articles\nb", "a\nb"),
    "share buttons": ("a\nShare\nShare | Tweet | Email\nShare this article on Facebook\nb", "a\nb"),
    "cookie notices": ("We use cookies to make this site better.\nAccept all cookies\na", "a"),
    "newsletters and rights": ("Sign up for our newsletter\na\n© 2021 Port Gazette\nAll rights reserved.", "a"),
    "a sentence about such things stays": ("She read more: nothing helped.", "She read more: nothing helped."),
    "cookies in the news stay": ("“We use cookies,” she said.", "“We use cookies,” she said."),
}


@pytest.mark.parametrize(("messy", "expected"), CASES.values(), ids=CASES)
def test_a_messy_text_is_made_readable(messy, expected):
    assert clean(messy).text == expected


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "&#0;", "&#xd800;", "<", "<!--", "**", "a"])
def test_no_text_is_refused(text):
    cleaned = clean(text)
    assert cleaned.original == text
    assert clean(cleaned.text).text == cleaned.text


def test_a_text_that_is_none_is_refused():
    with pytest.raises(TextTypeError, match="must be a str"):
        clean(b"x")


def test_only_the_steps_asked_for_are_taken():
    assert clean("<b>a&amp;b</b>", steps=["entities"]).text == "<b>a&b</b>"
    assert clean("<b>a</b>", steps=[]).text == "<b>a</b>"


def test_an_unknown_step_is_refused_with_the_list():
    with pytest.raises(OptionError, match=r"'boilerplate'.*but it holds 'htm'"):
        clean("a", steps=["htm"])
    with pytest.raises(OptionTypeError, match="'html'"):
        clean("a", steps="html")


def test_a_clean_text_is_left_alone():
    text = "“It will stand,” she said.\n\nMr. O'Hara (52) disagreed – twice."
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.to_original(3, 7) == (3, 7)


PIECES = st.sampled_from(
    [
        *" \n\t<>&;*_[]()#!“”\"'’…-x",
        *"<b> </b> <p> </p> <script> </script> <!-- --> &amp; &ldquo; &lt;p&gt; &lt;/p&gt; ** ](http://x) said".split(),
        *"😀 â€œ â€ Ã© Ã¢â‚¬Å“ ﬁ".split(),
        *["\u00ad", "\u200b", "e\u0301", "\u00a0", "\r\n", "\u2029", "\ud800", "\nShare\n", "\nRead more: y\n"],
    ]
)
MESSY = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(MESSY)
def test_characters_come_from_where_the_map_says(text):
    cleaned = clean(text)
    before = 0
    for at, character in enumerate(cleaned.text):
        start, end = cleaned.to_original(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert start >= before or cleaned.original[start:end] != character
        if end - start == 1 and text[start] != character:
            # Replaced by another character: only signs that stand for others are.
            assert not text[start].isascii() or text[start] in "\t\n\r\x0b\x0c&<> "
        before = start


@settings(max_examples=100, deadline=None)
@given(MESSY, st.data())
def test_a_stretch_begins_and_ends_where_its_characters_do(text, data):
    cleaned = clean(text)
    start = data.draw(st.integers(0, len(cleaned.text)))
    end = data.draw(st.integers(start, len(cleaned.text)))
    found = cleaned.to_original(start, end)
    assert 0 <= found[0] <= found[1] <= len(text)
    if start < end:
        assert found == (cleaned.to_original(start, start + 1)[0], cleaned.to_original(end - 1, end)[1])


@pytest.mark.parametrize(
    "unit", ["<a ", '<a "', "<script>", "<!--", "[a](", "**a ", "*a\n", "&amp;", "â€", "- ", " \n"]
)
def test_time_is_linear(unit):
    clean("")  # loads what is needed

    def seconds(times: int) -> float:
        started = time.process_time()
        clean(unit * times)
        return time.process_time() - started

    short, long = (min(seconds(times) for _ in range(3)) for times in (5_000, 40_000))
    assert long < 30 * max(short, 0.005)  # eight times the text; 64 if it were quadratic
