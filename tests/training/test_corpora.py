"""Behaviour of the corpus readers, on tiny files of our own and on the real data where present."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training import corpora
from training.corpora.__main__ import main, read_corpora
from training.corpora.detokenise import join_tokens

DATA = Path(__file__).parents[3] / "shared" / "data"


def write_records(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def spans_of(text, *phrases):
    """Find the phrases one after another."""
    spans, start = [], 0
    for phrase in phrases:
        start = text.index(phrase, start)
        spans.append([start, start + len(phrase)])
        start += len(phrase)
    return spans


def words(document, span):
    return None if span is None else document.text[span[0] : span[1]]


def mention_words(document):
    return [document.text[m.start : m.end] for m in document.mentions]


# --- PolNeAR and styles


def test_an_attribution_keeps_its_pieces_and_loses_outer_white_space(tmp_path):
    text = "Rain, said Odile Verne, will fall."
    content, source, cue = [[0, 5], [22, 34]], [[10, 23]], [[5, 10]]
    record = {
        "content": content,
        "source": source,
        "cue": cue,
        "id": "E1",
        "speaker": "Odile Verne",
    }
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": text, "attributions": [record]})

    (document,) = corpora.read_polnear(path)

    (attribution,) = document.attributions
    assert [words(document, piece) for piece in attribution.content] == ["Rain,", ", will fall."]
    assert words(document, attribution.cue) == "said"
    assert attribution.record == {"speaker": "Odile Verne"}
    assert document.mentions is None


def test_an_attribution_without_content_is_left_out_and_none_is_not_unannotated(tmp_path):
    record = {"content": [], "source": [[0, 3]], "cue": []}
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": "She.", "attributions": [record]})

    (document,) = corpora.read_styles(path)

    assert document.attributions == ()


@pytest.mark.parametrize(("gap", "expected"), [(" (so) ", "Ana (so) Bo"), (" " + "far " * 10, "Ana")])
def test_pieces_of_a_source_join_over_a_short_gap_only(tmp_path, gap, expected):
    text = f"Ana{gap}Bo said it rains."
    source = spans_of(text, "Ana", "Bo")
    record = {"content": spans_of(text, "it rains"), "source": source, "cue": []}
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": text, "attributions": [record]})

    (document,) = corpora.read_polnear(path)

    assert words(document, document.attributions[0].source) == expected


def test_further_versions_are_documents_of_their_own_and_only_on_request(tmp_path):
    text = "Ana said it rains a lot."
    first, second = ([{"content": [[9, end]], "source": [], "cue": []}] for end in (17, 23))
    record = {"id": "a", "text": text, "attributions": first, "all": [first, second, second]}
    path = write_records(tmp_path / "a.jsonl", record)

    assert [d.id for d in corpora.read_polnear(path)] == ["a"]
    assert [d.id for d in corpora.read_polnear(path, versions=True)] == ["a", "a#2"]


# --- speakers of PolNeAR


def make_speaker_record(text, *sources):
    attributions = []
    for phrase, start, mention, speaker, also in sources:
        begin = text.index(phrase, start)
        attributions.append(
            {
                "content": [[0, 1]],
                "cue": [],
                "source": [[begin, begin + len(phrase)]],
                "speaker": speaker,
                "description": None if speaker else phrase,
                "also": also,
                "type": "person",
                "mention": mention,
            }
        )
    return {"id": "a", "text": text, "attributions": attributions}


def test_names_and_sources_of_one_speaker_share_a_cluster(tmp_path):
    text = "Mayor Odile Verne spoke. She said no. Then Verne left."
    record = make_speaker_record(text, ("She", 0, "pronoun", "Odile Verne", []))
    path = write_records(tmp_path / "a.jsonl", record)

    (document,) = corpora.read_polnear_speakers(path)

    assert document.partial
    assert mention_words(document) == ["Odile Verne", "She", "Verne"]
    assert len({mention.cluster for mention in document.mentions}) == 1
    assert [mention.form for mention in document.mentions] == ["named", "pronoun", "named"]


@pytest.mark.parametrize("other", ["Paul Verne", "the Verne Foundation", "Verne-era"])
def test_a_last_name_inside_another_name_is_no_mention(tmp_path, other):
    text = f"Odile Verne spoke of {other} and left."
    record = make_speaker_record(text, ("Odile Verne", 0, "named", "Odile Verne", []))
    path = write_records(tmp_path / "a.jsonl", record)

    (document,) = corpora.read_polnear_speakers(path)

    assert mention_words(document) == ["Odile Verne"]


def test_a_source_of_two_speakers_is_left_out_but_not_the_names_in_it(tmp_path):
    text = "Odile Verne and Sam Okoro agreed."
    source = ("Odile Verne and Sam Okoro", 0, "named", "Odile Verne", ["Sam Okoro"])
    path = write_records(tmp_path / "a.jsonl", make_speaker_record(text, source))

    (document,) = corpora.read_polnear_speakers(path)

    assert mention_words(document) == ["Odile Verne", "Sam Okoro"]
    assert len({mention.cluster for mention in document.mentions}) == 2


def test_records_without_co_speakers_are_read_too(tmp_path):
    record = make_speaker_record("Okoro waved.", ("Okoro", 0, "named", "Okoro", []))
    del record["attributions"][0]["also"]

    (document,) = corpora.read_polnear_speakers(write_records(tmp_path / "a.jsonl", record))

    assert mention_words(document) == ["Okoro"]


@pytest.mark.parametrize(("phrase", "form"), [("her", "pronoun"), ("Her lawyers", "pronoun")])
def test_a_pronoun_source_is_narrowed_to_its_pronoun(tmp_path, phrase, form):
    text = f"{phrase} spoke for Odile Verne."
    record = make_speaker_record(text, (phrase, 0, form, "Odile Verne", []))

    (document,) = corpora.read_polnear_speakers(write_records(tmp_path / "a.jsonl", record))

    assert [word.lower() for word in mention_words(document)] == ["her", "odile verne"]


def test_the_head_of_a_source_is_the_name_in_it(tmp_path):
    text = "Sam Okoro, the harbour master, waved."
    source = ("Sam Okoro, the harbour master,", 0, "named", "Sam Okoro", [])
    path = write_records(tmp_path / "a.jsonl", make_speaker_record(text, source))

    (document,) = corpora.read_polnear_speakers(path)

    (mention,) = document.mentions
    assert document.text[mention.head_start : mention.head_end] == "Sam Okoro"


# --- GUM

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


# --- joining tokens


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Stop , ( please ) !", "Stop, (please)!"),
        ("`` Do n't , '' said Ana 's aunt .", "“Don't,” said Ana's aunt."),
        ('He said " no " twice .', 'He said "no" twice.'),
        ("the dogs ' bowls -- both", "the dogs' bowls--both"),
        ("‘ I ’m in , ’ he said", "‘I’m in,’ he said"),
    ],
)
def test_tokens_join_as_a_printer_sets_them(tokens, text):
    sentence = tokens.split()
    joined, (places,) = join_tokens([sentence])

    assert joined == text
    assert len(places) == len(sentence)


def test_an_answering_quotation_starts_a_paragraph():
    text, _ = join_tokens([["“", "Who", "?", "”"], ["“", "Me", ".", "”"], ["They", "sat", "."]])
    assert text == "“Who?”\n\n“Me.” They sat."


# --- LitBank


def write_conll(path, rows):
    lines = ["#begin document (x_brat); part 0"]
    lines += ["\t".join(["x", "0", "0", w, *["_"] * 8, c]) if w else "" for w, c in rows]
    path.write_text("\n".join([*lines, "#end document", ""]), encoding="utf-8")
    return path


def test_coreference_brackets_nest_and_pronouns_make_a_cluster_a_person(tmp_path):
    rows = [("The", "(4"), ("aunt", ""), ("of", ""), ("Sir", "(7"), ("Ned", "7)|4)"), ("ate", "")]
    rows += [(".", ""), ("", ""), ("She", "(4)"), ("saw", ""), ("ships", "(9)"), (".", "")]

    (document,) = corpora.read_litbank(write_conll(tmp_path / "x.conll", rows))

    assert mention_words(document) == ["The aunt of Sir Ned", "Sir Ned", "She", "ships"]
    aunt, ned, she, ships = document.mentions
    heads = [document.text[m.head_start : m.head_end] for m in (aunt, ned)]
    assert heads == ["aunt", "Ned"]
    assert aunt.cluster == she.cluster
    assert [m.entity for m in (aunt, ned, she, ships)] == ["person", "person", "person", "unknown"]
    assert [m.form for m in (aunt, ned, she, ships)] == ["nominal", "named", "pronoun", "nominal"]


def test_quotations_come_with_their_speakers(tmp_path):
    quote = {"id": "Q1", "start": [0, 0], "end": [0, 3], "speaker": "NED-7"}
    sentences = [["“", "Row", "!", "”"], ["Ned", "sang", "."], [""]]
    path = write_records(tmp_path / "q.jsonl", {"id": "x", "sentences": sentences, "quotes": [quote]})

    (quoted,) = corpora.read_litbank_quotations(path)

    (quotation,) = quoted.quotations
    assert quoted.text[quotation.start : quotation.end] == "“Row!”"
    assert quotation.speaker == "NED-7"


# --- GAP


def test_a_pronoun_comes_with_its_candidates(tmp_path):
    header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
    row = 'x-1\tAna "met Bo when she left.\tshe\t17\tAna\t0\tTRUE\tBo\t9\tFALSE\thttp://x\n'
    path = tmp_path / "x.tsv"
    path.write_text(header + row, encoding="utf-8")

    (document,) = corpora.read_gap(path)

    (choice,) = document.pronoun_choices
    assert words(document, choice.pronoun) == "she"
    named = [(document.text[c.start : c.end], c.corefers) for c in choice.candidates]
    assert named == [("Ana", True), ("Bo", False)]
    assert document.attributions is None


# --- RiQuA


def read_tagged(tmp_path, tagged):
    pairs = [item.rsplit("/", 1) if "/" in item else (item, "") for item in tagged.split()]
    names = {"S": "source", "U": "cue", "C": "content"}
    labels = [f"{tag[0]}-{names[tag[1]]}" if tag else "O" for _, tag in pairs]
    record = {"id": "book.ann", "tokens": [word for word, _ in pairs], "labels": labels}
    (document,) = corpora.read_riqua(write_records(tmp_path / "r.jsonl", record))
    return document


def test_content_links_to_the_cue_of_its_sentence_and_that_to_its_source(tmp_path):
    document = read_tagged(tmp_path, "``/BC Go/IC ,/IC ''/IC said/BU Ned/BS .")

    (attribution,) = document.attributions
    assert words(document, attribution.content[0]) == "“Go,”"
    assert words(document, attribution.cue) == "said"
    assert words(document, attribution.source) == "Ned"


def test_a_quotation_after_the_cue_goes_on(tmp_path):
    document = read_tagged(tmp_path, "``/BC Go/IC ,/IC ''/IC Ned/BS said/BU . ``/BC Now/IC ./IC ''/IC")

    (attribution,) = document.attributions
    assert [words(document, piece) for piece in attribution.content] == ["“Go,”", "“Now.”"]


def test_an_answer_does_not_take_the_cue_of_the_quotation_before(tmp_path):
    document = read_tagged(
        tmp_path,
        "Ned/BS said/BU ,/O ``/BC Go/IC ./IC ''/IC ``/BC No/IC ./IC ''/IC".replace("/O", ""),
    )

    assert [words(document, a.cue) for a in document.attributions] == ["said", None]


# --- the command, and the real data


def test_the_command_counts_what_the_folder_holds(tmp_path, capsys):
    (tmp_path / "styles").mkdir()
    record = {"id": "a", "text": "Ana ran.", "attributions": []}
    line = json.dumps(record).encode() + b"\n"
    (tmp_path / "styles" / "dev.jsonl.gz").write_bytes(gzip.compress(line))

    assert main([str(tmp_path)]) == 0
    header, row, *_ = capsys.readouterr().out.splitlines()
    assert header.startswith("corpus")
    assert row.split()[:4] == ["styles", "dev", "1", "2"]
    assert main([]) == 2


@pytest.mark.skipif(not DATA.is_dir(), reason="the data sets are not beside the checkout")
def test_every_span_of_the_real_data_is_made_of_words():
    read = 0
    for name, documents in read_corpora(DATA):
        for document in documents:
            read += 1
            size = len(document.text)
            for attribution in document.attributions or ():
                spans = [*attribution.content, attribution.cue, attribution.source]
                for start, end in filter(None, spans):
                    piece = document.text[start:end]
                    assert piece, name
                    assert piece == piece.strip(), name
            for m in document.mentions or ():
                piece = document.text[m.start : m.end]
                assert piece, name
                assert piece == piece.strip(), name
                assert 0 <= m.start <= m.head_start < m.head_end <= m.end <= size, name
            for choice in document.pronoun_choices or ():
                assert words(document, choice.pronoun).isalpha(), name
    assert read > 1000


@pytest.mark.skipif(not DATA.is_dir(), reason="the data sets are not beside the checkout")
def test_conllu_sentences_are_the_text_that_the_corpus_states():
    path = DATA / "gum" / "dev.conllu.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    stated = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    read = [
        words(document, sentence) for document in corpora.read_gum(path, genres=None) for sentence in document.sentences
    ]
    assert read == stated
