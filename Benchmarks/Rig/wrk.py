"""Runs wrk, the generator that costs least: on one core it asks nginx more than a hundred thousand times a second."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from measure import expect
from servers import GENERATOR_CORE, allow_descriptors, on_core

CONNECTIONS = 256
_UNITS = {"us": 0.001, "ms": 1, "s": 1000}


def wrk(address: str, seconds: int, script: Path | None = None, *arguments: object) -> dict[str, float]:
    """Asks for so many seconds over all connections: how many replies came, how many a second, and within how many
    milliseconds half and 99 of 100 of them. No reply is an error; a script gives the requests."""
    scripted = ["-s", str(script)] if script else []
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *scripted, address]
    done = subprocess.run(
        [*on_core(GENERATOR_CORE), *command, "--", *map(str, arguments)], capture_output=True, text=True, check=True,
        preexec_fn=allow_descriptors)
    for complaint in ("Non-2xx", "Socket errors"):
        expect(complaint not in done.stdout, f"Not everything was answered:\n{done.stdout}")
    return {
        "replies": float(_found(r"(\d+) requests in", done.stdout)[0]),
        "perSecond": float(_found(r"Requests/sec:\s+([\d.]+)", done.stdout)[0]),
        **{name: _milliseconds(*_found(rf"{percent}%\s+([\d.]+)(us|ms|s)", done.stdout))
           for name, percent in (("p50", 50), ("p99", 99))},
    }


def _found(pattern: str, output: str) -> tuple[str, ...]:
    found = re.search(pattern, output)
    expect(found is not None, f"wrk says:\n{output}")
    return found.groups()


def _milliseconds(number: str, unit: str) -> float:
    return float(number) * _UNITS[unit]
