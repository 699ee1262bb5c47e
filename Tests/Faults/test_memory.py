"""What a large session takes of the memory. That sessions asleep leave it is in SleepingTests."""

from __future__ import annotations

import asyncio
import json
import subprocess

from server import PROGRAM, Server
from wire import Line

MOST = 400e6


def test_a_session_of_ten_thousand_people_and_twenty_activities_fits_into_400_megabytes(tmp_path, is_long):
    people, activities = (10_000, 20) if is_long else (300, 5)
    server = Server(tmp_path)
    subprocess.run(
        [PROGRAM.parent / "passerelle-bench", "hall", "--data", server.data, "--hall", tmp_path / "hall.json",
         "--participants", str(people), "--polls", str(activities), "--answers", str(people)], check=True)
    hall = json.loads((tmp_path / "hall.json").read_text())
    server.start()

    async def visit() -> None:
        reply = await Line(server.port).get(f"/s/{hall['code']}/join")
        assert reply.status == 200, reply.status

    try:
        asyncio.run(visit())
        print(f"{people:,} people, {activities} activities: {server.memory / 1e6:,.0f} MB")
        assert server.memory < MOST
        assert server.stop() == 0, server.last_words()
    finally:
        if server.process.poll() is None:
            server.kill()
