"""Nobody loses their place: not by reloading, not offline, not when the server falls."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from answering import answer, recorded
from room import Room, asks, send


def voted(room: Room):
    room.prepare("Come back", poll={"question": "Which day?"}, wall={"question": "What would help?"}).open()
    camille, amara = room.join(room.people.french()), room.join(room.people.english())
    room.show(0)
    answer(camille, "poll", "b", "")
    return camille, amara


def test_a_reload_keeps_place_name_and_answer(room):
    camille, _ = voted(room)
    name = camille.locator("header .title small").inner_text()
    camille.reload()
    asks(camille, "Which day?")
    recorded(camille)
    assert camille.locator("header .title small").inner_text() == name
    expect(camille.locator('#results li[data-key="b"] [data-mine-tag]')).to_be_visible()
    expect(room.desk.locator("#roster small")).to_have_text("2 people")


def test_a_second_tab_is_the_same_person_and_follows(room):
    camille, _ = voted(room)
    tab = camille.context.new_page()
    tab.goto(f"/s/{room.code}")
    recorded(tab)
    assert tab.locator("header .title small").inner_text() == camille.locator("header .title small").inner_text()
    room.show(1)
    for page in (camille, tab):
        asks(page, "What would help?")
    answer(tab, "wall", "", "from the second tab")
    expect(camille.locator("#results")).to_contain_text("from the second tab")
    expect(room.desk.locator("#roster small")).to_have_text("2 people")


def test_words_half_written_survive_a_reload(room):
    camille, _ = voted(room)
    room.show(1)
    asks(camille, "What would help?")
    camille.fill("#add", "half a thou")
    camille.reload()
    expect(camille.locator("#add")).to_have_value("half a thou")


def test_an_answer_given_offline_is_kept_said_and_sent_once(room):
    camille, amara = voted(room)
    screen = room.screen()
    room.show(1)
    asks(camille, "What would help?")
    camille.context.set_offline(True)
    camille.fill("#add", "written in the lift")
    send(camille)
    expect(camille.locator("#connection")).to_contain_text("votre réponse est gardée ici")
    # Impatient fingers press again.
    send(camille)
    answer(amara, "wall", "", "meanwhile")
    expect(screen.locator("#results")).to_contain_text("meanwhile")
    camille.context.set_offline(False)
    expect(screen.locator("#results")).to_contain_text("written in the lift")
    expect(camille.locator("#connection")).not_to_contain_text("gardée")
    expect(camille.locator("#results")).to_contain_text("meanwhile")
    expect(screen.locator("#results").get_by_text("written in the lift")).to_have_count(1)
    assert room.export("json").count(b"written in the lift") == 1


def test_everybody_is_back_by_themselves_after_the_server_fell(own_room, own_server):
    room = own_room
    camille, amara = voted(room)
    screen = room.screen()
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("1 vote")
    own_server.kill()
    amara.check('#answer input[value="b"]', force=True)
    send(amara)
    expect(amara.locator("#connection")).to_contain_text("your answer is kept here")
    own_server.start()
    # Nobody touches anything: phones, screen and desk come back on their own.
    patience = 45_000
    expect(screen.locator('#results [data-key="b"] .count')).to_contain_text("2 votes", timeout=patience)
    expect(amara.locator('#content p.notice[role="status"]')).to_be_visible(timeout=patience)
    recorded(camille)
    expect(room.desk.locator("#content")).to_contain_text("2 answers out of 2", timeout=patience)
    room.show(1)
    for page in (camille, amara):
        expect(page.locator("h1#question")).to_have_text("What would help?", timeout=patience)
    expect(screen.locator("#content h1")).to_have_text("What would help?", timeout=patience)


def test_what_was_sent_before_the_server_fell_counts_once_when_it_is_sent_again(own_room, own_server):
    room = own_room
    _, amara = voted(room)
    room.show(1)
    expect(amara.locator("h1#question")).to_have_text("What would help?")
    address = amara.locator("form#answer").get_attribute("action")

    def send_again():
        return amara.request.post(
            address,
            form={"add": "written in the lift"},
            headers={"X-Passerelle": "fragment", "X-Passerelle-Submission": "written-in-the-lift", "Sec-Fetch-Site": "same-origin"},
        )

    first = send_again()
    assert first.ok, first.status
    own_server.kill()
    own_server.start()
    remove = re.search(r'name="remove" value="([^"]+)"', first.text()).group(1)
    taken_away = amara.request.post(address, form={"remove": remove}, headers={"Sec-Fetch-Site": "same-origin"})
    assert taken_away.ok, taken_away.status
    assert send_again().ok
    assert b"written in the lift" not in room.export("json")
