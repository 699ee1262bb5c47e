"""What is refused is said, costs others nothing, and takes no word from whoever wrote it."""

from __future__ import annotations

from playwright.sync_api import expect

from answering import answer
from room import Room, asks


def test_a_wrong_code_is_slowed_then_refused_and_the_right_one_still_opens(own_room):
    room = own_room.prepare("Hard to guess", poll={})
    guesser = room.people.english()
    statuses = []
    for number in range(20):
        guesser.goto("/join")
        guesser.fill("#code", f"ZZZZ{'ABCDEFGHJKLMNPQRSTUV'[number]}Z")
        with guesser.expect_navigation() as arrived:
            guesser.press("#code", "Enter")
        statuses.append(arrived.value.status)
        if statuses[-1] == 404:
            expect(guesser.locator("#code-error")).to_contain_text("There is no such session")
        else:
            expect(guesser.locator("h1")).to_be_visible()
    assert statuses[0] == 404 and statuses[-1] == 429 and set(statuses) == {404, 429}
    room.join(room.people.french())
    room.join(guesser)


def test_a_locked_session_says_so_and_keeps_who_is_in(room):
    room.prepare("Locked", poll={}).open()
    camille = room.join(room.people.french())
    room.act("lock")
    expect(room.desk.locator('form[action$="/unlock"]')).to_be_visible()
    amara = room.people.english()
    amara.goto(f"/s/{room.code}/join")
    amara.click("#join button.primary")
    expect(amara.locator('[role="alert"]')).to_contain_text("The session is locked")
    room.show(0)
    answer(camille, "poll", "a", "")
    room.act("unlock")
    expect(room.desk.locator('form[action$="/facilitator/lock"]')).to_be_visible()
    amara.click("#join button.primary")
    amara.wait_for_url(f"**/s/{room.code}")


def test_a_full_session_says_so(room):
    room.prepare("Full", poll={})
    room.settle(capacity="1")
    room.open()
    room.join(room.people.english())
    camille = room.people.french()
    camille.goto(f"/s/{room.code}/join")
    camille.click("#join button.primary")
    expect(camille.locator('[role="alert"]')).to_contain_text("La séance est complète")


def closed_behind_their_back(room: Room, page):
    room.show(0)
    page.goto(f"/s/{room.code}")
    asks(page, "What would help?")
    page.fill("#add", "one thought too late")
    room.act("close-activity")
    expect(room.desk.locator('form[action*="/reopen/"]')).to_be_visible()


def test_words_being_written_come_back_when_the_activity_is_open_again(room):
    room.prepare("Open again", wall={"question": "What would help?"}).open()
    camille = room.join(room.people.french())
    closed_behind_their_back(room, camille)
    expect(camille.locator("#content .notice")).to_contain_text("L’activité est close.")
    room.act("reopen")
    expect(camille.locator("#add")).to_have_value("one thought too late")


def test_a_place_in_one_session_is_none_in_another(room):
    room.prepare("Another", poll={})
    elsewhere = room.code
    room.activities.clear()
    room.prepare("This one", poll={}).open()
    room.show(0)
    camille = room.join(room.people.french())
    seat = next(cookie for cookie in camille.context.cookies() if room.code.lower() in cookie["name"].lower())
    amara = room.people.english()
    forged = {**seat, "name": seat["name"].replace(room.code, elsewhere).replace(room.code.lower(), elsewhere.lower())}
    amara.context.add_cookies([forged])
    amara.goto(f"/s/{elsewhere}")
    amara.wait_for_url("**/join")
    expect(amara.locator("#join")).to_be_visible()


def test_a_participant_conducts_nothing(room):
    room.prepare("Not theirs", poll={}).open()
    room.show(0)
    camille = room.join(room.people.french())
    for path in ("facilitator/close", f"facilitator/reveal/{room.activities[0]}", f"edit/delete/{room.activities[0]}"):
        camille.request.post(f"/s/{room.code}/{path}", headers={"Origin": room.people.address}, max_redirects=0)
    for path in ("facilitator", "edit", "export/csv", "export/json"):
        reply = camille.request.get(f"/s/{room.code}/{path}", max_redirects=0)
        assert reply.status in (303, 403), path
    room.conduct()
    expect(room.desk.locator("#state.live")).to_be_visible()
    expect(room.desk.locator("ol.agenda > li")).to_have_count(1)


def test_a_form_forged_by_another_site_is_refused(room):
    room.prepare("Forged", poll={}).open()
    target = f"{room.people.address}/s/{room.code}/facilitator/close"
    room.desk.goto("about:blank")
    room.desk.set_content(f'<form method="post" action="{target}"><button>Win a prize</button></form>')
    with room.desk.expect_response(target) as refused:
        room.desk.click("button")
    assert refused.value.status == 403
    expect(room.desk.locator("h1")).to_be_visible()
    room.conduct()
    expect(room.desk.locator("#state.live")).to_be_visible()
