"""What is projected stands in one screen: it never scrolls, and the code is always there."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from answering import answer
from room import Room

ROOMS = [(1920, 1080), (1280, 720), (1024, 768)]
LONG = ("Dans quelles circonstances perdons-nous le plus de temps lors de la transmission interservices des informations "
        "administratives indispensables à une sortie anticipée du patient, et qui en souffre ?")
WORDS = ("Contre-indications médicamenteuses", "Réapprovisionnement", "Incompréhensions interprofessionnelles")


def options(count: int) -> list[tuple[str, str]]:
    return [("option", f"{WORDS[place % 3]} ({place + 1})") for place in range(count)]


def ask(room: Room, place: int, *fields: tuple[str, str]) -> None:
    """Saves the set-up of an activity as its form would."""
    form = [("question", LONG), ("plan-live", "yes"), ("plan-visibility", "when-revealed"), ("least", "1"), *fields]
    reply = room.desk.request.post(
        f"/s/{room.code}/edit/save/{room.activities[place]}",
        data=urlencode(form),
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": room.people.address},
    )
    assert reply.ok, reply.status


def stands_in_one_screen(screen: Page) -> None:
    for width, height in ROOMS:
        screen.set_viewport_size({"width": width, "height": height})
        cut = screen.evaluate(
            """() => {
              const main = document.querySelector("main"), deck = document.querySelector("#deck").getBoundingClientRect();
              return Math.max(
                main.scrollHeight - main.clientHeight, deck.bottom - innerHeight,
                document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth);
            }"""
        )
        assert cut <= 1, f"{cut} pixels are cut at {width}×{height}"


@pytest.mark.parametrize("kind, count", [("poll", 5), ("poll", 9), ("poll", 20), ("ranking", 15)])
def test_a_long_question_and_its_options_stand_in_one_screen(room, kind, count):
    room.prepare("Projected", **{kind: {}})
    ask(room, 0, *options(count), ("most", "1"))
    room.open()
    screen = room.screen()
    room.show(0)
    expect(screen.locator("ol.offer > li")).to_have_count(count)
    stands_in_one_screen(screen)
    room.act("reveal")
    expect(screen.locator("#results ol > li")).to_have_count(count)
    stands_in_one_screen(screen)


def test_the_lobby_stands_in_one_screen(room):
    room.prepare("Projected", poll={}).open()
    stands_in_one_screen(room.screen())


# Beside what is read with the eyes closed: .72 of the type of the screen is the least that reads from the last row.
SMALL = """() => {
  const least = .715 * parseFloat(getComputedStyle(document.body).fontSize), small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
    if (!text || !parent.checkVisibility() || parent.closest(".hidden, .skip, .tools, dialog, script, #connection")) continue;
    if (parseFloat(getComputedStyle(parent).fontSize) < least) small.add(text.slice(0, 40));
  }
  return [...small];
}"""


def test_even_the_secondary_words_read_from_the_last_row(room):
    kinds = ("poll", "quiz", "scale", "ranking", "wall", "questions", "word-cloud")
    room.prepare("Projected", **{kind.replace("-", "_"): {} for kind in kinds}).open()
    camille, screen = room.join(room.people.french()), room.screen()
    assert not screen.evaluate(SMALL)
    for place, kind in enumerate(kinds):
        room.show(place)
        expect(camille.locator("main")).to_have_attribute("data-scene", re.compile(room.activities[place]))
        answer(camille, kind, {"ranking": "abc", "scale": "4"}.get(kind, "b"), "confiance")
        expect(screen.locator("#deck .arch b")).to_have_text("1")
        assert not screen.evaluate(SMALL), kind
        stands_in_one_screen(screen)


def test_a_board_shows_what_its_columns_have_room_for_and_says_how_many_more_there_are(room):
    room.prepare("Projected", board={}).open()
    camille, screen = room.join(room.people.english()), room.screen()
    room.show(0)
    for number in range(4):
        answer(camille, "board", "", f"Tell the ward the day before, and write it on the board {number}")
    column = screen.locator(".board > section").first
    expect(column.locator(".meta")).to_have_text(re.compile("more cards?"))
    assert 0 < column.locator(".card").count() < 4
    stands_in_one_screen(screen)


def test_a_break_is_all_that_the_room_sees_of_it(room):
    room.prepare("Projected", poll={}).open()
    screen = room.screen()
    room.show(0)
    expect(screen.locator(".offer, #results")).to_be_visible()
    room.act("pause")
    expect(screen.locator("h1")).to_have_text("A break")
    stands_in_one_screen(screen)
    room.act("resume")
    expect(screen.locator("h1")).to_have_text("Your question?")
