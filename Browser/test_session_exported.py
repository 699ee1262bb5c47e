"""What leaves the product is what people answered: nothing more, nothing less, and safe to open."""

from __future__ import annotations

import csv
import io
import json

import pytest
from playwright.sync_api import expect

from answering import answer
from room import Room

FORMULA = "=cmd|' /C calc'!A0"


@pytest.fixture
def held(room: Room) -> Room:
    """Three people have answered six kinds; what Camille writes looks like a formula."""
    room.prepare(
        "What is left",
        poll={"question": "Which day?"},
        scale={},
        quiz={},
        word_cloud={},
        wall={},
        ranking={},
    ).open()
    people = [("Camille", room.join(room.people.french())), ("Amara", room.join(room.people.english()))]
    for place, kind in enumerate(["poll", "scale", "quiz", "word-cloud", "wall", "ranking"]):
        room.show(place)
        for who, page in people:
            expect(page.locator(f'#answer[data-kind="{kind}"]')).to_be_visible()
            choice = {"scale": "4", "ranking": "bca"}.get(kind, "b")
            words = FORMULA if (who, kind) == ("Camille", "wall") else f"word of {who}"
            answer(page, kind, choice, words)
        expect(room.desk.locator("#content")).to_contain_text("2 answers out of 2")
    return room


def test_a_session_leaves_as_a_table_a_text_and_a_file(held):
    raw = held.export("csv")
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1, "every line has the same number of cells"
    assert rows[0][0] == "What is left"
    cells = [cell for row in rows for cell in row]
    assert "word of Amara" in cells
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))]
    second = next(row for row in rows if "Second option" in row)
    assert "2" in second

    text = held.export("md").decode()
    assert text.startswith("# What is left\n")
    for title in ("Which day?", "word of Amara", "Second option"):
        assert title in text
    assert "=cmd\\|" in text, "a bar of a text does not end a cell"

    document = json.loads(held.export("json"))
    assert document["title"] == "What is left"
    assert [len(entry["answers"]) for entry in document["agenda"]] == [2] * 6
    assert FORMULA in json.dumps(document, ensure_ascii=False)


def test_a_session_that_left_as_a_file_comes_back(held, tmp_path):
    file = tmp_path / "session.json"
    file.write_bytes(held.export("json"))
    held.desk.goto("/sessions")
    held.desk.set_input_files("#file", file)
    held.press('form[action="/sessions/import"] button')
    expect(held.desk.locator("ol.agenda > li")).to_have_count(6)
    expect(held.desk.locator("ol.agenda")).to_contain_text("Which day?")
