"""What a frame costs on its way to many phones, beside nginx with nchan: fanout.py PASSERELLE [--short] [--rounds N]

Two comparisons. The path alone: frames of 300 bytes every 200 ms through our edge, hub and connections. And the product:
a session whose count-down moves, followed by phones with a seat; its frames are longer, so nchan sends as many bytes, as
often. docs/bench.md says what the figures mean.
"""

import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row, expect  # noqa: E402
from servers import nginx  # noqa: E402

# What the product allows itself to send in a second (LiveTicker), with room to spare.
BUDGET = 60_000_000 * 0.8


def main() -> int:
    rig = Rig("fanout", __doc__.splitlines()[0])
    phones, count, short_ones = (200, 5, 5) if rig.short else (10_000, 25, 100)
    hall = rig.folder / "hall.json"
    rig.run("hall", "--data", rig.folder / "data", "--hall", hall, "--participants", phones)
    crowd = ["--phones", phones, "--count", count]
    # Frames of 300 bytes go by so fast that more of them are counted.
    frames = ["--phones", phones, "--count", short_ones, "--size", 300]

    def ours(who, *options):
        with rig.binaries.serve(rig.folder / "data") as server:
            return note(who, rig.measure(server, "fanout", "--hall", hall, *crowd, *options))

    def stand(who, *options):
        with rig.binaries.stand() as server:
            return note(who, rig.measure(server, "fanout", *options))

    def anchor(who, *options):
        with nginx(rig.folder / "nginx") as server:
            return note(who, rig.measure(server, "fanout", *options))

    def note(who, figures):
        expect(figures["failures"] == 0, f"{who}: streams or publications failed: {figures}")
        # Where a machine is slow, two changes of a session may come as one frame; but it comes to everybody.
        whole = figures["delivered"] % phones == 0 if who == "session" else figures["delivered"] == figures["expected"]
        expect(whole, f"{who}: not every frame reached every phone: {figures}")
        return rig.note(who, figures)

    with rig.binaries.serve(rig.folder / "data") as server:
        probe = rig.measure(server, "fanout", "--hall", hall, "--phones", 50, "--count", 3)
    size = round(probe["bytesPerFrame"])
    pause = max(200, math.ceil(1_000 * size * phones / BUDGET))
    for _ in range(rig.rounds):
        stand("path", *frames)
        anchor("nchan", *frames)
        ours("session", "--interval", pause)
        anchor("nchan, same bytes", *crowd, "--size", size - 40, "--interval", pause)

    path = rig.ratio("path", "nchan", "microsecondsPerFrame")
    session = rig.ratio("session", "nchan, same bytes", "microsecondsPerFrame")
    late = rig.ratio("path", "nchan", "p99")
    memory = rig.median("path", "memoryPerPhone")

    def pair(ours, theirs, name, form):
        return f"{form.format(rig.median(ours, name))} : {form.format(rig.median(theirs, name))}"

    rows = [
        Row(f"CPU a frame, 300 bytes, {phones:,} phones",
            f"{path:.2f} of nchan's ({pair('path', 'nchan', 'microsecondsPerFrame', '{:.2f}')} µs)", "≤ 0.85",
            path <= 0.85),
        Row("99 of 100 receive within, same run",
            f"{late:.2f} of nchan's ({pair('path', 'nchan', 'p99', '{:.0f}')} ms)", "≤ 1.0", late <= 1.0),
        Row("memory a stream", f"{memory / 1000:.1f} kB : {rig.median('nchan', 'memoryPerPhone') / 1000:.1f} kB"),
        Row(f"CPU a frame, session, {size:,} bytes every {pause} ms",
            f"{session:.2f} of nchan's "
            f"({pair('session', 'nchan, same bytes', 'microsecondsPerFrame', '{:.2f}')} µs)", "≤ 0.85", session <= 0.85),
        Row("99 of 100 receive within, session", pair("session", "nchan, same bytes", "p99", "{:.0f}") + " ms"),
        Row("memory a phone with its seat", f"{rig.median('session', 'memoryPerPhone') / 1000:.1f} kB", "≤ 24 kB",
            rig.median("session", "memoryPerPhone") <= 24_000),
    ]
    return rig.finish(rows, {
        "pathRatio": path, "latencyRatio": late, "sessionRatio": session, "sessionFrameBytes": size,
        "memoryPerStream": memory})


sys.exit(main())
