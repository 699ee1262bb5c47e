"""slowhttptest: clients that hold on to a server by being slow."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

# What the attacker sends for a type of content goes on in another line: without it every body is refused before it
# comes.
FORM = "application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin"
WAYS = {
    # The head of a request, a few bytes at a time; its body; the reading of what is answered.
    "slow heads": ["-H", "-i", "3", "-t", "GET"],
    "slow bodies": ["-B", "-i", "3", "-t", "POST", "-s", "60000", "-x", "20", "-f", FORM],
    "slow readers": ["-X", "-k", "3", "-n", "3", "-z", "32", "-w", "10", "-y", "20"],
}


@dataclass
class Attack:
    way: str
    port: int
    path: str
    connections: int
    seconds: int

    async def run(self) -> str:
        """Attacks for that time, and answers what the attacker found."""
        # It turns in circles on a core of its own, which is no part of the attack.
        process = await asyncio.create_subprocess_exec(
            "nice", "-n", "19", "slowhttptest", *WAYS[self.way], "-c", str(self.connections), "-r", str(self.connections), "-l",
            str(self.seconds), "-p", "5", "-u", f"http://127.0.0.1:{self.port}{self.path}",
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
        try:
            said, _ = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", said.decode(errors="replace"))


def connected(said: str) -> int:
    """How many connections the attacker had at most."""
    return max((int(count) for count in re.findall(r"connected:\s+(\d+)", said)), default=0)
