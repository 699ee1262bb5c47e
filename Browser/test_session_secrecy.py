"""What is hidden is in no byte that a phone or the screen receives; once revealed it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from answering import answer
from people import PROJECTOR
from recording import Recording


WRITTEN = {"wall": "xylophone", "word-cloud": "quokka", "board": "zeppelin", "questions": "marzipan"}


def watch(page: Page, path: str) -> Recording:
    recording = Recording(page)
    with page.expect_request(lambda request: "/live?" in request.url):
        page.goto(path)
    return recording


@pytest.mark.parametrize("kind", WRITTEN)
def test_words_are_in_no_byte_before_they_are_revealed(room, kind):
    secret = WRITTEN[kind]
    room.prepare("Hidden", **{kind.replace("-", "_"): {"plan-visibility": "when-revealed"}}).open()
    camille, amara, bruno = room.join(room.people.french()), room.join(room.people.english()), room.people.french()
    room.join(bruno)
    projector = room.people.english(PROJECTOR)
    projector.context.add_cookies(room.desk.context.cookies())
    watched = [
        (amara, watch(amara, f"/s/{room.code}")),
        (bruno, watch(bruno, f"/s/{room.code}")),
        (projector, watch(projector, f"/s/{room.code}/screen")),
    ]
    room.show(0)
    # Amara has answered, Bruno has not.
    for person, words in ((camille, secret), (amara, "known")):
        expect(person.locator("#answer")).to_be_visible()
        answer(person, kind, "b", words)
    expect(projector.locator("#deck .arch b")).to_have_text("2")
    expect(bruno.locator("#answer")).to_be_visible()
    expect(room.desk.locator(".stage")).to_contain_text(secret)
    for page, recording in watched:
        assert secret not in recording.received(), f"{page.url} knew {secret} before it was revealed"
    for page in (amara, bruno):
        activity = f"/s/{room.code}/a/{room.activities[0]}"
        for path in (activity, f"{activity}?change=yes", f"/s/{room.code}/report", f"/s/{room.code}/export/csv"):
            assert secret not in page.request.get(path).text(), path
    room.act("reveal")
    for page, recording in watched:
        expect(page.locator("#results").get_by_text(secret).first).to_be_attached()
        assert secret in recording.received()


def test_the_counts_of_a_poll_are_in_no_byte_before_they_are_revealed(room):
    room.prepare("Hidden counts", poll={"plan-visibility": "when-revealed", "other": True}).open()
    camille, amara = room.join(room.people.french()), room.join(room.people.english())
    projector = room.people.english(PROJECTOR)
    projector.context.add_cookies(room.desk.context.cookies())
    watched = [
        (amara, watch(amara, f"/s/{room.code}")),
        (projector, watch(projector, f"/s/{room.code}/screen")),
    ]
    room.show(0)
    for person in (camille, amara):
        answer(person, "poll", "b", "")
    expect(projector.locator("#deck .arch b")).to_have_text("2")
    for page, recording in watched:
        received = recording.received()
        assert 'id="results"' not in received
        assert "2 votes" not in received
    room.act("reveal")
    for page, recording in watched:
        expect(page.locator('#results [data-key="b"] .count')).to_contain_text("2 votes")
        assert "2 votes" in recording.received().replace("\u00a0", " ").replace("\u202f", " ")


def test_the_right_answer_of_a_quiz_is_in_no_byte_before_it_is_revealed(room):
    room.prepare("Hidden answer", quiz={"q0-explanation": "because of bergamot"}).open()
    amara = room.join(room.people.english())
    recording = watch(amara, f"/s/{room.code}")
    screen = room.screen()
    room.show(0)
    answer(amara, "quiz", "b", "")
    expect(screen.locator("#deck .arch b")).to_have_text("1")
    assert "bergamot" not in recording.received() and "bergamot" not in screen.content()


def test_results_hidden_until_closing_are_hidden_from_the_facilitator_too(room):
    room.prepare("Until the end", wall={"plan-visibility": "when-closed"}).open()
    camille = room.join(room.people.french())
    recording = Recording(room.desk)
    room.conduct()
    room.show(0)
    answer(camille, "wall", "", "liquorice")
    expect(room.desk.locator("#content")).to_contain_text("1 answer out of 1")
    assert "liquorice" not in recording.received()
    for format in ("csv", "md", "json"):
        assert b"liquorice" not in room.export(format)
    room.act("close-activity")
    expect(room.desk.locator(".stage")).to_contain_text("liquorice")
    camille.reload()
    expect(camille.locator("#results")).to_contain_text("liquorice")
    assert b"liquorice" in room.export("json")
