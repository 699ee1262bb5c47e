"""What `passerelle tally`, `match` and `bridges` do with good and with bad files, as a program sees it.

Usage: python commands.py PASSERELLE; runs the examples of --help on the files of Examples, too.
"""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEOPLE = "id,name,department,site,capacity\n" + "".join(
    f"p{n},Person {n},{department},Lyon,1\n" for n, department in enumerate(["IT", "Legal", "Sales", "IT", "Legal"] * 4))


class Commands:
    def __init__(self, binary, folder):
        self.binary, self.folder = os.path.abspath(binary), folder

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def run(self, *arguments):
        return subprocess.run([self.binary, *arguments], capture_output=True, text=True, cwd=ROOT)

    def json(self, *arguments):
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, (arguments, done.stderr)
        found = json.loads(done.stdout)
        assert sorted_everywhere(done.stdout), arguments
        return found

    def refused(self, *arguments, file, line):
        """Status 65, nothing on standard output, file:line: reason on standard error."""
        done = self.run(*arguments)
        assert done.returncode == 65, (arguments, done)
        assert done.stdout == "", arguments
        assert re.fullmatch(re.escape(f"{file}:{line}: ") + r"[^\n]{5,}\n", done.stderr), (done.stderr, line)


def sorted_everywhere(text):
    def check(pairs):
        assert [key for key, _ in pairs] == sorted(key for key, _ in pairs), pairs
        return dict(pairs)

    json.loads(text, object_pairs_hook=check)
    return True


def help_examples(commands):
    for name in ("tally", "match", "bridges"):
        done = commands.run(name, "--help")
        examples = re.findall(rf"^ *passerelle ({name} .*)$", done.stdout.split("USAGE")[0], re.MULTILINE)
        assert examples, name
        for example in examples:
            done = commands.run(*shlex.split(example))
            assert done.returncode == 0 and done.stdout, (example, done.stderr)


def bad_files(commands):
    people = commands.write("people.csv", PEOPLE)
    for option, name, text, line in (
        ("--history", "history.csv", "1,p0,p1\n2,p0,nobody\n", 2),
        ("--history", "history.csv", "round,id,id\n1,p0\n", 2),
        ("--presence", "presence.csv", "id,date,site\np0,2026-11-24,Lyon\np1,24/11/2026,Lyon\n", 3),
        ("--exclusions", "exclusions.csv", "p0,p1\np2,p2\n", 2),
        ("--links", "links.csv", "p0,p1,p2\n", 1),
        ("--links", "links.csv", b"p0,p1\np0,\xff\n", 2),
    ):
        path = commands.write(name, text)
        commands.refused("match", people, option, path, file=path, line=line)
        commands.refused("match", people, option, path, "--json", file=path, line=line)
    bad = commands.write("bad.csv", PEOPLE + "p1,Again,IT,Lyon,1\n")
    commands.refused("match", bad, file=bad, line=22)
    commands.refused("bridges", bad, bad, file=bad, line=22)
    edges = commands.write("edges.csv", "a,b,weight\r\nx,y,1\r\nx,z,1.5\r\n")
    commands.refused("match", "--graph", edges, file=edges, line=3)
    ties = commands.write("ties.csv", "p0,p1,2\np0,p2,0\n")
    commands.refused("bridges", people, ties, file=ties, line=2)
    ballots = commands.write("ballots.csv", "voter,weight,A,B\nx,1,1,2\ny,1,1,two\n")
    commands.refused("tally", ballots, "--method", "schulze", file=ballots, line=3)
    orders = commands.write("orders.soc", (
        "# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 1\n"))
    commands.refused("tally", orders, "--method", "irv", file=orders, line=5)
    assert commands.run("match", str(commands.folder / "missing.csv")).returncode == 66
    assert commands.run("match", people, "--size", "5").returncode == 64
    assert commands.run("bridges", people, ties, "--k", "4").returncode == 64


def spreadsheets(commands):
    """A byte order mark, Windows line ends and quotes change nothing."""
    plain, windows = commands.write("plain.csv", PEOPLE), commands.write(
        "windows.csv", b"\xef\xbb\xbf" + PEOPLE.replace("\n", "\r\n").replace("Person 3", '"Person 3"').encode())
    history = commands.write("history.csv", "1,p0,p1\r\n")
    assert commands.json("match", plain, "--history", history) == commands.json("match", windows, "--history", history)
    assert commands.json("match", plain, "--history", history) == commands.json("match", plain, "--history", history)


def keys(commands):
    people = commands.write("people.csv", PEOPLE)
    found = commands.json("match", people, "--size", "3")
    assert set(found) == {"groups", "left_out", "summary", "seed"}
    assert {"left_out", "repeats", "same_department", "unavoidable", "coverage", "rounds_before_repeats", "seed"} <= set(
        found["summary"])
    for group in found["groups"]:
        assert set(group) == {"members", "levels", "reasons"} and set(group["reasons"]) == set(group["members"])
        assert all(set(reason) == {"fr", "en"} and all(reason.values()) for reason in group["reasons"].values())
    pairs = commands.json("match", "--graph", "Examples/edges.csv")
    assert pairs == {"pairs": [["A", "C"], ["B", "D"]], "weight": 18}
    ties = commands.write("ties.csv", "".join(f"p{n},p{(n * 3 + 1) % 20}\n" for n in range(20) if (n * 2 + 1) % 20))
    found = commands.json("bridges", people, ties)
    assert set(found) == {"network", "departments", "matrix", "seed"}
    assert "p7" not in json.dumps(found)
    found = commands.json("bridges", people, ties, "--personal")
    assert {"id", "ei", "constraint", "effective_size", "efficiency", "betweenness", "brokerage"} <= set(
        found["people"][0])
    outcome = commands.json("tally", "Examples/tally/meeting-day.csv", "--method", "schulze")
    assert {"method", "options", "ballots", "weight", "winners", "ranking", "tie", "scores", "pairwise", "seed"} <= set(
        outcome)
    empty = commands.write("empty.csv", "")
    network = commands.json("bridges", people, empty)["network"]
    assert network["ei"] is None and network["modularity"] is None and network["ties"] == 0


def exclusions(commands):
    """Who must not meet does not meet, and nothing printed says so: not in words, not in the names of keys."""
    people = commands.write("people.csv", PEOPLE)
    wanted = {(group["members"][0], group["members"][1]) for group in commands.json("match", people)["groups"]}
    path = commands.write("exclusions.csv", "".join(f"{one},{other}\n" for one, other in sorted(wanted)[:3]))
    for arguments in (["--json"], []):
        done = commands.run("match", people, "--exclusions", path, *arguments)
        assert done.returncode == 0 and done.stderr == ""
        assert not re.search("exclu|interdi|forbid", done.stdout, re.IGNORECASE)
    found = commands.json("match", people, "--exclusions", path)
    met = {tuple(group["members"]) for group in found["groups"]}
    assert not met & set(sorted(wanted)[:3])


def many_people(commands):
    """Above 1,500 places the output says that only some candidates were compared."""
    text = "id,name,department,site,capacity\n" + "".join(f"p{n},P{n},D{n % 9},Lyon,1\n" for n in range(1_502))
    many = commands.json("match", commands.write("many.csv", text))
    assert many["summary"]["candidates"] == 30 and many["left_out"] == []
    few = commands.json("match", commands.write("few.csv", PEOPLE))
    assert "candidates" not in few["summary"]


def main():
    with tempfile.TemporaryDirectory() as name:
        commands = Commands(sys.argv[1], pathlib.Path(name))
        parts = (help_examples, bad_files, spreadsheets, keys, exclusions, many_people)
        for part in parts:
            part(commands)
    print(f"the commands hold in {len(parts)} respects")


main()
