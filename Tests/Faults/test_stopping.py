"""SIGTERM in the middle of a storm, as in an upgrade."""

from __future__ import annotations

import asyncio
import random
import socket
import time

from books import differences, summary
from hall import Hall
from phone import Phone
from server import Server
from witness import Witness, at_the_wall

PHONES = 40
WITNESSES = 40
# Phones that are told to come back are to come back within this time, in milliseconds.
SPREAD = (200, 5_200)


async def _stop_in_a_storm(
    server: Server, hall: Hall, chance: random.Random
) -> tuple[list[Phone], list[Witness], float]:
    phones = [Phone(number, hall, server.port, random.Random(chance.random())) for number in range(PHONES)]
    witnesses = [await at_the_wall(hall, server.port, hall.walls[0]) for _ in range(WITNESSES)]
    await asyncio.gather(*(phone.join() for phone in phones))
    enough = asyncio.Event()
    storm = [asyncio.create_task(phone.take_part(enough)) for phone in phones]
    await asyncio.sleep(1)
    began = time.monotonic()
    status = await asyncio.to_thread(server.stop)
    took = time.monotonic() - began
    assert status == 0, server.last_words()
    await asyncio.gather(*(witness.stays_until_the_end() for witness in witnesses))
    await asyncio.to_thread(server.start)
    await asyncio.sleep(1)
    enough.set()
    await asyncio.gather(*storm)
    return phones, witnesses, took


def test_a_server_that_is_stopped_in_a_storm_finishes_says_goodbye_and_loses_nothing(serve, hall, chance):
    server = serve().start()
    phones, witnesses, took = asyncio.run(_stop_in_a_storm(server, hall, chance))
    export = asyncio.run(hall.export(server.port))
    goodbyes = sorted(witness.goodbye for witness in witnesses if witness.goodbye is not None)
    print(f"stopped within {took:.1f} s, goodbyes from {goodbyes[0]} to {goodbyes[-1]} ms, {summary(phones)}")
    assert took < 5
    assert len(goodbyes) == WITNESSES
    assert SPREAD[0] <= goodbyes[0] and goodbyes[-1] <= SPREAD[1]
    # Of so many, chance leaves no half of the time empty.
    assert goodbyes[-1] - goodbyes[0] > (SPREAD[1] - SPREAD[0]) / 2
    assert differences(phones, hall, export) == []
    assert server.stop() == 0, server.last_words()
    assert server.check()[0] == 0, server.check()[1]


def test_somebody_who_never_reads_does_not_keep_the_server_from_stopping(serve):
    server = serve().start()
    with socket.create_connection(("127.0.0.1", server.port)) as stubborn:
        stubborn.settimeout(1)
        # Far more than the system keeps for a connection.
        asks = f"GET {server.style_sheet()} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() * 500
        stubborn.sendall(asks)
        server.becomes_well()
        began = time.monotonic()
        assert server.stop() == 0, server.last_words()
        assert time.monotonic() - began < 6
