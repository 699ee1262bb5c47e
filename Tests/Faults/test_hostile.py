"""Slow and hostile clients take nothing from those who behave."""

from __future__ import annotations

import asyncio
import json
import random

import pytest

from books import differences, summary
from hall import Hall
from hostile import WAYS, Attack, connected
from phone import Phone
from server import ROOT, Server

CONNECTIONS = 300


def quantile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


async def happens(event: asyncio.Event, within: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), within)
    except TimeoutError:
        return False
    return True


class Audience:
    """Well-behaved phones that answer now and then, and remember how long each answer took."""

    def __init__(self, server: Server, hall: Hall, many: int, chance: random.Random):
        # Of the poll alone: a wall that fills up takes longer to show by itself.
        self.phones = [
            Phone(number, hall, server.port, random.Random(chance.random()), walls=False) for number in range(many)
        ]

    async def come_in(self) -> None:
        for first in range(0, len(self.phones), 50):
            await asyncio.gather(*(self._begin(phone) for phone in self.phones[first:first + 50]))

    async def _begin(self, phone: Phone) -> None:
        await phone.join()
        # The results show every text: they are as long from the beginning as they will be.
        await phone.see_through(phone.next_act())

    async def answers_for(self, meanwhile) -> tuple[float, object]:
        """The 99th percentile, in seconds, of the answers given while that happens; and what came of it."""
        told = [len(phone.waits) for phone in self.phones]
        enough = asyncio.Event()
        tasks = [asyncio.create_task(self._take_part(phone, enough)) for phone in self.phones]
        found = await meanwhile
        enough.set()
        await asyncio.gather(*tasks)
        waits = [wait for phone, before in zip(self.phones, told) for wait in phone.waits[before:]]
        return quantile(waits, 0.99), found

    async def _take_part(self, phone: Phone, enough: asyncio.Event) -> None:
        # However many they are, together they press forty times a second, evenly from the first on: the machine is not to
        # be the bottleneck. None rests for as long as the server lets a connection rest.
        pause = len(self.phones) / 40
        rest = phone.chance.uniform(0, pause)
        while not await happens(enough, within=rest):
            await phone.see_through(phone.next_act())
            rest = pause * phone.chance.uniform(0.8, 1.2)


def note(way: str, figures: dict[str, float]) -> None:
    path = ROOT / "build" / "faults" / "hostile.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(known | {way: figures}, indent=2) + "\n")


@pytest.mark.parametrize("way", WAYS)
def test_while_hostile_clients_are_slow_everybody_gets_their_answers_in(serve, hall, chance, is_long, way):
    phones, seconds = (1_000, 60) if is_long else (100, 10)
    server = serve().start()
    audience = Audience(server, hall, phones, chance)

    async def run() -> tuple[float, float, str, int, dict]:
        await audience.come_in()
        undisturbed, _ = await audience.answers_for(asyncio.sleep(seconds / 3))
        before = server.memory
        # What is read slowly is large.
        path = server.style_sheet() if way == "slow readers" else "/join"
        attack = Attack(way, server.port, path, CONNECTIONS, seconds)
        disturbed, said = await audience.answers_for(attack.run())
        return undisturbed, disturbed, said, server.memory - before, await hall.export(server.port)

    undisturbed, disturbed, said, growth, export = asyncio.run(run())
    figures = {"p99 undisturbed, ms": 1000 * undisturbed, "p99 disturbed, ms": 1000 * disturbed,
               "attackers": connected(said), "memory grown, MB": growth / 1e6}
    print(f"{way}: {figures}, {summary(audience.phones)}")
    note(way, figures)
    assert connected(said) >= CONNECTIONS / 2, said
    assert not any(phone.refusals for phone in audience.phones)
    assert all(act.times == 1 for phone in audience.phones for act in phone.book)
    assert differences(audience.phones, hall, export) == []
    assert server.asked("/healthz") == (200, "ok\n")
    assert growth < 100e6
    if is_long:
        assert disturbed <= 2 * undisturbed
        # Whoever drips is cut off; whoever reads slowly is let be, for a phone asleep does the same.
        assert way == "slow readers" or "No open connections left" in said, said
