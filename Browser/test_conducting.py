"""Conducting a session: the room reads what is asked, controls keep their places, what cannot be undone asks, keys act."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from accessibility import check_with_axe
from answering import answer
from people import DESK, PROJECTOR
from room import Room


@pytest.mark.parametrize("kind", ["poll", "quiz", "scale", "ranking"])
def test_the_room_reads_the_options_while_results_are_hidden(room, kind):
    room.prepare("Read it out", **{kind: {"plan-visibility": "when-revealed"}}).open()
    camille = room.join(room.people.french())
    screen = room.screen()
    room.show(0)
    offer = screen.locator("#content ol.offer")
    expect(offer).to_be_visible()
    lines = offer.locator("li").all_inner_texts()
    assert lines and all(lines)
    answer(camille, kind, {"scale": "4", "ranking": "bac"}.get(kind, "b"), "")
    expect(screen.locator("#deck .arch b")).to_have_text("1")
    assert offer.locator("li").all_inner_texts() == lines
    expect(screen.locator("#results")).to_have_count(0)
    room.act("reveal")
    expect(screen.locator("#results")).to_be_visible()


def places(desk: Page) -> dict[str, tuple[float, float]]:
    """Where the middle of each control of the deck is."""
    buttons = desk.locator("#deck button")
    expect(buttons).to_have_count(5)
    boxes = [button.bounding_box() for button in buttons.all()]
    return {
        name: (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for name, box in zip(("timer", "previous", "pause", "main", "next"), boxes, strict=True)
    }


@pytest.mark.parametrize("width", [1280, 390])
def test_controls_keep_their_places_from_the_lobby_to_the_end(room, width):
    room.prepare("In reach", poll={"plan-visibility": "when-revealed"}, scale={})
    room.desk.set_viewport_size({"width": width, "height": 844})
    room.conduct()
    before = places(room.desk)
    for act in ("open", "next", "timer", "pause", "resume", "reveal", "next", "previous"):
        room.act(act)
        expect(room.desk.locator("#deck form[aria-busy]")).to_have_count(0)
        assert same(places(room.desk), before), act


def same(first: dict, second: dict) -> bool:
    return all(abs(first[name][axis] - second[name][axis]) < 1 for name in first for axis in (0, 1))


def test_revealing_twice_reveals_once_and_goes_nowhere(room):
    room.prepare("Twice", poll={"plan-visibility": "when-revealed"}, scale={}).open()
    title = room.show(0)
    button = room.desk.locator("#deck button.main")
    box = button.bounding_box()
    for _ in range(2):
        room.desk.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(button).to_have_attribute("aria-disabled", "true")
    expect(room.desk.locator("h1#now")).to_have_text(title)
    expect(button).to_be_focused()


def test_ending_asks_with_and_without_scripts(room):
    room.prepare("The end", poll={}).open()
    room.show(0)
    room.desk.click('a[data-dialog="ending"]')
    dialog = room.desk.get_by_role("dialog")
    expect(dialog).to_contain_text("Nothing takes answers any more.")
    dialog.get_by_role("link", name="Continue the session").click()
    expect(room.desk.locator("#state.live")).to_be_visible()

    plain = room.people.without_scripts("en-GB", DESK)
    plain.context.add_cookies(room.desk.context.cookies())
    plain.goto(f"/s/{room.code}/facilitator")
    expect(plain.locator("#ending")).to_be_hidden()
    plain.click('a[href="#ending"]')
    expect(plain.locator("#ending")).to_be_visible()
    plain.locator("#ending button").click()
    expect(plain.locator("#state")).to_have_text("Ended")
    expect(room.desk.locator("#state")).to_have_text("Ended")


def test_the_end_is_the_same_live_and_after_a_reload(room):
    room.prepare("The end", poll={}, wall={"plan-visibility": "when-revealed"}).open()
    camille = room.join(room.people.english())
    room.show(0)
    answer(camille, "poll", "b", "")
    room.act("close")
    expect(camille.get_by_role("heading", name="Thank you for taking part.")).to_be_visible()
    expect(camille.locator("#told")).to_be_visible()
    live = camille.locator("main").inner_text()
    camille.reload()
    assert camille.locator("main").inner_text() == live
    assert "See the results" in live
    camille.get_by_role("link", name="See the results").click()
    expect(camille.locator("#results")).to_be_visible()
    camille.get_by_role("link", name="Back to the session").click()
    expect(camille.get_by_role("heading", name="Thank you for taking part.")).to_be_visible()


def test_a_hand_stays_raised_from_one_activity_to_the_next_until_a_facilitator_lowers_it(room):
    room.prepare("Hands", poll={"question": "The first"}, scale={"question": "The second"}).open()
    camille, amara = room.join(room.people.french()), room.join(room.people.english())
    room.show(0)
    camille.click("#hand button")
    expect(camille.locator("#hand button")).to_have_attribute("aria-pressed", "true")
    room.show(1)
    for person, raised in ((camille, "true"), (amara, "false")):
        expect(person.locator("h1#question")).to_have_text("The second")
        expect(person.locator("#hand button")).to_have_attribute("aria-pressed", raised)
    camille.locator("#answer input[type=radio]").first.check(force=True)
    room.desk.locator('form[action*="/lower/"] button').click()
    expect(camille.locator("#hand button")).to_have_attribute("aria-pressed", "false")
    # What she has not sent yet stays.
    expect(camille.locator("#answer input:checked")).to_have_count(1)


def test_a_hand_raised_on_the_page_of_one_activity_stays_there(room):
    room.prepare("Hands", poll={"question": "The first"}, scale={"question": "The second"}).open()
    camille = room.join(room.people.english())
    room.show(0)
    camille.goto(f"/s/{room.code}/a/{room.activities[1]}")
    expect(camille.locator("h1#question")).to_have_text("The second")
    camille.click("#hand button")
    expect(camille.locator("#hand button")).to_have_attribute("aria-pressed", "true")
    camille.click("#reactions summary")
    with camille.expect_response("**/react") as reply:
        camille.locator("#react button").first.click()
    assert "The second" in reply.value.text() and "The first" not in reply.value.text()
    expect(camille.locator("#react")).not_to_be_visible()
    expect(camille.locator("#reactions summary")).to_be_focused()
    expect(camille.locator("h1#question")).to_have_text("The second")


def test_camille_reads_what_she_chose_while_others_answer_and_nobody_sees_the_results(room):
    room.prepare("Hidden", poll={"plan-visibility": "when-revealed", "question": "Where?"}).open()
    camille, amara = room.join(room.people.english()), room.join(room.people.english())
    room.show(0)
    answer(camille, "poll", "b", "")
    expect(camille.locator("#recap")).to_contain_text("Second option")
    answer(amara, "poll", "a", "")
    expect(camille.locator("#content .meta").first).to_contain_text("2 answers")
    expect(camille.locator("#recap")).to_contain_text("Second option")
    expect(amara.locator("#recap")).to_contain_text("First option")
    room.act("reveal")
    expect(camille.locator("#results .mine")).to_contain_text("Second option")
    expect(camille.locator("#recap")).to_have_count(0)


def keys(page: Page, *names: str) -> None:
    for name in names:
        page.keyboard.press(name)


def test_the_screen_is_conducted_by_keyboard(room):
    room.prepare("By keys", poll={"question": "One?", "plan-visibility": "when-revealed"}, scale={"question": "Two?"})
    room.open()
    screen = room.screen()
    title = screen.locator("#content h1")
    expect(screen.locator("[data-key-help]")).to_be_visible()
    keys(screen, "ArrowRight")
    expect(title).to_have_text("One?")
    keys(screen, "r")
    expect(screen.locator("#results")).to_be_visible()
    keys(screen, "t")
    expect(screen.locator("#sitting count-down")).to_be_visible()
    keys(screen, "PageDown")
    expect(title).to_have_text("Two?")
    keys(screen, "p")
    expect(title).to_have_text("One?")
    keys(screen, "?")
    expect(screen.get_by_role("dialog")).to_be_visible()
    check_with_axe(screen)
    # In the dialog letters are turned off; the arrows stay.
    screen.uncheck("[data-key-letters]")
    keys(screen, "Escape", "n")
    expect(title).to_have_text("One?")
    keys(screen, "ArrowRight")
    expect(title).to_have_text("Two?")


def test_a_guest_at_the_screen_has_no_keys_that_conduct(room):
    room.prepare("By keys", poll={"question": "One?"}, scale={}).open()
    guest = room.people.english(PROJECTOR)
    guest.goto(f"/s/{room.code}/screen")
    expect(guest.locator("[data-key-help]")).to_be_visible()
    room.show(0)
    expect(guest.locator("#content h1")).to_have_text("One?")
    expect(guest.locator("#remote")).to_have_count(0)
    keys(guest, "?")
    expect(guest.get_by_role("dialog").locator("dt")).to_have_count(2)


def test_the_facilitator_uses_keys_but_not_while_typing(room):
    room.prepare("By keys", poll={"question": "One?"}, wall={"question": "Two?"}).open()
    camille = room.join(room.people.french())
    desk = room.desk
    expect(desk.locator("[data-key-help]")).to_be_visible()
    keys(desk, "n")
    expect(desk.locator("h1#now")).to_have_text("One?")
    keys(desk, "PageDown")
    keys(desk, "n")
    expect(desk.locator("h1#now")).to_have_text("Two?")
    answer(camille, "wall", "", "a card")
    desk.get_by_role("link", name="Keyboard").click()
    expect(desk.get_by_role("dialog")).to_contain_text("Next activity")
    keys(desk, "p", "Escape")
    expect(desk.locator("h1#now")).to_have_text("Two?")


def test_choosing_another_activity_keeps_what_was_typed(room):
    room.prepare("Preparing", poll={"question": "One?"}, scale={"question": "Two?"})
    desk = room.desk
    desk.fill("#question", "Two, said better?")
    desk.locator("ol.agenda").get_by_role("button", name="One?").click()
    expect(desk.locator("h1#activity-title")).to_have_text("One?")
    desk.locator("ol.agenda").get_by_role("button", name="Two, said better?").click()
    expect(desk.locator("#question")).to_have_value("Two, said better?")


def test_choosing_keeps_it_without_scripts_too_and_enter_saves_in_place(room):
    room.prepare("Preparing", poll={"question": "One?"}, slide={"question": "Two?"})
    plain = room.people.without_scripts("en-GB", DESK)
    plain.context.add_cookies(room.desk.context.cookies())
    plain.goto(room.desk.url)
    plain.fill('#activity [name="plan-minutes"]', "9")
    plain.press('#activity [name="plan-minutes"]', "Enter")
    expect(plain.locator("h1#activity-title")).to_have_text("Two?")
    expect(plain.locator('#activity [name="plan-minutes"]')).to_have_value("9")
    plain.fill("#question", "")
    plain.click("text=The session")
    expect(plain.get_by_role("alert").first).to_contain_text("Leave without saving")
    plain.fill("#question", "Two again?")
    plain.locator("#agenda-part").get_by_role("button", name="The session").click()
    expect(plain.locator("#session-title")).to_be_visible()
    expect(plain.locator("ol.agenda")).to_contain_text("Two again?")


def test_leaving_with_unsaved_words_asks(room):
    room.prepare("Preparing", poll={"question": "One?"})
    desk, asked = room.desk, []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.fill("#question", "Not saved yet")
    desk.locator(".sitting a.logo").click()
    desk.wait_for_function("document.querySelector('#question')?.value === 'Not saved yet'")
    assert asked == ["beforeunload"]
    room.press("#activity p.choices > button.primary")
    desk.locator(".sitting a.logo").click()
    desk.wait_for_url("**/sessions")
    assert asked == ["beforeunload"]
