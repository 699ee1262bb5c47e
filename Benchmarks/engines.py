"""Voting, matching and networks beside LEMON, igraph and networkit: engines.py PASSERELLE [--short]

Inputs come from fixed seeds. Ours and the anchor run in turn, several rounds, on one and the same core; medians of CPU
seconds. Where the issue is a whole command, it is the command's CPU with reading and writing.
"""

import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Engines"))
import inputs

here = pathlib.Path(__file__).parent / "Engines"
results = pathlib.Path("build/bench")
work = results / "engines"
core = max(os.sched_getaffinity(0))


def spent(command):
    """What a command prints, and the CPU seconds of its process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["taskset", "-c", str(core), *map(str, command)], check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return json.loads(done.stdout), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def printed(command):
    """What a command that times itself says of its CPU seconds and its result."""
    output, _ = spent(command)
    return output["cpu_s"], output.get("weight", output.get("value"))


class Table:
    def __init__(self, command, short):
        self.command, self.short = command, short
        self.stopwatch = pathlib.Path(command).parent / "Stopwatch"
        self.rows = []

    def beside(self, name, ours, anchor, limit, aim, same, rounds, label):
        """Ours and an anchor in turn; `limit` and `aim` are ratios of the medians."""
        mine, theirs = [], []
        for _ in range(1 if self.short else rounds):
            mine.append(ours())
            theirs.append(anchor())
        agrees = all(same(own[1], other[1]) for own, other in zip(mine, theirs))
        row = {
            "work": name, "anchor": label, "rounds": len(mine), "limit": limit, "aim": aim, "unit": "ratio",
            "ours_s": statistics.median(each[0] for each in mine),
            "anchor_s": statistics.median(each[0] for each in theirs),
            "ours": mine[-1][1], "theirs": theirs[-1][1], "agrees": agrees,
        }
        row["ratio"] = row["ours_s"] / row["anchor_s"] if row["anchor_s"] else None
        self.add(row, row["ratio"])

    def alone(self, name, ours, limit, rounds=3):
        """A limit in CPU seconds."""
        seconds = statistics.median(ours() for _ in range(1 if self.short else rounds))
        row = {"work": name, "anchor": None, "limit": limit, "unit": "s", "ours_s": seconds, "agrees": True}
        self.add(row, seconds)

    def add(self, row, figure):
        row["holds"] = row["agrees"] and (self.short or figure <= row["limit"])
        self.rows.append(row)
        shown = f"{row['ratio']:.2f}" if row.get("ratio") else ""
        other = f"{row['anchor_s']:.3f}" if row["anchor"] else ""
        limit = f"≤ {row['limit']}" + (" s" if row["unit"] == "s" else f" (aim {row['aim']})")
        verdict = "" if row["holds"] else ("  MISSED" if row["agrees"] else "  DIFFERS")
        anchor = row["anchor"] or ""
        print(f"{row['work']:54}{row['ours_s']:9.3f}{other:>9} {anchor:10}{shown:>6}  {limit}{verdict}", flush=True)


def command_pairs(command, path):
    output, seconds = spent([command, "match", "--graph", path, "--json"])
    return seconds, output["weight"]


def matchings(table, lemon):
    equal = lambda one, other: one == other
    people, dense = (400, 120) if table.short else (10_000, 2_000)
    sparse_path, dense_path = work / f"sparse-{people}.csv", work / f"complete-{dense}.csv"
    inputs.sparse_weights(sparse_path, people)
    inputs.complete_weights(dense_path, dense)
    for name, path, limit, aim, rounds in (
        (f"heaviest pairs, n = {people:,}, degree 20", sparse_path, 1.5, 0.5, 9),
        (f"heaviest pairs, complete, n = {dense:,}", dense_path, 0.5, 0.1, 3),
    ):
        anchor = lambda: printed([lemon, path])
        engine = lambda: printed([table.stopwatch, "matching", path])
        table.beside(name, engine, anchor, limit, aim, equal, rounds, "LEMON")
        whole = lambda: command_pairs(table.command, path)
        table.beside("  the whole command, with its files", whole, anchor, limit, aim, equal, rounds, "LEMON")


def equal_weights(table, lemon):
    """The same total as LEMON on graphs of every sort; nothing is timed."""
    graphs, path = 100 if table.short else 1_000, work / "any.csv"
    same = 0
    for seed in range(graphs):
        inputs.any_weights(path, seed)
        same += command_pairs(table.command, path)[1] == printed([lemon, path])[1]
    row = {"work": f"equal weights, {graphs:,} graphs of every sort", "anchor": "LEMON", "limit": graphs, "same": same}
    row |= {"agrees": same == graphs, "holds": same == graphs}
    table.rows.append(row)
    print(f"{row['work']:54}{same:9,} of {graphs:,} as heavy as LEMON's{'' if row['agrees'] else '  DIFFERS'}", flush=True)


def rounds_of_encounters(table):
    for people, size, limit in ((60, 2, 3), (60, 3, 10)) if table.short else ((1_000, 2, 3), (600, 3, 10)):
        paths = inputs.encounters(work, people, rounds=12)
        command = [table.command, "match", paths["people"], "--history", paths["history"]]
        command += ["--presence", paths["presence"], "--size", size, "--json"]
        name = f"a round, {people:,} people, 12 rounds before, groups of {size}"
        table.alone(name, lambda: spent(command)[1], limit)


def tallies(table):
    voters = 1_000 if table.short else 100_000
    orders, scores, many = work / "orders.csv", work / "scores.csv", work / "many.csv"
    inputs.ballots(orders, voters, 10, ranks=True)
    inputs.ballots(scores, voters, 10, ranks=False)
    inputs.ballots(many, voters, 15, ranks=True)
    ranked = ["plurality", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "irv"]
    for method, path in [(name, orders) for name in ranked] + [
        (name, scores) for name in ("score", "star", "majority-judgement")
    ]:
        command = [table.command, "tally", path, "--method", method, "--json"]
        table.alone(f"{method}, {voters:,} ballots × 10 options", lambda: spent(command)[1], 0.3, rounds=5)
    for rule in ("scottish", "meek"):
        command = [table.command, "tally", many, "--method", "stv", "--rule", rule, "--seats", 5, "--json"]
        table.alone(f"stv {rule}, {voters:,} ballots × 15, 5 seats", lambda: spent(command)[1], 1, rounds=5)


def networks(table):
    people, ties = (400, 2_000) if table.short else (10_000, 100_000)
    table_path, ties_path = work / f"people-{people}.csv", work / f"ties-{people}.csv"
    inputs.organisation(table_path, ties_path, people, ties)
    close = lambda one, other: abs(one - other) <= 1e-6 * max(1, abs(other))
    as_good = lambda one, other: one >= other - 0.001
    name = f"n = {people:,}, {ties:,} ties"
    for measure, library, limit, aim, same, rounds in (
        ("constraint", "igraph", 2, 1, close, 9),
        ("betweenness", "igraph", 0.6, 0.25, close, 3),
        # The speed beside networkit, the quality beside igraph.
        ("louvain", "networkit", 3, 3, lambda one, other: True, 9),
        ("louvain", "igraph", 3, 3, as_good, 9),
    ):
        engine = lambda: printed([table.stopwatch, measure, ties_path, table_path])
        anchor = lambda: printed([sys.executable, here / "measure.py", library, measure, ties_path])
        table.beside(f"{measure}, {name}", engine, anchor, limit, aim, same, rounds, library)
    people, ties = 1_000, 10_000
    table_path, ties_path = work / f"people-{people}.csv", work / f"ties-{people}.csv"
    inputs.organisation(table_path, ties_path, people, ties)
    engine = lambda: printed([table.stopwatch, "permutations", ties_path, table_path])[0]
    table.alone("10,000 permutations, 1,000 people, 10,000 ties", engine, 1, rounds=5)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("passerelle")
    parser.add_argument("--short", action="store_true")
    arguments = parser.parse_args()
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run(["swift", "build", "-c", "release", "--product", "Stopwatch"], check=True)
    lemon = work / "lemon"
    subprocess.run(["g++", "-O2", "-std=c++17", "-o", lemon, here / "lemon.cpp"], check=True)
    table = Table(os.path.abspath(arguments.passerelle), arguments.short)
    print(f"{'CPU seconds, medians, on core ' + str(core):54}{'ours':>9}{'anchor':>9} {'':10}{'ratio':>6}  to reach")
    matchings(table, lemon)
    equal_weights(table, lemon)
    rounds_of_encounters(table)
    tallies(table)
    networks(table)
    holds = all(row["holds"] for row in table.rows)
    outcome = {"part": "engines", "short": arguments.short, "core": core, "holds": holds, "rows": table.rows}
    (results / "engines.json").write_text(json.dumps(outcome, indent=2, ensure_ascii=False) + "\n")
    sys.exit(0 if holds else 1)


main()
