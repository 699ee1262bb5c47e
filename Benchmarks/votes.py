"""How many durable answers one core takes, beside nginx that answers at once: votes.py PASSERELLE [--short] [--rounds N]

Ours: 256 connections send answers to a poll as phones do, with the cookie of a seat, each acknowledged once it is on
disk. The anchor: `return 200` under wrk with as many connections.
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row, expect  # noqa: E402
from servers import GENERATOR_CORE, allow_descriptors, nginx, on_core  # noqa: E402


def main() -> int:
    rig = Rig("votes", __doc__.splitlines()[0])
    participants, seconds = (300, 1) if rig.short else (10_000, 8)
    hall = rig.folder / "hall.json"
    rig.run("hall", "--data", rig.folder / "data", "--hall", hall, "--participants", participants)
    for _ in range(rig.rounds):
        with rig.binaries.serve(rig.folder / "data") as server:
            figures = rig.measure(
                server, "votes", "--hall", hall, "--seconds", seconds, "--per-phone", 12 if rig.short else 14)
            expect(figures["failures"] == 0, f"Answers were not taken: {figures}")
            rig.note("votes", figures)
        with nginx(rig.folder / "nginx") as server:
            rig.note("nginx", {"perSecond": hello(server.address, seconds)})
    share = rig.ratio("votes", "nginx", "perSecond")
    rows = [
        Row("durable answers a second on one core",
            f"{share:.3f} of nginx's ({rig.median('votes', 'perSecond'):,.0f} : {rig.median('nginx', 'perSecond'):,.0f})",
            "≥ 0.10", share >= 0.10),
        Row("CPU an answer", f"{rig.median('votes', 'microsecondsPerAnswer'):.0f} µs"),
        Row("acknowledged within, half and 99 of 100",
            f"{rig.median('votes', 'p50'):.1f} ms, {rig.median('votes', 'p99'):.1f} ms"),
    ]
    return rig.finish(rows, {"ratio": share})


def hello(address: str, seconds: int) -> float:
    """Requests a second that nginx answers."""
    done = subprocess.run(
        [*on_core(GENERATOR_CORE), "wrk", "-t1", "-c256", f"-d{seconds}s", f"{address}/hello"], capture_output=True,
        text=True, check=True, preexec_fn=allow_descriptors)
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    expect(found is not None, f"wrk says: {done.stdout}")
    return float(found.group(1))


sys.exit(main())
