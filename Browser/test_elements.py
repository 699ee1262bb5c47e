"""The custom elements do what their form does without scripts, with a pointer, with a keyboard and for a listener."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accessibility import check_no_sideways_scrolling, check_with_axe
from people import DESK, Keyboard
from stage import Reply
from test_live import listen, receives

RANKING = """<main id="live-main" data-scene="one"><h1>Put in order</h1>
<form id="answer" method="post" action="/answer" data-live-form>
<sortable-list data-up="Move up" data-down="Move down" data-moved="{{item}}, place {{place}} of {{count}}">
<ol role="list">{0}</ol></sortable-list>
<button class="primary">Send</button></form><p id="count">{1}</p></main>"""


def ranking(*names: str, count: int = 0) -> str:
    item = """<li data-key="{0}"><span>{0}</span><input type="hidden" name="order" value="{0}">
      <label data-plain>Rank of {0} <input type="number" name="rank-{0}" value="{1}" min="1"></label></li>"""
    return RANKING.format("".join(item.format(name, place + 1) for place, name in enumerate(names)), count)


@pytest.fixture
def amara(audience) -> Page:
    return audience.english(DESK)


def upgraded(page: Page, name: str) -> None:
    page.evaluate("name => customElements.whenDefined(name).then(() => true)", name)


def order(page: Page) -> list[str]:
    names = "sortable-list li > span:not([data-grip])"
    return page.evaluate("names => [...document.querySelectorAll(names)].map((name) => name.textContent)", names)


def test_amara_drags_an_item_to_the_top_and_sends_the_order(stage, amara):
    stage.reply = lambda posting: Reply(ranking("C", "A", "B", count=1))
    stage.shows(ranking("A", "B", "C"))
    listen(amara, stage)
    item, first = amara.locator("li").nth(2), amara.locator("li").nth(0)
    expect(item.locator("[data-grip]")).to_be_visible()
    box, goal = item.bounding_box(), first.bounding_box()
    amara.mouse.move(box["x"] + 20, box["y"] + 20)
    amara.mouse.down()
    amara.mouse.move(goal["x"] + 20, goal["y"] + 4, steps=6)
    amara.mouse.up()
    assert order(amara) == ["C", "A", "B"]
    expect(amara.locator("[data-announcer]")).to_contain_text("C, place 1 of 3")
    amara.click("button.primary")
    expect(amara.locator("#count")).to_have_text("1")
    fields = stage.postings[0].fields
    assert [value for name, value in fields if name == "order"] == ["C", "A", "B"]
    assert {name: value for name, value in fields if name != "order"} == {"rank-C": "1", "rank-A": "2", "rank-B": "3"}


def test_noor_moves_an_item_with_the_keyboard_and_keeps_the_focus(stage, amara):
    stage.shows(ranking("A", "B", "C"))
    listen(amara, stage)
    noor = Keyboard(amara)
    noor.reach('[aria-label="Move down A"]')
    noor.press("Enter")
    assert order(amara) == ["B", "A", "C"]
    noor.press("End")
    assert order(amara) == ["B", "C", "A"]
    noor.press("ArrowUp")
    assert order(amara) == ["B", "A", "C"]
    expect(amara.locator('[aria-label="Move down A"]')).to_be_focused()


def test_an_order_that_is_not_sent_yet_stays_while_others_answer(stage, amara):
    stage.shows(ranking("A", "B", "C"))
    listen(amara, stage)
    amara.click('[aria-label="Move up C"]')
    stage.says(ranking("A", "B", "C", count=5))
    expect(amara.locator("#count")).to_have_text("5")
    assert order(amara) == ["A", "C", "B"]


def test_a_list_in_order_is_sound_and_fits_a_narrow_phone(stage, amara):
    stage.shows(ranking("A long name of an option that needs several lines", "B", "C"))
    listen(amara, stage)
    expect(amara.locator("[data-move]").first).to_be_visible()
    check_with_axe(amara)
    check_no_sideways_scrolling(amara)


def test_without_scripts_the_ranks_are_typed(stage, audience):
    stage.shows(ranking("A", "B"))
    bruno = audience.without_scripts()
    bruno.goto("/page")
    expect(bruno.get_by_label("Rank of A")).to_be_visible()


def test_a_count_down_follows_the_clock_of_the_server_and_says_the_last_minute(stage, amara):
    amara.clock.install(time=0)
    amara.clock.pause_at(1_000_000)
    # The server is an hour ahead of this computer.
    now = 1_000_000_000 + 3_600_000
    stage.shows(
        f'<main><count-down id="left" until="{now + 62_000}" data-now="{now}" data-say="{{}} seconds left"'
        ' data-over="Over"></count-down></main>',
        live=None,
    )
    amara.goto("/page")
    expect(amara.locator("#left")).to_have_text("1 min 02")
    expect(amara.locator("[data-announcer]")).to_have_count(0)
    amara.clock.run_for(2_500)
    expect(amara.locator("#left")).to_have_text("1 min 00")
    expect(amara.locator("[data-announcer]")).to_contain_text("60 seconds left")
    amara.clock.run_for(60_000)
    expect(amara.locator("#left")).to_have_text("Over")


def test_a_paused_count_down_stands_still(stage, amara):
    stage.shows('<count-down id="left" data-left="75000"></count-down>', live=None)
    amara.goto("/page")
    expect(amara.locator("#left")).to_have_text("1 min 15")


def test_a_field_says_how_many_characters_are_left(stage, amara):
    stage.shows(
        '<textarea id="t" aria-label="Text"></textarea>'
        '<character-count for="t" limit="5" data-template="{} left" data-over="{} too many">At most 5'
        "</character-count>",
        live=None,
    )
    amara.goto("/page")
    count = amara.locator("character-count")
    expect(count).to_have_text("5 left")
    amara.fill("#t", "é👩‍👧x")
    expect(count).to_have_text("2 left")
    amara.fill("#t", "abcdefg")
    expect(count).to_have_text("2 too many")


BOARD = """<main id="live-main" data-scene="one"><drag-board form="move">
<section data-drop="start"><h2>Start</h2>{0}</section><section data-drop="stop"><h2>Stop</h2>{1}</section></drag-board>
<form id="move" method="post" action="/move" data-live-form>
<input type="hidden" name="card"><input type="hidden" name="column"></form></main>"""
CARD = '<article class="card" data-card="7" data-key="7"><p class="words">Tell Admissions</p></article>'


def test_amara_drags_a_card_to_another_column(stage, amara):
    stage.reply = lambda posting: Reply(BOARD.format("", CARD))
    stage.shows(BOARD.format(CARD, ""))
    listen(amara, stage)
    upgraded(amara, "drag-board")
    amara.drag_and_drop("[data-card]", "[data-drop=stop] h2")
    expect(amara.locator("[data-drop=stop] [data-card]")).to_be_visible()
    assert stage.postings[0].fields == [("card", "7"), ("column", "stop")]
    expect(amara.locator(".lifted, .over")).to_have_count(0)


def test_a_card_put_back_sends_nothing(stage, amara):
    stage.shows(BOARD.format(CARD, ""))
    listen(amara, stage)
    upgraded(amara, "drag-board")
    amara.drag_and_drop("[data-card]", "[data-drop=start] h2")
    expect(amara.locator(".lifted, .over")).to_have_count(0)
    assert stage.postings == []


KEYS = """<screen-keys></screen-keys><form id="f" method="post" action="/next" data-live-form>
<button name="to" value="next" data-key-next>Next</button>
<button name="to" value="reveal" data-key-reveal>Reveal</button></form><p id="count">0</p>
<input id="field" aria-label="Field"><label><input type="checkbox" data-key-letters>Letters</label>"""


@pytest.fixture
def screen(stage, amara) -> Page:
    stage.reply = lambda posting: Reply(f'<p id="count">{dict(posting.fields)["to"]}</p>')
    stage.shows(KEYS)
    listen(amara, stage)
    upgraded(amara, "screen-keys")
    return amara


def test_the_keys_of_the_screen_press_its_buttons(stage, screen):
    screen.keyboard.press("PageDown")
    expect(screen.locator("#count")).to_have_text("next")
    screen.keyboard.press("r")
    expect(screen.locator("#count")).to_have_text("reveal")


def test_letters_typed_in_a_field_press_nothing(stage, screen):
    screen.focus("#field")
    screen.keyboard.type("rrr")
    expect(screen.locator("#field")).to_have_value("rrr")
    assert stage.postings == []


def test_letters_can_be_turned_off(stage, screen):
    screen.uncheck("[data-key-letters]")
    screen.evaluate("document.activeElement.blur()")
    screen.keyboard.press("r")
    screen.keyboard.press("ArrowRight")
    receives(screen, stage, 1)
    assert [dict(posting.fields)["to"] for posting in stage.postings] == ["next"]
    screen.reload()
    expect(screen.locator("[data-key-letters]")).not_to_be_checked()


def test_a_link_is_copied_and_says_so(stage, amara):
    stage.shows(
        '<copy-text data-text="https://example.org/s/K7P4QX" data-copied="Copied">'
        "<button hidden>Copy</button></copy-text>",
        live=None,
    )
    amara.context.grant_permissions(["clipboard-read", "clipboard-write"])
    amara.goto("/page")
    amara.click("text=Copy")
    expect(amara.locator("copy-text")).to_have_text("Copied")
    assert amara.evaluate("navigator.clipboard.readText()") == "https://example.org/s/K7P4QX"
    expect(amara.locator("copy-text")).to_have_text("Copy")


DIALOG = """<a class="button" href="#sure" data-dialog="sure">Reset the poll</a>
<dialog id="sure" aria-labelledby="t"><h2 id="t">Reset?</h2>
<form method="dialog"><button data-close>Keep the answers</button></form></dialog>"""


def test_a_dialog_opens_closes_and_gives_the_focus_back(stage, amara):
    stage.shows(DIALOG, live=None)
    amara.goto("/page")
    amara.click("text=Reset the poll")
    expect(amara.get_by_role("dialog")).to_be_visible()
    amara.click("text=Keep the answers")
    expect(amara.locator("dialog")).to_be_hidden()
    expect(amara.locator("text=Reset the poll")).to_be_focused()


def test_without_scripts_the_dialog_shows_in_its_place(stage, audience):
    stage.shows(DIALOG, live=None)
    bruno = audience.without_scripts()
    bruno.goto("/page")
    expect(bruno.locator("dialog")).to_be_hidden()
    bruno.click("text=Reset the poll")
    expect(bruno.locator("dialog")).to_be_visible()
