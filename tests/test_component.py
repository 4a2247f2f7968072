"""The spaCy component reads a Doc, writes its quotes and changes nothing else."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from thinc.config import ConfigValidationError

import quoteattr
import quoteattr.component  # registers the factory where the package is not installed
from quoteattr import OptionError

TEXT = "“It will stand,” said Ann Lee, the mayor of Port Ellery. “It has to.”\n\nTom Bray left the hall on Monday."
INDIRECT = "Tom Bray said on Monday that the wall would stand."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return quoteattr.load()


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def rows(doc: Doc) -> list[tuple[object, ...]]:
    return [(quote.text, quote.kind, quote.speaker and quote.speaker.name) for quote in doc._.quotes]


def test_a_docs_quotes_are_those_of_its_text(doc: Doc) -> None:
    assert doc._.quotes == quoteattr.extract(TEXT)
    assert rows(doc)[0] == ("It will stand, It has to.", "direct", "Ann Lee")


def test_spans_are_labelled_and_numbered_by_quote(doc: Doc) -> None:
    spans = doc.spans["quoteattr"]
    assert {span.label_ for span in spans} == {"content", "cue", "source"}
    for span in spans:
        quote = doc._.quotes[int(span.id_)]
        parts = {"content": quote.content, "cue": [quote.cue.span], "source": [quote.source.span]}[span.label_]
        assert any(span.start_char <= part.start and part.end <= span.end_char for part in parts)


def test_a_doc_that_the_component_has_not_seen_has_no_quotes() -> None:
    assert spacy.blank("en")(TEXT)._.quotes == []


@pytest.mark.parametrize("text", ["", " ", "\n", "🌊", "The boats lay still."])
def test_a_doc_without_quotes_has_empty_ones(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc._.quotes == []
    assert list(doc.spans["quoteattr"]) == []


class TestStoring:
    def test_quotes_survive_pickling(self, doc: Doc) -> None:
        assert pickle.loads(pickle.dumps(doc))._.quotes == doc._.quotes

    def test_quotes_survive_bytes(self, doc: Doc) -> None:
        copy = Doc(doc.vocab).from_bytes(doc.to_bytes())
        assert copy._.quotes == doc._.quotes
        assert [span.text for span in copy.spans["quoteattr"]] == [span.text for span in doc.spans["quoteattr"]]

    def test_quotes_survive_the_disk(self, doc: Doc, tmp_path: Path) -> None:
        doc.to_disk(tmp_path / "doc")
        assert Doc(doc.vocab).from_disk(tmp_path / "doc")._.quotes == doc._.quotes

    def test_quotes_survive_a_docbin(self, doc: Doc) -> None:
        stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
        (copy,) = DocBin().from_bytes(stored).get_docs(doc.vocab)
        assert copy._.quotes == doc._.quotes

    def test_a_pipeline_is_saved_with_its_options(self, tmp_path: Path) -> None:
        quoteattr.load(kinds=["indirect"]).to_disk(tmp_path)
        nlp = spacy.load(tmp_path)
        assert rows(nlp(TEXT)) == []
        assert {quote.kind for quote in nlp(INDIRECT)._.quotes} == {"indirect"}
        assert nlp.config["components"]["quoteattr"]["kinds"] == ["indirect"]


class TestPipe:
    def test_a_stream_gives_what_single_calls_give(self, nlp: Language, doc: Doc) -> None:
        docs = list(nlp.pipe([TEXT, "", INDIRECT, TEXT], batch_size=3))
        assert [rows(one) for one in docs] == [rows(doc), [], rows(nlp(INDIRECT)), rows(doc)]

    @pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
    def test_two_processes_give_what_one_gives(self, nlp: Language, doc: Doc) -> None:
        docs = list(nlp.pipe([TEXT, INDIRECT, TEXT], n_process=2, batch_size=1))
        assert [one.text for one in docs] == [TEXT, INDIRECT, TEXT]
        assert rows(docs[0]) == rows(docs[2]) == rows(doc)


class TestOptions:
    def test_spans_may_have_another_key(self) -> None:
        nlp = spacy.blank("en")
        nlp.add_pipe("quoteattr", config={"spans_key": "quotes"})
        doc = nlp(TEXT)
        assert "quoteattr" not in doc.spans
        assert doc.spans["quotes"]

    def test_only_the_kinds_asked_for_are_kept(self) -> None:
        assert not quoteattr.load(kinds=["mixed"])(TEXT)._.quotes

    def test_nothing_is_certain_enough_for_a_least_confidence_of_one(self) -> None:
        assert not quoteattr.load(min_confidence=1)(TEXT)._.quotes

    @pytest.mark.parametrize(
        ("config", "error", "told"),
        [
            ({"minimum": 0.5}, ConfigValidationError, "minimum"),
            ({"min_confidence": "high"}, ConfigValidationError, "min_confidence"),
            ({"kinds": "direct"}, ConfigValidationError, "kinds"),
            ({"min_confidence": 7.0}, OptionError, r"min_confidence.*0\.\.1.*7\.0"),
            ({"kinds": ["spoken"]}, OptionError, "kinds.*'spoken'"),
        ],
    )
    def test_a_wrong_option_is_named(self, config: dict[str, object], error: type[Exception], told: str) -> None:
        with pytest.raises(error, match=f"(?s){told}"):
            spacy.blank("en").add_pipe("quoteattr", config=config)

    def test_load_refuses_a_wrong_option(self) -> None:
        with pytest.raises(OptionError, match="min_confidence"):
            quoteattr.load(min_confidence=-1)


class TestInAnotherPipeline:
    @pytest.fixture
    def model(self, shared: Path) -> Path:
        folder = shared / "models/en_gum_sm"
        if not folder.is_dir():
            pytest.skip("needs the spaCy pipeline ../shared/models/en_gum_sm, which is not here")
        return folder

    @staticmethod
    def annotated(doc: Doc) -> list[tuple[object, ...]]:
        entities = [(entity.start, entity.end, entity.label_) for entity in doc.ents]
        sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
        return [*((token.text, token.tag_, token.dep_, token.head.i) for token in doc), *entities, *sentences]

    @pytest.mark.parametrize("place", [{"last": True}, {"first": True}], ids=str)
    def test_it_works_first_and_last_and_changes_nothing(self, model: Path, place: dict[str, bool]) -> None:
        nlp = spacy.load(model)
        before = self.annotated(nlp(TEXT))
        nlp.add_pipe("quoteattr", **place)
        doc = nlp(TEXT)
        assert self.annotated(doc) == before
        assert rows(doc)[0] == ("It will stand, It has to.", "direct", "Ann Lee")

    def test_sentences_set_by_rule_are_kept(self) -> None:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        before = [sentence.text for sentence in nlp(TEXT).sents]
        nlp.add_pipe("quoteattr")
        doc = nlp(TEXT)
        assert [sentence.text for sentence in doc.sents] == before
        assert rows(doc)

    def test_a_component_sets_no_sentences_of_its_own(self, doc: Doc) -> None:
        assert not doc.has_annotation("SENT_START")
        assert not doc.ents
