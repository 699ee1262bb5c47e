"""The limit of open files is reached: whoever comes is told so, and nobody waits in vain."""

from __future__ import annotations

import asyncio

from wire import Broken, Line, Reply

LIMIT = 256
VISITORS = 600


async def _knock(port: int) -> Line | Reply | None:
    """A connection that is kept, the refusal of one, or nothing where it broke."""
    line = Line(port)
    try:
        reply = await line.get("/join")
    except Broken:
        return None
    return line if reply.status == 200 else reply


async def _crowd(port: int) -> tuple[list[Line], list[Reply], int]:
    found = await asyncio.wait_for(asyncio.gather(*(_knock(port) for _ in range(VISITORS))), 60)
    lines = [one for one in found if isinstance(one, Line)]
    refusals = [one for one in found if isinstance(one, Reply)]
    return lines, refusals, found.count(None)


def test_more_people_than_files_may_be_open_are_turned_away_at_once_and_come_in_when_others_leave(serve):
    server = serve("--log-level", "notice")
    server.descriptors = LIMIT
    server.start()

    async def run() -> None:
        lines, refusals, broken = await _crowd(server.port)
        print(f"{len(lines)} came in, {len(refusals)} were turned away, {broken} were cut off")
        assert len(lines) + len(refusals) + broken == VISITORS
        assert 64 <= len(lines) < LIMIT
        assert len(refusals) >= 64
        for reply in refusals:
            assert (reply.status, reply.fields["retry-after"]) == (503, "2")
            assert "busy" in reply.text and "occupé" in reply.text
        # Those who are in are served.
        replies = await asyncio.gather(*(line.get("/join") for line in lines))
        assert {reply.status for reply in replies} == {200}
        for line in lines:
            line.hang_up()
        await asyncio.to_thread(server.becomes_well)
        lines, _, _ = await _crowd(server.port)
        assert len(lines) >= 64

    asyncio.run(run())
    said = server.said()
    assert "the limit of open files is low" in said, said
    assert said.count("connections are turned away") == 1, said
    assert server.stop() == 0, server.last_words()
