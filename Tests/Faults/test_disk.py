"""A disk that fails: answers are refused and nothing else happens, and all goes on when the disk does."""

from __future__ import annotations

import asyncio
import errno
import random
from contextlib import ExitStack

import pytest

from books import differences, summary
from disks import SYNCS, WRITES, Disk, failing, full_disk
from hall import Hall
from phone import Act, Fate, Phone
from server import Server
from wire import Line, Reply
from witness import Witness, at_the_screen, at_the_wall, guest

PHONES = 30
NOTHING_SAVED = {"en": "nothing was saved", "fr": "rien n’a été enregistré"}

FAULTS = {
    "full": ("disk full", lambda folder: full_disk(folder)),
    "writing fails": (
        "the data cannot be written or read", lambda folder: failing(folder, WRITES, errno.EIO)),
    "nothing reaches the disk": (
        "the data cannot be written or read", lambda folder: failing(folder, SYNCS, errno.EIO)),
    "read only": (
        "the data cannot be written or read", lambda folder: failing(folder, WRITES, errno.EROFS)),
}


class Storm:
    """Phones that go on whatever happens, half of which give up what is refused, and witnesses."""

    def __init__(self, server: Server, hall: Hall, chance: random.Random):
        self.server, self.hall = server, hall
        languages = ("en", "fr")
        self.phones = [
            Phone(number, hall, server.port, random.Random(chance.random()), languages[number % 2])
            for number in range(PHONES)
        ]
        self.witnesses: list[Witness] = []
        self._enough = asyncio.Event()
        self._tasks: list[asyncio.Task] = []

    async def begin(self) -> None:
        port = self.server.port
        self.reader = await guest(self.hall, port)
        self.witnesses = [await at_the_screen(self.hall, port)]
        self.witnesses += [await at_the_wall(self.hall, port, wall) for wall in self.hall.walls]
        await asyncio.gather(*(phone.join() for phone in self.phones))
        self._tasks = [
            asyncio.create_task(phone.take_part(self._enough, patience=(0.3, 1)[number % 4 > 1], pause=0.1))
            for number, phone in enumerate(self.phones)
        ]
        await self.acknowledges(60)

    async def acknowledges(self, many: int) -> None:
        """Returns when so many more answers are acknowledged."""
        wanted = self._count(Fate.ACKNOWLEDGED) + many
        await self._until(lambda: self._count(Fate.ACKNOWLEDGED) >= wanted)

    async def is_refused(self, many: int) -> None:
        wanted = self._refusals() + many
        await self._until(lambda: self._refusals() >= wanted)

    async def end(self) -> None:
        self._enough.set()
        await asyncio.wait_for(asyncio.gather(*self._tasks), 60)

    def acts(self, fate: Fate) -> list[Act]:
        return [act for phone in self.phones for act in phone.book if act.fate is fate]

    def _count(self, fate: Fate) -> int:
        return len(self.acts(fate))

    def _refusals(self) -> int:
        return sum(len(phone.refusals) for phone in self.phones)

    async def _until(self, holds) -> None:
        async with asyncio.timeout(60):
            while not holds():
                for task in self._tasks:
                    if task.done():
                        task.result()
                await asyncio.sleep(0.02)


async def _reads_go_on(storm: Storm) -> None:
    """Pages come as before, and what is not kept still passes through the live streams."""
    hall, screen = storm.hall, storm.witnesses[0]
    desk = hall.facilitator(storm.server.port)
    for line, path in (
        (storm.reader, hall.path), (storm.reader, f"{hall.path}/a/{hall.activities[1]}"),
        (desk, f"{hall.path}/screen"), (desk, f"{hall.path}/report"), (Line(storm.server.port), "/join"),
    ):
        reply = await line.get(path)
        assert reply.status == 200, (path, reply.status)
    sees = asyncio.create_task(screen.sees('data-key="applause"'))
    reply = await storm.reader.post(f"{hall.path}/react", {"reaction": "applause"})
    assert reply.status == 303, reply.status
    await sees
    assert not any(witness.is_over for witness in storm.witnesses)


async def _refusal_without_a_script(storm: Storm) -> None:
    """Somebody whose browser runs no scripts gets a page that says it."""
    for language, sentence in NOTHING_SAVED.items():
        storm.reader.language = language
        reply = await storm.reader.post(storm.hall.answer(storm.hall.poll), {"pick": "a"})
        _says_later(reply, language)
        assert f'<html lang="{language}">' in reply.text


def _says_later(reply: Reply, language: str) -> None:
    assert reply.status == 503, reply.status
    assert int(reply.fields["retry-after"]) > 0
    assert NOTHING_SAVED[language] in reply.text.lower(), reply.text


async def _healthz(server: Server, expected: tuple[int, str]) -> None:
    async with asyncio.timeout(30):
        while (found := await asyncio.to_thread(server.asked, "/healthz")) != expected:
            await asyncio.sleep(0.2)
    assert found == expected


async def _through(disk: Disk, word: str, storm: Storm) -> None:
    await storm.begin()
    disk.fail(storm.server)
    await storm.is_refused(2 * PHONES)
    await _healthz(storm.server, (503, word + "\n"))
    await _reads_go_on(storm)
    await _refusal_without_a_script(storm)
    disk.mend(storm.server)
    await _healthz(storm.server, (200, "ok\n"))
    await storm.acknowledges(3 * PHONES)
    await storm.end()


def _nothing_refused_was_seen(storm: Storm) -> None:
    refused = [act.fields[0][1] for act in storm.acts(Fate.REFUSED) if act.fields[0][0] == "add"]
    assert refused, "nobody gave up"
    for witness in storm.witnesses:
        for text in refused:
            assert not any(f"{text}<" in frame for frame in witness.frames), text


@pytest.mark.parametrize("fault", FAULTS)
def test_on_a_disk_that_fails_phones_are_told_to_come_back_and_everybody_else_reads_on(
    serve, hall, chance, tmp_path, fault
):
    word, broken = FAULTS[fault]
    with ExitStack() as stack:
        disk = stack.enter_context(broken(tmp_path))
        server = serve(before=disk.before, data=disk.data).start()
        storm = Storm(server, hall, chance)

        async def run() -> dict:
            await _through(disk, word, storm)
            return await hall.export(server.port)

        export = asyncio.run(run())
        print(f"{fault}: {summary(storm.phones)}")
        for phone in storm.phones:
            for reply in phone.refusals:
                _says_later(reply, phone.line.language)
        assert differences(storm.phones, hall, export) == []
        _nothing_refused_was_seen(storm)
        assert server.stop() == 0, server.last_words()
        assert server.check()[0] == 0, server.check()[1]
