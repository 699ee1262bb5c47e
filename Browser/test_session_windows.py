"""An activity opens before the session and stays open after it, by the clock of the server."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from answering import recorded
from room import Room, send

HOUR = 3600


def at(hours: float) -> str:
    """A moment from now, as the form of an activity writes it in the organisation's time zone."""
    return f"{datetime.now(ZoneInfo('Europe/Paris')) + timedelta(hours=hours):%Y-%m-%dT%H:%M}"


def reach(room: Room, page: Page, place: int = 0) -> Page:
    page.goto(f"/s/{room.code}/a/{room.activities[place]}")
    return page


def pick(page: Page, option: str) -> None:
    page.check(f'#answer input[value="{option}"]', force=True)
    send(page)


def test_an_activity_opens_before_the_session_and_stays_open_after_it(own_room, own_server):
    room = own_room
    room.prepare(
        "Three windows",
        poll={
            "question": "Which day?",
            "plan-before": True,
            "plan-before-from": at(2),
            "plan-before-until": at(4),
            "plan-after": True,
            "plan-after-until": at(30),
        },
    )
    camille, amara = room.join(room.people.french()), room.join(room.people.english())

    # Too early.
    reach(room, camille)
    expect(camille.locator("#answer")).to_have_count(0)

    own_server.restart("--clock-shift", str(3 * HOUR))
    reach(room, camille)
    pick(camille, "a")
    recorded(camille)

    # Between the two, nothing is taken.
    own_server.restart("--clock-shift", str(5 * HOUR))
    reach(room, camille)
    expect(camille.locator("#answer")).to_have_count(0)

    # Live, then closed: what came before counts, and the door stays open after.
    room.open().show(0)
    reach(room, amara)
    pick(amara, "b")
    recorded(amara)
    expect(room.desk.locator("#content")).to_contain_text("2 answers out of 2")
    room.act("close")
    expect(room.desk.locator("#state")).to_have_text("Ended")
    reach(room, camille)
    recorded(camille)
    camille.goto(f"/s/{room.code}/a/{room.activities[0]}?change=yes")
    with camille.expect_response("**/answer") as reply:
        pick(camille, "b")
    assert reply.value.status == 200
    reach(room, camille)
    expect(camille.locator('#results li[data-key="b"] [data-mine-tag]')).to_be_visible()

    # Too late.
    own_server.restart("--clock-shift", str(31 * HOUR))
    reach(room, camille)
    expect(camille.locator("#answer")).to_have_count(0)
    expect(camille.locator("#content .notice").first).to_contain_text("L’activité est close.")
    room.desk.goto(f"/s/{room.code}/report")
    expect(room.desk.locator("main")).to_contain_text("2 votes")
