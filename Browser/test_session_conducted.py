"""What a facilitator does for others: answers on their behalf, resets and takes it back, takes over."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from answering import answer, recorded
from people import DESK
from room import Room


def test_a_facilitator_answers_for_somebody_without_a_device(room):
    room.prepare("By proxy", poll={"question": "Which day?", "plan-identity": "named"}).open()
    screen = room.screen()
    camille = room.join(room.people.french())
    room.show(0)
    answer(camille, "poll", "a", "")
    room.desk.click('#content a[href*="/proxy/"]')
    room.desk.check('#answer input[name="pick"][value="b"]', force=True)
    room.desk.fill('#answer [name="proxy-name"]', "Odile")
    with room.desk.expect_navigation():
        room.desk.click("#deck button.primary")
    recorded(room.desk)
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("1 vote")
    expect(screen.locator("#deck .arch b")).to_have_text("2")
    room.desk.goto(f"/s/{room.code}/report")
    expect(room.desk.locator("main")).to_contain_text("answer entered for somebody")


def test_going_back_after_an_answer_for_somebody_makes_a_page_for_somebody_else(room):
    room.prepare("By proxy", poll={"question": "Which day?"}).open()
    room.show(0)
    room.desk.click('#content a[href*="/proxy/"]')
    mark = room.desk.locator('#answer input[name="submission"]')

    def enter(option: str) -> str:
        entered = mark.get_attribute("value")
        room.desk.check(f'#answer input[name="pick"][value="{option}"]', force=True)
        with room.desk.expect_navigation():
            room.desk.click("#deck button.primary")
        recorded(room.desk)
        return entered

    first = enter("a")
    room.desk.go_back()
    assert enter("b") != first
    # Browsers that keep whole pages in memory bring back this very one, and say so.
    kept = mark.get_attribute("value")
    with room.desk.expect_navigation():
        room.desk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert enter("b") != kept
    room.conduct()
    expect(room.desk.locator("#content")).to_contain_text("3 answers out of 3")


def test_an_answer_for_somebody_that_lacks_a_pick_is_refused_and_kept(room):
    room.prepare("By proxy", poll={"plan-identity": "named"}).open()
    room.show(0)
    room.desk.click('#content a[href*="/proxy/"]')
    room.desk.fill('#answer [name="proxy-name"]', "Odile")
    with room.desk.expect_navigation():
        room.desk.click("#deck button.primary")
    expect(room.desk.locator('#content [role="alert"]').first).to_be_visible()
    expect(room.desk.locator('#answer [name="proxy-name"]')).to_have_value("Odile")


def test_a_reset_takes_the_answers_out_and_its_undoing_brings_them_back(room):
    room.prepare("From nothing", poll={"question": "Which day?"}).open()
    screen = room.screen()
    camille, amara = room.join(room.people.french()), room.join(room.people.english())
    room.show(0)
    for person in (camille, amara):
        answer(person, "poll", "b", "")
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("2 votes")
    room.act("reset")
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("0 votes")
    expect(camille.locator("#answer")).to_be_visible()
    expect(camille.locator("#answer input:checked")).to_have_count(0)
    room.act("undo-reset")
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("2 votes")
    recorded(camille)
    expect(camille.locator('#results li[data-key="b"] [data-mine-tag]')).to_be_visible()


def colleague(room: Room) -> Room:
    """A colleague of the administrator, who facilitates a session of their own."""
    room.desk.goto("/organisation/people?role=member")
    room.desk.locator("ul.register li a").first.click()
    room.desk.wait_for_selector("#link")
    person = room.desk.url
    room.desk.click("#link button")
    link = room.desk.input_value("#one-time-link")
    page = room.people.english(DESK)
    page.goto(re.sub("^https?://[^/]+", "", link))
    page.click("#enter button")
    page.wait_for_url("**/today")
    room.desk.goto(person)
    return Room(room.people, page.context.cookies())


def test_a_session_goes_on_when_its_owner_is_gone(room):
    theirs = colleague(room)
    person = room.desk.url
    theirs.prepare("Left behind", poll={})
    theirs.desk.goto(f"/s/{theirs.code}/edit?part=session")
    theirs.desk.fill("#email", "maelle.le-goff@deux-rives.example")
    theirs.press('form[action$="/edit/facilitator"] button')
    expect(theirs.desk.locator("ul.facilitators li")).to_have_count(2)

    # While the owner is there, nobody takes over.
    room.desk.goto(f"/s/{theirs.code}/edit?part=session")
    line = room.desk.locator("ul.facilitators li", has_text="Maëlle")
    expect(line).to_be_visible()
    expect(line.locator('form[action*="/hand-over/"]')).to_have_count(0)

    room.desk.goto(person)
    room.press('button[name="standing"][value="deactivated"]')
    room.desk.goto(f"/s/{theirs.code}/edit?part=session")
    with room.desk.expect_navigation():
        line.locator('form[action*="/hand-over/"] button').click()
    expect(line.locator(".tag")).to_have_text("owner")
    room.code = theirs.code
    room.open()
    reply = theirs.desk.goto(f"/s/{theirs.code}/facilitator")
    assert "/sign-in" in theirs.desk.url or reply.status == 403
