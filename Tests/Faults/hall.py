"""The session that is stormed: a poll, a wall that is signed and one that is anonymous, at everybody's own pace."""

from __future__ import annotations

import json
import re

from wire import Line

TARGETS = 12


def _activity(kind: str, identity: str, **value: object) -> dict:
    return {
        "answers": [], "setUp": {"kind": kind, "value": value},
        "plan": {"identity": identity, "minutes": 1, "notes": "", "visibility": "at-once", "windows": {"live": True}},
    }


def _wall(identity: str) -> dict:
    return _activity("wall", identity, question="What would help?", most=20, length=140, isModerated=False,
                     allowsLikes=True, order="newest")


AGENDA = [
    _activity("poll", "pseudonymous", question="How shall we go on?", least=1, most=1, allowsOther=True, shuffles=False,
              options=[{"id": "a", "text": "As before"}, {"id": "b", "text": "Otherwise"}]),
    _wall("pseudonymous"),
    _wall("anonymous"),
]
DOCUMENT = {
    "format": 1, "title": "A storm", "pacing": "own", "agenda": AGENDA,
    "policy": {"admits": False, "asksDepartment": False, "capacity": 20_000, "identity": "pseudonym",
               "onlyOrganisation": False},
}


class Hall:
    """Where it is, and who facilitates it."""

    poll = 0
    walls = (1, 2)
    cards = 20

    def __init__(self, code: str, activities: list[str], cookies: dict[str, str]):
        self.code = code
        self.path = f"/s/{code}"
        self.activities = activities
        self.cookies = cookies
        self.targets: dict[int, list[str]] = {wall: [] for wall in self.walls}

    def answer(self, activity: int) -> str:
        return f"{self.path}/a/{self.activities[activity]}/answer"

    async def export(self, port: int) -> dict:
        """All answers, as the facilitator takes them along."""
        reply = await self.facilitator(port).get(f"{self.path}/export/json")
        assert reply.status == 200, reply.status
        return json.loads(reply.body)

    def facilitator(self, port: int) -> Line:
        line = Line(port)
        line.cookies |= self.cookies
        return line


async def prepare(port: int) -> Hall:
    """Founds an organisation on an empty server and opens the session there, with a few cards to like."""
    line = Line(port)
    founded = await line.post("/set-up", {
        "organisation": "Deux-Rives", "time-zone": "Europe/Paris", "department": "Care", "site": "Left bank",
        "name": "Camille Roy", "email": "camille@deux-rives.example", "password": "seven grey herons"})
    assert founded.status == 303, founded.text
    hall = await _import(line)
    assert (await line.post(f"{hall.path}/facilitator/open", {})).status == 303
    await _write_targets(hall, port)
    return hall


async def _import(line: Line) -> Hall:
    edge = "edge-of-the-form"
    body = (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="storm.json"\r\n'
            f"Content-Type: application/json\r\n\r\n{json.dumps(DOCUMENT)}\r\n--{edge}--\r\n").encode()
    reply = await line.ask("POST", "/sessions/import", {}, body, f"multipart/form-data; boundary={edge}")
    assert reply.status == 303, reply.text
    editor = reply.fields["location"]
    code = editor.split("/")[2]
    page = (await line.get(editor)).text
    activities = re.findall(r'<li[^>]* data-key="([^"]+)"', page)
    assert len(activities) == len(AGENDA), activities
    return Hall(code, activities, dict(line.cookies))


async def _write_targets(hall: Hall, port: int) -> None:
    guest = Line(port)
    await guest.get(f"{hall.path}/join")
    await guest.post(f"{hall.path}/join", {"footing": "remote"})
    for wall in hall.walls:
        for card in range(TARGETS):
            reply = await guest.post(hall.answer(wall), {"add": f"Target {card}"}, X_Passerelle="fragment")
            assert reply.status == 200, reply.text
    agenda = (await hall.export(port))["agenda"]
    for wall in hall.walls:
        cards = [card for given in agenda[wall]["answers"] for card in given["answer"]["value"]["cards"]]
        hall.targets[wall] = [card["id"] for card in cards]
        assert len(cards) == TARGETS, cards
