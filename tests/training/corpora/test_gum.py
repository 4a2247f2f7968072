"""GUM: text, sentences, entities and co-reference from CoNLL-U."""

from __future__ import annotations

import gzip

import pytest

from tests.training.corpora.reading import mention_words, words
from training import corpora

CONLLU = """\
# newdoc id = GUM_{genre}_x
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# newpar
# sent_id = 1
1\tMayor\tmayor\tNOUN\tNN\t_\t2\tappos\t_\tEntity=(1-person-new-n-cf1-1-coref
2\tOdile\tOdile\tPROPN\tNNP\t_\t5\tnsubj\t_\tEntity=(2-person-new
3\tVerne\tVerne\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=2)1)
4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
5\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_
5.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = 2
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-n-cf1-1-ana)
2\tstayed\tstay\tVERB\tVBD\t_\t0\troot\t_\t_

# newpar
# sent_id = 3
1\tDusk\tdusk\tNOUN\tNN\t_\t0\troot\t_\tEntity=(3-time-new-n-cf1-1-sgl)

"""


@pytest.fixture
def gum_document(tmp_path):
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.format(genre="news").encode()))
    (document,) = corpora.read_gum(path)
    return document


def test_conllu_text_honours_spaces_multiword_tokens_and_paragraphs(gum_document):
    assert gum_document.text == "Mayor Odile Verne didn't. She stayed\n\nDusk"
    assert [words(gum_document, s) for s in gum_document.sentences] == [
        "Mayor Odile Verne didn't.",
        "She stayed",
        "Dusk",
    ]


def test_nested_entity_brackets_become_mentions_in_text_order(gum_document):
    assert mention_words(gum_document) == ["Mayor Odile Verne", "Odile Verne", "She", "Dusk"]
    outer, inner, she, dusk = gum_document.mentions
    assert outer.cluster == she.cluster != inner.cluster
    assert (outer.form, she.form, dusk.form) == ("named", "pronoun", "nominal")
    assert (outer.named, she.named, dusk.named) == (True, False, False)
    assert (outer.entity, dusk.entity) == ("person", "other")


def test_the_head_is_where_the_syntax_leaves_the_mention(gum_document):
    mention = gum_document.mentions[0]
    assert gum_document.text[mention.head_start : mention.head_end] == "Odile Verne"


def test_genres_whose_texts_may_not_be_shipped_are_left_out(tmp_path):
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU.format(genre="fiction"), encoding="utf-8")

    assert list(corpora.read_gum(path)) == []
    assert len(list(corpora.read_gum(path, genres=None))) == 1


def test_conllu_sentences_are_the_text_that_the_corpus_states(shared):
    path = shared / "data" / "gum" / "dev.conllu.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    stated = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    read = [
        words(document, sentence) for document in corpora.read_gum(path, genres=None) for sentence in document.sentences
    ]
    assert read == stated
