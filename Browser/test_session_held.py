"""A session of nine kinds, from the printed link to the end: prepared, joined by three people, shown on the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from answering import answer, answer_by_keyboard
from people import DESK, Keyboard
from room import Room, asks

KINDS = ["poll", "scale", "quiz", "word-cloud", "wall", "board", "questions", "ranking", "slide"]


@pytest.fixture
def nine(room: Room) -> Room:
    return room.prepare("Nine ways", **{kind.replace("-", "_"): {"question": f"About {kind}?"} for kind in KINDS})


def come_in_by_keyboard(room: Room) -> Keyboard:
    noor = Keyboard(room.people.french(DESK))
    noor.page.goto("/join")
    expect(noor.page.locator("#code")).to_be_focused()
    noor.page.keyboard.type(room.code.lower())
    noor.press("Enter")
    noor.page.wait_for_url("**/join")
    expect(noor.page.locator("#join")).to_be_visible()
    noor.reach("#join button.primary")
    noor.press("Enter")
    noor.page.wait_for_url(f"**/s/{room.code}")
    return noor


def test_a_session_of_nine_kinds_is_held(nine):
    expect(nine.desk.locator("ol.agenda > li")).to_have_count(9)
    nine.open()
    screen = nine.screen()
    expect(screen.locator(".code").first).to_be_visible()
    camille = nine.join(nine.people.french())
    amara = nine.join(nine.people.english())
    noor = come_in_by_keyboard(nine)
    expect(camille.locator("html")).to_have_attribute("lang", "fr")
    expect(amara.locator("html")).to_have_attribute("lang", "en")
    for place, kind in enumerate(KINDS):
        title = nine.show(place)
        for page in (camille, amara, noor.page):
            asks(page, title)
        expect(screen.locator("#content h1")).to_have_text(title)
        answer(camille, kind, *given(kind, "Camille"))
        answer(amara, kind, *given(kind, "Amara"))
        answer_by_keyboard(noor, kind, "from Noor")
        if kind != "slide":
            expect(screen.locator("#deck .arch b")).to_have_text("3")
        shows(screen, nine.desk, kind)
    nine.act("close")
    expect(camille.get_by_role("heading", name="Merci d’avoir pris part.")).to_be_visible()
    expect(amara.get_by_role("heading", name="Thank you for taking part.")).to_be_visible()


def given(kind: str, who: str) -> tuple[str, str]:
    """Camille and Amara agree on the second option; Noor takes the first."""
    return {"scale": "4", "ranking": "bac"}.get(kind, "b"), f"from {who}"


def shows(screen: Page, desk: Page, kind: str) -> None:
    results = screen.locator("#results")
    count = results.locator('[data-key="b"] .count')
    match kind:
        case "poll":
            expect(count).to_have_text("67% 2 votes")
            expect(results.locator('[data-key="a"] .count')).to_have_text("33% 1 vote")
        case "scale":
            expect(results.locator('[data-key="a"] .count')).to_have_text("3.0 3 ratings")
        case "quiz":
            expect(results.locator(".meta").first).to_contain_text("3 answers")
        case "ranking":
            # Twice b, a, c; once a alone, with b and c sharing the other places.
            expect(count).to_contain_text("4.5 points")
        case "slide":
            expect(results.locator(".prose")).to_contain_text("One idea per slide.")
            expect(desk.locator("#content aside")).to_contain_text("3 people have read it")
        case _:
            for who in ("Camille", "Amara", "Noor"):
                expect(results.get_by_text(f"from {who}").first).to_be_visible()
