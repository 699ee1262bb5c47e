"""Whether a frame and an answer cost the same among a hundred as among ten thousand: growth.py PASSERELLE [--short]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row, expect  # noqa: E402


def main() -> int:
    rig = Rig("growth", __doc__)
    sizes = [20, 100] if rig.short else [100, 1_000, 10_000]
    for size in sizes:
        data, hall = rig.folder / f"data-{size}", rig.folder / f"{size}.json"
        rig.run("hall", "--data", data, "--hall", hall, "--participants", size)
        for _ in range(rig.rounds):
            with rig.binaries.serve(data) as server:
                # The same number of frames for each, so that what a publication costs is shared by as many.
                figures = rig.measure(
                    server, "fanout", "--hall", hall, "--phones", size, "--count", 5 if rig.short else 15, "--interval",
                    max(200, size // 6))
                expect(figures["delivered"] % size == 0, f"Frames were lost among {size}: {figures}")
                rig.note(f"frames {size}", figures)
            # As many answers from each hall: what they cost also grows with how many the file holds. Few, for a hundred
            # phones may not answer more often; so it is done several times.
            for _ in range(1 if rig.short else 3):
                with rig.binaries.serve(data) as server:
                    figures = rig.measure(
                        server, "votes", "--hall", hall, "--connections", min(64, size), "--seconds",
                        1 if rig.short else 4, "--per-phone", 50, "--most", 50 * sizes[0])
                    expect(figures["failures"] == 0, f"Answers were not taken among {size}: {figures}")
                    rig.note(f"votes {size}", figures)
    figures = {}
    rows = []
    for what, kind, name in (("CPU a frame", "frames", "microsecondsPerFrame"),
                             ("CPU an answer", "votes", "microsecondsPerAnswer")):
        costs = {size: rig.median(f"{kind} {size}", name) for size in sizes}
        figures |= {f"{name} {size}": cost for size, cost in costs.items()}
        growth = costs[sizes[-1]] / costs[sizes[0]]
        figures[f"{kind} growth"] = growth
        told = ", ".join(f"{cost:.1f} µs among {size:,}" for size, cost in costs.items())
        rows.append(Row(what, f"{told}: × {growth:.2f}", "≤ × 1.20", growth <= 1.2))
    return rig.finish(rows, figures)


sys.exit(main())
