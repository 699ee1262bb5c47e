"""A disk that fails and a server that is killed meanwhile: what was refused does not come back with the restart."""

from __future__ import annotations

import asyncio
import errno
import random

import pytest

from books import differences, summary
from disks import SYNCS, WRITES, FailingCalls
from hall import Hall
from phone import Fate, Phone
from server import Server

PHONES = 20


async def _refused_to_everybody(server: Server, hall: Hall, disk: FailingCalls, chance: random.Random) -> list[Phone]:
    phones = [Phone(number, hall, server.port, random.Random(chance.random())) for number in range(PHONES)]
    await asyncio.gather(*(phone.join() for phone in phones))
    for _ in range(3):
        await asyncio.gather(*(phone.see_through(phone.next_act()) for phone in phones))
    disk.fail(server)
    await asyncio.gather(*(phone.send(phone.next_act()) for phone in phones))
    return phones


@pytest.mark.parametrize("calls", [WRITES, SYNCS], ids=["writing fails", "nothing reaches the disk"])
def test_what_was_refused_is_not_there_after_a_crash(serve, hall, chance, tmp_path, calls):
    disk = FailingCalls(tmp_path, calls, errno.EIO)
    server = serve(before=disk.before).start()
    phones = asyncio.run(_refused_to_everybody(server, hall, disk, chance))
    server.kill()
    server.start()
    print(summary(phones))
    assert sum(act.fate is Fate.REFUSED for phone in phones for act in phone.book) == PHONES
    export = asyncio.run(hall.export(server.port))
    assert differences(phones, hall, export) == []


async def _storm_on_a_bad_disk(server: Server, hall: Hall, disk: FailingCalls, chance: random.Random) -> list[Phone]:
    phones = [Phone(number, hall, server.port, random.Random(chance.random())) for number in range(PHONES)]
    await asyncio.gather(*(phone.join() for phone in phones))
    enough = asyncio.Event()
    storm = [asyncio.create_task(phone.take_part(enough, patience=0.8)) for phone in phones]
    for _ in range(6):
        await asyncio.to_thread(disk.fail, server)
        await asyncio.sleep(chance.uniform(1, 2))
        server.kill()
        await asyncio.to_thread(server.start)
    enough.set()
    await asyncio.gather(*storm)
    return phones


def test_on_a_disk_that_fails_now_and_then_the_books_agree_through_crashes(serve, hall, chance, tmp_path):
    disk = FailingCalls(tmp_path, WRITES + SYNCS, errno.EIO, probability=0.1)
    server = serve(before=disk.before).start()
    phones = asyncio.run(_storm_on_a_bad_disk(server, hall, disk, chance))
    print(summary(phones))
    assert any(phone.refusals for phone in phones)
    export = asyncio.run(hall.export(server.port))
    assert differences(phones, hall, export) == []
    assert server.stop() == 0, server.last_words()
    assert server.check()[0] == 0, server.check()[1]
