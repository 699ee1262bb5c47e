"""How many durable answers one core takes, beside nginx that answers at once: votes.py PASSERELLE [--short] [--rounds N]

Ours: 256 connections send answers to a poll as phones do, with the cookie of a seat, each acknowledged once it is on
disk. The anchor: `return 200` as often as the same generator has it over as many connections.
"""

import shutil
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row, expect  # noqa: E402
from servers import Server, nginx  # noqa: E402
from wrk import CONNECTIONS, wrk  # noqa: E402

ANSWERS = Path(__file__).parent / "Rig" / "votes.lua"


def main() -> int:
    rig = Rig("votes", __doc__.splitlines()[0])
    participants, seconds = (4_000, 1) if rig.short else (10_000, 8)
    empty, data, hall = rig.folder / "empty", rig.folder / "data", rig.folder / "hall.json"
    rig.run("hall", "--data", empty, "--hall", hall, "--participants", participants)
    for _ in range(rig.rounds):
        # The answers of the round before would be read first.
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(empty, data)
        with rig.binaries.serve(data) as server:
            # The first second is not counted: the session is read, caches fill.
            warm = wrk(server.address, 1, ANSWERS, hall)
            figures = rig.note("votes", busy(server, server.address, seconds, ANSWERS, hall))
        acknowledged = warm["replies"] + figures["replies"]
        written = answers_in(data) - answers_in(empty)
        # When time is up, each connection has an answer on its way.
        expect(acknowledged <= written <= acknowledged + 2 * CONNECTIONS,
               f"{acknowledged:.0f} answers were acknowledged, {written} are in the log.")
        with nginx(rig.folder / "nginx") as server:
            rig.note("nginx", busy(server, f"{server.address}/hello", seconds))
    share = rig.ratio("votes", "nginx", "perSecond")
    rows = [
        Row("durable answers a second on one core",
            f"{share:.3f} of nginx's ({rig.median('votes', 'perSecond'):,.0f} : {rig.median('nginx', 'perSecond'):,.0f})",
            "≥ 0.10", share >= 0.10),
        Row("CPU an answer", f"{rig.median('votes', 'microseconds'):.0f} µs"),
        # Were it less than all, the generator would be measured.
        Row("of its core each has used", f"{rig.median('votes', 'load'):.2f} : {rig.median('nginx', 'load'):.2f}"),
        Row("acknowledged within, half and 99 of 100",
            f"{rig.median('votes', 'p50'):.1f} ms, {rig.median('votes', 'p99'):.1f} ms"),
    ]
    return rig.finish(rows, {"ratio": share})


def busy(server: Server, address: str, seconds: int, *asked: object) -> dict[str, float]:
    """What wrk finds, and what that cost the server."""
    cpu = server.cpu
    figures = wrk(address, seconds, *asked)
    spent = server.cpu - cpu
    return figures | {"microseconds": spent * 1e6 / figures["replies"], "load": spent / seconds}


def answers_in(data: Path) -> int:
    """How many answers the log holds."""
    log = sqlite3.connect(data / "passerelle.sqlite")
    try:
        return log.execute(
            """SELECT count(*) FROM events WHERE substr(body, 1, 20) = CAST('{"activity.answered"' AS BLOB)"""
        ).fetchone()[0]
    finally:
        log.close()


sys.exit(main())
