"""Pages in the layouts of transcripts, interviews, press releases, pull quotes and posts, out of an article's words.

The news that the corpora hold quotes people in running prose. Here the sentences that its people speak are set anew,
as the turns and signed lines that pages on the web hold, under invented names. What is marked as content, cue and
source follows the styles corpus: a speaker's label is the source, its colon the cue, each paragraph of a turn a content
of its own; a signature is the bare name, without a cue.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from training.corpora.documents import Document
from training.material import Material, Page, Person, find_material, make_organization, make_people, make_title, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from training.corpora.documents import Offsets

CUES = ("said", "said", "said", "says", "added", "commented", "noted", "explained", "stated", "continued")
MONTHS = ("January", "March", "May", "June", "Aug.", "September", "Oct.", "Nov.")
QUESTIONS = (
    "And what happened after that?",
    "Can you say more about that?",
    "Did anybody warn you?",
    "Do you have a figure for that?",
    "Do you regret it?",
    "Does that worry you?",
    "How did it begin?",
    "How do you answer the critics?",
    "Is that still your view?",
    "Thank you for taking the time. Where were you when you heard?",
    "There has been a lot of talk about this. What is your own view?",
    "What do you say to people who disagree?",
    "What would you do in their place?",
    "Why now?",
    "Will you try again next year?",
    "You have been at this for a long time. What has changed?",
)
STAGE = "applause, Applause., laughs, laughter, pause, crosstalk, inaudible, MUSIC, cheers, phone rings".split(", ")
HEADINGS = (
    "Transcript, lightly edited for length and clarity",
    "Transcript of the briefing",
    "Full transcript",
    "INTERVIEW",
    "Minutes of the hearing, afternoon session",
    "Five questions",
)
NAMELESS = (
    "Also on the shortlist: {0}, {1}.",
    "Also showing: {0}, {1} and {2}.",
    "Best known for the series {0}, the gallery will close next year.",
    "Earlier works include {0} and {1}.",
    "Read next: {0}",
    "The campaign is called {0}.",
    "The exhibition {0} runs until Sunday; tickets for {1} are sold out.",
    "The ship {0} was built in {3} and sold as {1}.",
    "The so-called {0} plan has cost more than was thought.",
    "The scheme, branded {0}, ends in spring.",
    "{0} (1974, 96 min.), {1} ({3}, 110 min.)",
    "Known to everybody as {0}, the old building is empty now.",
)
"""Lines with quoted titles and names, which nobody says."""


def laid_out(document: Document, rng: random.Random) -> Document | None:
    """A page in a layout drawn at random, made of what the document's people say.

    Returns:
        A document with attributions and nothing else annotated; None where the article has no whole quoted sentence.
    """
    material = find_material(document)
    if not material.voices:
        return None
    page = Page(rng.choice(("“”", "“”", '""')))
    layout = rng.choice((conversation, conversation, release, pull_quotes, posts))
    layout(page, material, rng)
    return Document(
        id=f"{document.id}~{layout.__name__}",
        domain=document.domain,
        text="".join(page.parts),
        attributions=tuple(page.gold),
    )


def conversation(page: Page, material: Material, rng: random.Random) -> None:
    """A transcript or interview: labels, then words without marks, some of them with."""
    people = make_people(len(material.voices) + 2, rng)
    host, label = _labels(people[0], rng)
    stamp, bold = rng.choice(("", "", "", "[{}] ", "({}) ", "{} ")), rng.choice(("", "", "**:", ":**"))
    after, gap = rng.choice((" ", " ", " ", "\n")), rng.choice(("\n\n", "\n\n", "\n"))
    marked, clock = rng.random() < 0.15, rng.randrange(600)
    asks = 1.0 if host == "Q" else rng.choice((0.1, 0.5, 1.0))
    page.paragraph(rng.choice((*HEADINGS, "", "", "")))
    for person, paragraphs in _turns(people[1:], material, rng):
        asked = [(host, [rng.choice(QUESTIONS)])] if rng.random() < asks else []
        for name, words in [*asked, (label(person), paragraphs)]:
            clock += rng.randrange(4, 90)
            at = stamp.format(f"{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}")
            page.add(at)
            source, cue = _label(page, name, bold)
            page.add(after)
            content = []
            for number, paragraph in enumerate(words):
                page.add(gap if number else "")
                if number and rng.random() < 0.2:
                    page.add(at)
                if rng.random() < 0.06:
                    page.add(rng.choice(("({}) ", "[{}] ")).format(rng.choice(STAGE)))
                closing = page.marks[1] if number == len(words) - 1 else ""
                content.append(page.add(f"{page.marks[0]}{paragraph}{closing}" if marked else paragraph))
            page.attribute(content, cue, source)
            page.add(gap)
            if rng.random() < 0.06:
                page.add(rng.choice(("({})", "[{}]")).format(rng.choice(STAGE)) + gap)


def release(page: Page, material: Material, rng: random.Random) -> None:
    """A press release: dateline, people quoted in full with their roles, boilerplate."""
    body, signed = make_organization(rng), rng.random() < 0.25
    plain = _paragraphs(page, material, rng)
    page.paragraph(rng.choice(("FOR IMMEDIATE RELEASE", "PRESS RELEASE", "")))
    page.paragraph(f"{body} {rng.choice(('Opens', 'Launches', 'Completes'))} {make_title(rng)} Programme")
    day = f"{rng.choice(MONTHS)} {rng.randrange(1, 31)}"
    dateline = rng.choice(("{0}, {1} — ", "{0} – {1} – ", "{0}, {1}, 2019 /Newswire/ -- "))
    page.paragraph(dateline.format(rng.choice(places()).upper(), day) + next(plain, "Work has begun at the new site."))
    for person, lines in _cast(material, rng):
        if signed:
            _signed(page, " ".join(lines[:3]), person.name, f", {person.role}", "\n— ")
        else:
            _said(page, lines[:3], f"{person.name}, {person.role}", rng)
            if further := lines[3:4]:
                _said(page, further, person.surname, rng)
        page.paragraph(next(plain, ""))
    page.paragraph(rng.choice(("###", "# # #", "-ENDS-", "")))
    page.add(f"About {body}\n{body} was founded in {rng.randrange(1890, 2015)}. Its programme, ")
    page.add(f"{page.quoted(make_title(rng) + ',')} reaches {rng.randrange(20, 900)} schools.\n\n")
    contact = make_people(1, rng)[0]
    page.add(f"Media contact:\n{contact.name}\npress@{contact.surname.lower()}.example\n")


def pull_quotes(page: Page, material: Material, rng: random.Random) -> None:
    """Prose with quotations on their own, each with a signature below."""
    block = rng.choice(("", "", "> "))
    between = rng.choice(("\n", "\n", "\n\n", " ")) if not block else "\n> "
    between += rng.choice(("— ", "— ", "– ", "- ", "-- ", "—", "― "))
    shape = rng.choice(("", ", {role}", ", {role}", " ({handle})"))
    plain = _paragraphs(page, material, rng)
    for person, lines in _cast(material, rng):
        for number in range(0, len(lines), 2):
            page.paragraph(next(plain, ""))
            page.add(block)
            rest = shape.format(role=person.role, handle=person.handle)
            _signed(page, " ".join(lines[number : number + 2]), person.name, rest, between)
    page.paragraph(next(plain, ""))


def posts(page: Page, material: Material, rng: random.Random) -> None:
    """A list of what people wrote or said, one entry each, all of one form."""
    form = rng.choice(("name", "role", "handle", "handle", "wrote", "mail"))
    marked = form != "mail" and rng.random() < (0.2 if form == "handle" else 0.8)
    bullet, gap = rng.choice(("", "", "• ", "* ", "- ")), rng.choice(("\n", "\n\n"))
    plain = _paragraphs(page, material, rng)
    page.paragraph(next(plain, ""))
    entries = [(person, line) for person, lines in _cast(material, rng) for line in lines]
    rng.shuffle(entries)
    for person, line in entries:
        handle = person.handle
        if form == "mail":
            page.add(f"On {rng.randrange(1, 29)} {rng.choice(MONTHS)}, ")
            source = page.add(person.name)
        else:
            names = {"role": f"{person.name}, {person.role}", "handle": handle, "wrote": f"{person.name} ({handle})"}
            page.add(bullet)
            source = page.add(names.get(form, person.name))
        if form in {"wrote", "mail"}:
            page.add(" ")
            cue = page.add("wrote")
            page.add(":")
        else:
            cue = page.add(":")
        page.add("\n> " if form == "mail" else " ")
        content = page.add(page.quoted(line) if marked else line)
        page.attribute([content], cue, source)
        page.add(gap)
    page.paragraph(next(plain, ""))


def _cast(material: Material, rng: random.Random) -> list[tuple[Person, tuple[str, ...]]]:
    """An invented person for each voice."""
    return list(zip(make_people(len(material.voices), rng), material.voices, strict=True))


def _turns(people: Sequence[Person], material: Material, rng: random.Random) -> Iterator[tuple[Person, list[str]]]:
    """Who speaks and the paragraphs, every line of every voice once, with plain sentences as further spoken words."""
    plain = rng.sample(material.plain, min(len(material.plain), 40))
    turns = []
    for person, lines in zip(people, material.voices, strict=False):
        size = rng.choice((1, 1, 2, 3))
        turns += [(person, lines[at : at + size]) for at in range(0, len(lines), size)]
    turns += [(people[-1], (plain.pop(),)) for _ in range(min(len(plain), rng.randrange(1, 4)))]
    rng.shuffle(turns)
    for person, spoken in turns:
        sentences = [*spoken, *(plain.pop() for _ in range(min(len(plain), rng.choice((0, 0, 1, 2, 3, 5)))))]
        rng.shuffle(sentences)
        cut = rng.randrange(1, len(sentences) + 1) if rng.random() < 0.5 else len(sentences)
        yield person, [" ".join(part) for part in (sentences[:cut], sentences[cut:]) if part]


def _labels(host: Person, rng: random.Random) -> tuple[str, Callable[[Person], str]]:
    """The asker's label, and what labels the others; some names are given in full once only."""
    if rng.random() < 0.25:
        return rng.choice((("Q", lambda _: "A"), ("Q", lambda person: person.surname.upper())))
    first = rng.choice(("{name}", "{name}", "{name} ({role})", "{name}, {role}", "{name} ({place})"))
    later = rng.choice(("{name}", "{surname}", "{surname}", "{title} {surname}", "{initials}"))
    shout, title = rng.random() < 0.4, rng.choice(("Mr.", "Ms.", "Dr", "Mrs", "Sen.", "Capt."))
    place, met = rng.choice(places()), set[str]()

    def label(person: Person) -> str:
        shape = later if person.name in met else first
        met.add(person.name)
        role = re.sub(",.*", "", person.role)
        values = {"name": person.name, "surname": person.surname, "initials": person.initials, "role": role}
        made = shape.format(**values, title=title, place=place)
        return made.upper() if shout else made

    asker = rng.choice(("QUESTION", "Question", "Reporter", "REPORTER", "Interviewer", "Moderator", "Q", ""))
    return asker or label(host), label


def _label(page: Page, name: str, bold: str) -> tuple[Offsets, Offsets]:
    """Write a label; ``bold`` is where the asterisks stand beside its colon, if at all."""
    page.add("**" if bold else "")
    source = page.add(name)
    page.add("**" if bold == "**:" else "")
    cue = page.add(":")
    page.add("**" if bold == ":**" else "")
    return source, cue


def _said(page: Page, lines: Sequence[str], name: str, rng: random.Random) -> None:
    """“A,” said NAME. “B.” with a third sentence in a paragraph of its own that re-opens the marks."""
    first, *rest = lines
    content = [page.add(page.quoted(re.sub(r"\.$", ",", first)))]
    verb_first = rng.random() < 0.6
    order = [rng.choice(CUES), name] if verb_first else [name + "," * ("," in name), rng.choice(CUES)]
    page.add(" ")
    spans = [page.add(order[0])]
    page.add(" ")
    spans.append(page.add(order[1]))
    page.add(".")
    for number, line in enumerate(rest):
        page.add("\n\n" if number else " ")
        content.append(page.add(page.marks[0] + line + page.marks[1] * (number == len(rest) - 1)))
    cue, source = spans if verb_first else reversed(spans)
    page.attribute(content, cue, source)
    page.add("\n\n")


def _signed(page: Page, words: str, name: str, rest: str, between: str) -> None:
    """A quotation with a signature after it, of which the bare name is the source."""
    content = page.add(page.quoted(words))
    page.add(between)
    page.attribute([content], None, page.add(name))
    page.add(rest + "\n\n")


def _paragraphs(page: Page, material: Material, rng: random.Random) -> Iterator[str]:
    """Paragraphs of plain sentences, some with a word in marks, and lines of titles in marks."""
    plain = rng.sample(material.plain, min(len(material.plain), 30))
    while plain:
        if rng.random() < 0.2:
            titles = [page.quoted(make_title(rng)) for _ in range(3)]
            yield rng.choice(NAMELESS).format(*titles, rng.randrange(1900, 2022))
            continue
        taken = [plain.pop() for _ in range(min(len(plain), rng.randrange(1, 4)))]
        words = re.findall(r"\b[a-z]{6,}\b", taken[0])
        if words and rng.random() < 0.3:
            word = rng.choice(words)
            taken[0] = re.sub(rf"\b{word}\b", page.quoted(word), taken[0], count=1)
        yield " ".join(taken)
