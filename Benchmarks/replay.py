"""How long a start takes on a million events: replay.py PASSERELLE [--short] [--rounds N]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row  # noqa: E402


def main() -> int:
    rig = Rig("replay", __doc__)
    events = 10_000 if rig.short else 1_000_000
    data = rig.folder / "data"
    made = rig.run("log", "--data", data, "--events", events)["events"]
    for _ in range(rig.rounds):
        with rig.binaries.serve(data) as server:
            rig.note("start", {"seconds": server.seconds_to_ready, "cpu": server.cpu, "memory": server.memory})
    seconds, cpu, memory = (rig.median("start", name) for name in ("seconds", "cpu", "memory"))
    rows = [
        Row(f"ready on {made:,.0f} events", f"{seconds:.2f} s", "< 3 s", seconds < 3),
        Row("CPU until then", f"{cpu:.2f} s"),
        Row("memory then", f"{memory / 1e6:,.0f} MB", "< 600 MB", memory < 600e6),
    ]
    return rig.finish(rows, {"seconds": seconds, "cpu": cpu, "memory": memory, "events": made})


sys.exit(main())
