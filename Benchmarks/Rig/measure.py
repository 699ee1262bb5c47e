"""Runs the generator, gathers rounds, and writes what came of them."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from servers import GENERATOR_CORE, ROOT, Binaries, Server, allow_descriptors, on_core


@dataclass
class Row:
    """A line of the table. `reached` is nothing where nothing is to be reached."""

    what: str
    measured: str
    goal: str = ""
    reached: bool | None = None

    def line(self, short: bool) -> tuple[str, str, str, str]:
        verdict = "" if short or self.reached is None else "reached" if self.reached else "MISSED"
        return self.what, self.measured, self.goal, verdict


class Rig:
    """One measure: its binaries, a folder for its data, the figures of its rounds."""

    def __init__(self, name: str, about: str):
        parser = argparse.ArgumentParser(prog=f"script/bench {name}", description=about)
        parser.add_argument("passerelle", help="the program that is measured")
        parser.add_argument("--short", action="store_true", help="a few seconds, which judge no time")
        parser.add_argument("--rounds", type=int, help="how often everything is measured")
        arguments = parser.parse_args()
        self.name = name
        self.short = arguments.short
        self.rounds = arguments.rounds or (1 if self.short else 3)
        self.binaries = Binaries(arguments.passerelle)
        self._scratch = tempfile.TemporaryDirectory(prefix=f"passerelle-{name}-")
        self.folder = Path(self._scratch.name)
        self.samples: dict[str, dict[str, list[float]]] = {}

    def run(self, command: str, *options: object) -> dict[str, float]:
        """Runs the generator without a server: to make what is to be served."""
        return self._figures([self.binaries.bench, command, *map(str, options)])

    def measure(self, server: Server, command: str, *options: object) -> dict[str, float]:
        """Has the generator measure the server."""
        target = ["--server", server.address, "--pid", str(server.pid)]
        return self._figures(on_core(GENERATOR_CORE) + [self.binaries.bench, command, *target, *map(str, options)])

    def _figures(self, command: list[str]) -> dict[str, float]:
        done = subprocess.run(command, capture_output=True, text=True, preexec_fn=allow_descriptors, check=False)
        if done.stderr.strip():
            print(done.stderr.strip())
        if done.returncode != 0:
            raise SystemExit(f"The generator failed: {' '.join(command)}")
        return json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else {}

    def note(self, who: str, figures: dict[str, float]) -> dict[str, float]:
        """Keeps the figures of one round."""
        of = self.samples.setdefault(who, {})
        for name, value in figures.items():
            of.setdefault(name, []).append(value)
        return figures

    def median(self, who: str, name: str) -> float:
        """The median over the rounds."""
        return statistics.median(self.samples[who][name])

    def ratio(self, ours: str, anchor: str, name: str) -> float:
        """Ours over the anchor's, the median of the rounds: the figure that counts. A machine that gives more now and less
        then gave as much to both of a round."""
        pairs = zip(self.samples[ours][name], self.samples[anchor][name], strict=True)
        return statistics.median(mine / theirs if theirs else 0.0 for mine, theirs in pairs)

    def finish(self, rows: list[Row], figures: dict[str, float]) -> int:
        """Prints the table and writes the JSON; 1 when a limit is missed, which a short run does not judge."""
        lines = [("", "measured", "to reach", "")] + [row.line(self.short) for row in rows]
        widths = [max(len(line[column]) for line in lines) for column in range(4)]
        for line in lines:
            print("  " + "  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip())
        out = ROOT / "build" / "bench"
        out.mkdir(parents=True, exist_ok=True)
        report = {
            "measure": self.name, "short": self.short, "rounds": self.rounds, "figures": figures,
            "samples": self.samples, "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "machine": {"cores": os.cpu_count(), "processor": platform.processor() or platform.machine(),
                        "system": platform.platform()},
        }
        (out / f"{self.name}.json").write_text(json.dumps(report, indent=2, sort_keys=True) + "\n")
        self._scratch.cleanup()
        return 1 if not self.short and any(row.reached is False for row in rows) else 0


def expect(condition: bool, complaint: str) -> None:
    """What has to hold however slow the machine is."""
    if not condition:
        raise SystemExit(complaint)
