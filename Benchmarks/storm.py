"""A whole organisation in one hall: storm.py PASSERELLE [--short] [--rounds N]

Ten thousand phones join within 30 s, all vote within 10 s, and all have the last result.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "Rig"))
from measure import Rig, Row, expect  # noqa: E402


def main() -> int:
    rig = Rig("storm", __doc__.splitlines()[0])
    phones, joining, voting = (200, 2, 1) if rig.short else (10_000, 30, 10)
    for turn in range(rig.rounds):
        data, hall = rig.folder / f"data-{turn}", rig.folder / f"hall-{turn}.json"
        rig.run("hall", "--data", data, "--hall", hall, "--participants", 0)
        with rig.binaries.serve(data) as server:
            figures = rig.note("storm", rig.measure(
                server, "storm", "--hall", hall, "--phones", phones, "--joining", joining, "--voting", voting))
    middle = {name: rig.median("storm", name) for name in figures}
    if rig.short:
        for name in ("joined", "voted", "counted", "withLastResult"):
            expect(middle[name] == phones, f"Not all phones are {name}: {middle}")
        expect(middle["errors"] == 0, f"There were errors: {middle}")
    rows = [
        Row("phones that joined", f"{middle['joined']:,.0f} of {phones:,} in {middle['joinSeconds']:.0f} s", "all",
            middle["joined"] == phones),
        Row("votes acknowledged", f"{middle['voted']:,.0f}", "all", middle["voted"] == phones),
        Row("votes in the last result", f"{middle['counted']:,.0f}", "all", middle["counted"] == phones),
        Row("phones with the last result", f"{middle['withLastResult']:,.0f}", "all", middle["withLastResult"] == phones),
        Row("from the last vote to the last phone", f"{middle['lastResultSeconds']:.2f} s", "≤ 1 s",
            middle["lastResultSeconds"] <= 1),
        Row("memory of the server", f"{middle['memory'] / 1e6:,.0f} MB", "< 1,500 MB", middle["memory"] < 1.5e9),
        Row("errors", f"{middle['errors']:.0f}", "none", middle["errors"] == 0),
        Row("joined within, 99 of 100", f"{middle['joinP99']:.0f} ms"),
        Row("vote acknowledged within, half and 99 of 100", f"{middle['voteP50']:.0f} ms, {middle['voteP99']:.0f} ms"),
        Row("CPU a phone that joins, that votes",
            f"{middle['microsecondsPerJoin']:.0f} µs, {middle['microsecondsPerVote']:.0f} µs"),
    ]
    return rig.finish(rows, middle)


sys.exit(main())
