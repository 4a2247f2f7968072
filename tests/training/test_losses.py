"""What is minimised, and how teachers judge a varied text from the one that it was made from."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="needs torch, which only training needs")

from quoteattr.encoder.labels import LINKS, TAGS  # noqa: E402
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary  # noqa: E402
from tests.training.invented import (  # noqa: E402
    NAMES,
    SETTINGS,
    SIZE,
    THINGS,
    VOCABULARY,
    make_batch,
    quoting,
)
from training.augment import restyle  # noqa: E402
from training.examples import IGNORE, make_example  # noqa: E402
from training.losses import WHO_IS_MEANT, losses, mix, total  # noqa: E402
from training.model import TOKEN_HEADS, Network  # noqa: E402
from training.teachers import Teachers  # noqa: E402
from training.train import make_optimizer  # noqa: E402
from training.views import look_back  # noqa: E402


@pytest.fixture(scope="module")
def tokenizer() -> object:
    return make_tokenizer(read_vocabulary(VOCABULARY))


def test_the_loss_is_a_weighted_sum() -> None:
    parts = {"tags": torch.tensor(2.0), "sentences": torch.tensor(1.0)}
    assert float(total(parts)) == pytest.approx(2.1)


def test_a_student_comes_nearer_to_its_teachers_where_there_are_no_labels(tokenizer: object) -> None:
    taught = [quoting(name, "said", thing) for name in NAMES for thing in THINGS]
    batch = make_batch([make_example(document, document.text, tokenizer) for document in taught])
    for labels in batch.labels.values():
        labels.fill_(IGNORE)
    judged = Teachers([Network(SIZE).eval(), Network(SIZE).eval()]).judge(batch)
    student = Network(SIZE).eval()

    def apart() -> dict[str, torch.Tensor]:
        return mix({}, *student(*batch.inputs), judged, 0.5, 0.0)

    def distances() -> dict[str, float]:
        return {name: value.item() for name, value in apart().items()}

    before = distances()
    assert set(before) == {*TOKEN_HEADS, "content-cue", "cue-source", "content-source"}
    optimizer = make_optimizer(student, SETTINGS)
    for _ in range(10):
        optimizer.zero_grad()
        total(apart()).backward()
        optimizer.step()
    after = distances()
    assert all(after[name] < before[name] for name in before)


@pytest.mark.parametrize("share", [0.0, 1.0])
@pytest.mark.parametrize("share_of_names", [0.0, 1.0])
def test_teachers_opinion_takes_its_share_of_the_loss(tokenizer: object, share: float, share_of_names: float) -> None:
    document = quoting("Ann Lee", "said", "it will rain")
    batch = make_batch([make_example(document, document.text, tokenizer)])
    student, teacher = Network(SIZE).eval(), Network(SIZE).eval()
    views = student(*batch.inputs)
    parts = losses(*views, batch)
    mixed = mix(parts, *views, Teachers([teacher]).judge(batch), share, share_of_names)
    names = parts.keys() & WHO_IS_MEANT
    assert set(mixed) == set(parts) | set(TOKEN_HEADS)
    same = {name for name in parts if mixed[name].item() == pytest.approx(parts[name].item())}
    assert same == (set() if share else set(parts) - names) | (set() if share_of_names else names)


class Reader(torch.nn.Module):
    """A teacher who is sure that quotations begin with their mark."""

    def forward(self, ids: torch.Tensor, *_: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        rows = {word: row for row, word in enumerate(VOCABULARY.split())}
        said = {"“": "B-content", "said": "B-cue", "ann": "B-source", "lee": "I-source", "”": "O", ".": "O"}
        said |= dict.fromkeys(["it", "will", "rain", ","], "I-content")
        scores = torch.zeros(*ids.shape, sum(map(len, TOKEN_HEADS.values())))
        for word, tag in said.items():
            scores[ids == rows[word], TAGS.index(tag)] = 20.0
        links = torch.zeros(*ids.shape, 2, len(LINKS), 1)
        links[:, :, 1, :, 0] = 20.0 * (ids == rows["said"])[..., None]
        links[:, :, 0, :, 0] = 1.0 * (ids == rows["“"])[..., None]
        return scores, links


@pytest.mark.parametrize(
    ("style", "tags"),
    [
        ("curly", "B-content I-content I-content I-content I-content O B-cue B-source I-source O"),
        ("none", "B-content I-content I-content I-content B-cue B-source I-source O"),
    ],
)
def test_teachers_read_the_marks_that_a_varied_text_lacks(tokenizer: object, style: str, tags: str) -> None:
    document = quoting("Ann Lee", "said", "it will rain")
    batch = make_batch([make_example(document, restyle(document.text, style), tokenizer)])
    names = ["O", *tags.split(), "O"]
    scores = torch.zeros(1, len(names), sum(map(len, TOKEN_HEADS.values())))
    scores[0, range(len(names)), [TAGS.index(name) for name in names]] = 20.0
    links = torch.zeros(1, len(names), 2, len(LINKS), 1)
    parts = mix({}, scores, links, Teachers([Reader()]).judge(batch), 1.0, 0.0)
    assert parts["tags"].item() == pytest.approx(0, abs=1e-3)


def test_teachers_link_a_quotation_from_the_mark_that_a_varied_text_lacks(tokenizer: object) -> None:
    document = quoting("Ann Lee", "said", "it will rain")
    batch = make_batch([make_example(document, restyle(document.text, "none"), tokenizer)])
    scores = torch.zeros(1, 10, sum(map(len, TOKEN_HEADS.values())))
    links = torch.zeros(1, 10, 2, len(LINKS), 1)
    judged = Teachers([Reader()]).judge(batch)
    unsure = mix({}, scores, links, judged, 1.0, 0.0)
    links[0, 1, 0], links[0, 5, 1] = 1.0, 20.0  # from "it" to "said"
    sure = mix({}, scores, links, judged, 1.0, 0.0)
    assert sure["content-cue"].item() < 0.1 < unsure["content-cue"].item()


def test_a_view_holds_the_same_characters_at_its_places(tokenizer: object) -> None:
    document = quoting("Ann Lee", "said", "it will rain. “it will rain,” said Tom Bray. it will")
    example = make_example(document, restyle(document.text, "none"), tokenizer)
    pieces, plain = example.pieces, example.plain
    for start in range(len(pieces)):
        part = slice(start, len(pieces) - 1)
        if part.start == part.stop:
            continue
        view = look_back([(pieces, part)], [plain], start_id=2, stop_id=3)
        places, leads = view.places[0].tolist(), view.leads[0].tolist()
        ids = view.inputs[0][0]
        assert ids[places[1:-1]].tolist() == pieces.ids[part].tolist()
        assert (ids[places[0]], ids[places[-1]]) == (2, 3)
        steps = [lead for lead, place in zip(leads, places, strict=True) if lead != place]
        assert {VOCABULARY.split()[row] for row in ids[steps]} <= {"“", "”"}
        assert sorted(places) == places
