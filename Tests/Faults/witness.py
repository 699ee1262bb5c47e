"""Somebody who follows live pages and remembers all they saw."""

from __future__ import annotations

import asyncio

from hall import Hall
from wire import Line, Stream


class Witness:
    def __init__(self, line: Line, path: str):
        self.line = line
        self.path = path
        self.frames: list[str] = []
        self.goodbye: int | None = None
        self._came = asyncio.Event()
        self._task: asyncio.Task | None = None

    async def follow(self) -> Witness:
        stream = await self.line.open_stream(self.path)
        assert isinstance(stream, Stream), stream
        self._task = asyncio.create_task(self._read(stream))
        return self

    async def _read(self, stream: Stream) -> None:
        while event := await stream.next():
            name, data = event
            if name == "bye":
                self.goodbye = int(data)
            else:
                self.frames.append(data)
                self._came.set()

    async def sees(self, text: str, within: float = 20) -> None:
        """Returns when a frame that is still to come says it."""
        seen = len(self.frames)
        async with asyncio.timeout(within):
            while not any(text in frame for frame in self.frames[seen:]):
                self._came.clear()
                await self._came.wait()

    async def stays_until_the_end(self, within: float = 20) -> None:
        await asyncio.wait_for(self._task, within)

    @property
    def is_over(self) -> bool:
        return self._task is not None and self._task.done()

    def leave(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.line.hang_up()


async def guest(hall: Hall, port: int) -> Line:
    """The browser of somebody who has just taken a seat."""
    line = Line(port)
    await line.get(f"{hall.path}/join")
    reply = await line.post(f"{hall.path}/join", {"footing": "remote"})
    assert reply.status == 303, reply.status
    return line


async def at_the_screen(hall: Hall, port: int) -> Witness:
    return await Witness(hall.facilitator(port), f"{hall.path}/live?view=screen").follow()


async def at_the_wall(hall: Hall, port: int, wall: int) -> Witness:
    path = f"{hall.path}/live?view=participant&activity={hall.activities[wall]}"
    return await Witness(await guest(hall, port), path).follow()
