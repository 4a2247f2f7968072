from __future__ import annotations

import spacy
from spacy.tokens import DocBin

from quoteattr.export import read_docbin, to_docbin
from tests.factories import ARTICLE, make_article_quotes


def test_docs_come_back_with_their_quotes_and_spans():
    from quoteattr.component import QuoteAttributor
    from quoteattr.config import make_options

    quotes = make_article_quotes()
    docs = [spacy.blank("en")(ARTICLE), spacy.blank("en")("")]
    QuoteAttributor(make_options()).set_annotations(docs, [quotes, []])
    packed = to_docbin(docs).to_bytes()
    first, second = read_docbin(DocBin().from_bytes(packed), spacy.blank("en").vocab)
    assert first.text == ARTICLE
    assert first._.quotes == quotes
    assert second._.quotes == []
    assert [span.text for span in first.spans["quoteattr"]] == [span.text for span in docs[0].spans["quoteattr"]]
