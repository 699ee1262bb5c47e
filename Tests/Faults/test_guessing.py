"""A script that tries join codes is slowed and refused; people behind the same address get in."""

from __future__ import annotations

import asyncio
import random
import time

from hall import Hall
from server import Server
from wire import Line, Reply

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def _code(chance: random.Random, but: str) -> str:
    while (code := "".join(chance.choices(LETTERS, k=6))) == but:
        pass
    return code


async def _guess(line: Line, chance: random.Random, right: str, enough: asyncio.Event) -> list[Reply]:
    replies = []
    while not enough.is_set():
        replies.append(await line.post("/join", {"code": _code(chance, right)}))
    return replies


async def _come_in(server: Server, hall: Hall, number: int) -> None:
    """Types the code from the wall, takes a seat, answers."""
    line = Line(server.port)
    typed = await line.post("/join", {"code": hall.code.lower()})
    assert (typed.status, typed.fields["location"]) == (303, hall.path), typed.status
    await line.get(f"{hall.path}/join")
    assert (await line.post(f"{hall.path}/join", {"footing": "room"})).status == 303
    reply = await line.post(
        hall.answer(hall.poll), {"other": f"Colleague {number}"}, X_Passerelle="fragment")
    assert reply.status == 200, reply.status


def test_who_guesses_codes_is_slowed_and_refused_and_their_colleagues_get_in(serve, hall, chance):
    server = serve().start()

    async def run() -> list[Reply]:
        enough = asyncio.Event()
        guessers = [
            asyncio.create_task(_guess(Line(server.port), random.Random(chance.random()), hall.code, enough))
            for _ in range(20)
        ]
        await asyncio.sleep(3)
        await asyncio.gather(*(_come_in(server, hall, number) for number in range(20)))
        enough.set()
        return [reply for replies in await asyncio.gather(*guessers) for reply in replies]

    began = time.monotonic()
    replies = asyncio.run(run())
    seconds = time.monotonic() - began
    statuses = sorted(reply.status for reply in replies)
    wrong, refused = statuses.count(404), statuses.count(429)
    print(f"{len(replies)} guesses: {wrong} heard that the code is wrong, {refused} that they are too many")
    assert wrong + refused == len(replies)
    # Ten at once, then one every ten seconds.
    assert 10 <= wrong <= 11 + seconds / 10
    assert refused > wrong
    assert all(int(reply.fields["retry-after"]) > 0 for reply in replies if reply.status == 429)
    export = asyncio.run(hall.export(server.port))
    assert len(export["agenda"][hall.poll]["answers"]) == 20
