"""A phone with a book of its own: what it sent, and what it was told of it."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hall import Hall
from wire import Broken, Line, Reply


class Fate(Enum):
    """What a phone knows of what it sent."""

    UNKNOWN = "sent, and nobody answered"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused for now"


@dataclass
class Act:
    """One press: which activity, what, and the key that tells it from every other press."""

    activity: int
    fields: list[tuple[str, str]]
    key: str
    fate: Fate = Fate.UNKNOWN
    times: int = 0


class Phone:
    """It does what the script of a page does: sends, keeps what was not acknowledged, sends it again with its key."""

    def __init__(
        self, number: int, hall: Hall, port: int, chance: random.Random, language: str = "en", walls: bool = True
    ):
        self.number = number
        self.hall = hall
        self.chance = chance
        self.line = Line(port, language)
        self.book: list[Act] = []
        self.refusals: list[Reply] = []
        self.waits: list[float] = []
        self._ideas = self._all_ideas(hall.walls if walls else ())

    async def join(self) -> None:
        for path, form in ((f"{self.hall.path}/join", None), (f"{self.hall.path}/join", {"footing": "room"})):
            reply = await (self.line.get(path) if form is None else self.line.post(path, form))
        assert reply.status == 303, (reply.status, reply.text)

    def next_act(self) -> Act:
        activity, fields = next(self._ideas)
        act = Act(activity, fields, f"{self.chance.getrandbits(120):030x}")
        self.book.append(act)
        return act

    def _all_ideas(self, chosen: tuple[int, ...]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
        """Cards and likes on the walls in any order, and answers to the poll, each in the place of the last."""
        walls = [(wall, [("add", f"Phone {self.number}, card {card}")])
                 for wall in chosen for card in range(self.hall.cards)]
        # Without saying what it should become: pressed twice, a like is none.
        walls += [(wall, [("like", target)]) for wall in chosen for target in self.hall.targets[wall]]
        self.chance.shuffle(walls)
        for turn in range(1_000_000):
            if walls and self.chance.random() < 0.7:
                yield walls.pop()
            else:
                yield self.hall.poll, [("other", f"Phone {self.number}, answer {turn}")]

    async def send(self, act: Act) -> Reply:
        """Sends it once, and notes what it was told."""
        act.times += 1
        begun = asyncio.get_running_loop().time()
        try:
            reply = await self.line.post(
                self.hall.answer(act.activity), act.fields, X_Passerelle="fragment", X_Passerelle_Submission=act.key)
        except Broken:
            act.fate = Fate.UNKNOWN
            raise
        if reply.status == 200:
            act.fate = Fate.ACKNOWLEDGED
            self.waits.append(asyncio.get_running_loop().time() - begun)
        elif reply.status in (429, 503):
            # Sent before and not answered then, it may be in.
            act.fate = Fate.REFUSED if act.times == 1 or act.fate is Fate.REFUSED else Fate.UNKNOWN
            self.refusals.append(reply)
        else:
            raise AssertionError(f"{act.fields} is answered by {reply.status}: {reply.text[:2000]}")
        return reply

    async def see_through(self, act: Act, patience: float = 1.0) -> None:
        """Sends it until it is acknowledged. Less patient than 1, it gives up now and then when it is refused or the
        connection breaks."""
        while act.fate is not Fate.ACKNOWLEDGED:
            try:
                reply = await self.send(act)
                if reply.status == 200:
                    return
                wait = float(reply.fields.get("retry-after", 1)) * self.chance.uniform(0.1, 0.3)
                if self.chance.random() > patience:
                    # Waits too, or all it has to say would be refused within a second.
                    return await asyncio.sleep(wait)
                await asyncio.sleep(wait)
            except Broken:
                if self.chance.random() > patience:
                    return
                await asyncio.sleep(self.chance.uniform(0.02, 0.2))

    async def take_part(self, until: asyncio.Event, patience: float = 1.0, pause: float = 0.05) -> None:
        """One press after the other."""
        while not until.is_set():
            await self.see_through(self.next_act(), patience)
            await asyncio.sleep(self.chance.uniform(0, pause))
