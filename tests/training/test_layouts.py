"""An article's own quotations in the layouts of transcripts, releases, pull quotes and posts."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from training.corpora.documents import Document, GoldAttribution
from training.layouts import laid_out

ARTICLE = (
    "The lighthouse at Orrin Head went dark on Monday for the first time in ninety years.\n\n"
    "“We heard nothing from the owners,” said Ines Baird. “Nobody answered the telephone at all.”\n\n"
    "“The lamp can be mended in a week!” Tom Okoro said. Baird added: “The boats cannot wait that long.”\n\n"
    "It was built of granite from the quarry above the village. Eleven keepers lived in it. "
    "The last of them left by boat in 1987. No one has slept there since.\n\nHe called it “a shame”."
)
SPOKEN = (
    "We heard nothing from the owners.",
    "Nobody answered the telephone at all.",
    "The lamp can be mended in a week!",
    "The boats cannot wait that long.",
)
LAYOUTS = {"conversation", "release", "pull_quotes", "posts"}


def place(words: str) -> tuple[int, int]:
    return ARTICLE.index(words), ARTICLE.index(words) + len(words)


def gold(source: str, cue: str, *contents: str) -> GoldAttribution:
    return GoldAttribution(content=tuple(map(place, contents)), cue=place(cue), source=place(source))


NEWS = Document(
    "lamp",
    "news",
    ARTICLE,
    attributions=(
        gold("Ines Baird", "said", "“We heard nothing from the owners,”", "“Nobody answered the telephone at all.”"),
        gold("Tom Okoro", "said", "“The lamp can be mended in a week!”"),
        gold("Baird added"[:5], "added", "“The boats cannot wait that long.”"),
        gold("He called"[:2], "called", "“a shame”"),
    ),
)


def pages() -> list[Document]:
    made = [laid_out(NEWS, random.Random(seed)) for seed in range(300)]
    assert all(made)
    return [page for page in made if page is not None]


PAGES = pages()


def words_of(page: Document, gold: GoldAttribution) -> list[str]:
    return [page.text[start:end] for start, end in gold.content]


def test_every_layout_is_drawn_and_a_seed_gives_one_page() -> None:
    assert {page.id.partition("~")[2] for page in PAGES} == LAYOUTS
    assert laid_out(NEWS, random.Random(5)) == laid_out(NEWS, random.Random(5))


def test_every_spoken_sentence_is_attributed_once_on_every_page() -> None:
    for page in PAGES:
        bare = " ".join(w for g in page.attributions or () for w in words_of(page, g)).replace(",”", ".”")
        for line in SPOKEN:
            assert re.sub(',"', '."', bare).count(line) == 1, (page.id, line, page.text)


def test_contents_are_words_of_the_article_or_a_question() -> None:
    for page in PAGES:
        for attribution in page.attributions or ():
            for words in words_of(page, attribution):
                for sentence in re.findall(r"[^.!?,“”\"]{12,}", words):
                    asked = words.strip('“”"').endswith("?")
                    assert sentence.strip() in ARTICLE or asked, (page.id, words)


def test_spans_are_whole_words_in_bounds_and_apart() -> None:
    for page in PAGES:
        spans = []
        for attribution in page.attributions or ():
            assert attribution.source is not None
            spans += [*attribution.content, attribution.source, *([attribution.cue] if attribution.cue else [])]
        for start, end in spans:
            assert page.text[start:end].strip() == page.text[start:end] != ""
        ordered = sorted(spans)
        assert all(a[1] <= b[0] for a, b in pairwise(ordered))
        assert ordered[-1][1] <= len(page.text)
        assert page.mentions is None
        assert page.sentences is None


def test_a_label_is_the_source_and_its_colon_the_cue() -> None:
    talks = [page for page in PAGES if page.id.endswith("conversation")]
    for page in talks:
        for attribution in page.attributions or ():
            assert attribution.source is not None
            assert attribution.cue is not None
            assert page.text[slice(*attribution.cue)] == ":"
            assert page.text[attribution.source[1] : attribution.cue[0]] in {"", "**"}
            assert attribution.cue[1] < attribution.content[0][0]
    assert any(len(g.content) == 2 for page in talks for g in page.attributions or ())


def test_stage_directions_and_times_stay_outside_the_contents() -> None:
    for page in PAGES:
        for attribution in page.attributions or ():
            for words in words_of(page, attribution):
                assert not re.search(r"[\[(]|\d\d:\d\d|\n", words)


def test_a_signature_is_the_bare_name_without_a_cue() -> None:
    signed = [(p, g) for p in PAGES for g in p.attributions or () if p.id.endswith("pull_quotes")]
    assert signed
    for page, attribution in signed:
        assert attribution.cue is None
        assert attribution.source is not None
        assert re.fullmatch(r"[\w-]+ [\w-]+", page.text[slice(*attribution.source)])


def test_titles_and_words_in_marks_are_no_contents() -> None:
    inside = [(p, m) for p in PAGES for m in re.finditer(r"[“\"][^“”\"\n]+[”\"]", p.text)]
    held = {(p.id, p.text, span) for p in PAGES for g in p.attributions or () for span in g.content}
    assert any((p.id, p.text, m.span()) not in held for p, m in inside)


def test_an_article_without_a_whole_quoted_sentence_gives_nothing() -> None:
    scraps = Document("scraps", "news", ARTICLE, attributions=NEWS.attributions[3:] if NEWS.attributions else ())
    assert laid_out(scraps, random.Random(1)) is None
    assert laid_out(Document("bare", "news", ARTICLE), random.Random(1)) is None
