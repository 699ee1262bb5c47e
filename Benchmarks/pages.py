"""What a page costs the server: pages.py PASSERELLE [--short] [--rounds N]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row  # noqa: E402


def main() -> int:
    rig = Rig("pages", __doc__)
    activities, answers, count = (3, 50, 10) if rig.short else (20, 1_000, 200)
    data, hall = rig.folder / "data", rig.folder / "hall.json"
    rig.run("hall", "--data", data, "--hall", hall, "--participants", answers, "--polls", activities,
            "--answers", answers)
    for _ in range(rig.rounds):
        with rig.binaries.serve(data) as server:
            figures = rig.note("pages", rig.measure(server, "pages", "--hall", hall, "--count", count))
    middle = {name: rig.median("pages", name) for name in figures}

    def row(what, name, most):
        cost, size = middle[f"{name}Milliseconds"], middle[f"{name}Bytes"]
        goal = f"< {most} ms" if most else ""
        return Row(what, f"{cost:.2f} ms, {size / 1000:,.0f} kB", goal, cost < most if most else None)

    rows = [
        row("the list of sessions", "list", 2),
        row("Today", "today", 2),
        row("a session on a phone", "session", 5),
        row("the same for its facilitator", "facilitator", None),
        row(f"a report, {activities} activities of {answers:,} answers", "report", 60),
    ]
    return rig.finish(rows, middle)


sys.exit(main())
