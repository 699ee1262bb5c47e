"""A server that is killed in the middle of everything loses nothing of what it acknowledged."""

from __future__ import annotations

import asyncio
import random

from books import differences, summary
from hall import Hall
from phone import Phone
from server import Server

PHONES = 50
CRASHES = 30


async def _storm_through_crashes(server: Server, hall: Hall, chance: random.Random) -> list[Phone]:
    phones = [Phone(number, hall, server.port, random.Random(chance.random())) for number in range(PHONES)]
    await asyncio.gather(*(phone.join() for phone in phones))
    enough = asyncio.Event()
    # One press in ten that was not answered is never sent again.
    storm = [asyncio.create_task(phone.take_part(enough, patience=0.9)) for phone in phones]
    for _ in range(CRASHES):
        await asyncio.sleep(chance.uniform(0.1, 0.9))
        server.kill()
        await asyncio.to_thread(server.start)
    enough.set()
    await asyncio.gather(*storm)
    return phones


def test_of_thirty_crashes_in_a_storm_no_phone_notices_more_than_a_pause(serve, hall, chance):
    server = serve().start()
    phones = asyncio.run(_storm_through_crashes(server, hall, chance))
    export = asyncio.run(hall.export(server.port))
    print(summary(phones))
    assert differences(phones, hall, export) == []
    status = server.stop()
    assert status == 0, server.last_words()
    assert server.check()[0] == 0, server.check()[1]
