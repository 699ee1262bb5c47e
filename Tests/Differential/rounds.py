"""Draws twelve rounds with `passerelle match` alone, on files, each with the history of those before it.

Usage: python rounds.py PASSERELLE; forty people of five departments, two or three days a week on site. Every pair
has to be of two departments, new to each other and with a day in common; nobody is left out, and an odd number of
people leaves nobody out twice running when there are exclusions.
"""

import csv
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

DEPARTMENTS = {"Purchasing": 14, "Sales": 10, "IT": 8, "Legal": 5, "Studio": 3}


def match(command, *arguments):
    done = subprocess.run([command, "match", *map(str, arguments), "--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(rows)


def twelve_rounds(command, folder, seed):
    chance = random.Random(seed)
    people = [(f"p{n}", name) for n, name in enumerate(name for name, size in DEPARTMENTS.items() for _ in range(size))]
    department = dict(people)
    header = [("id", "name", "department", "site", "capacity")]
    write(folder / "people.csv", header + [(who, f"Person {who}", where, "Lyon", 1) for who, where in people])
    history, met, days = [], set(), {}
    for number in range(1, 13):
        for who, _ in people:
            days[who] = {f"2026-11-{day}" for day in chance.sample(range(23, 28), chance.choice([2, 3]))}
        stays = [(who, day, "Lyon") for who, all_days in days.items() for day in sorted(all_days)]
        write(folder / "presence.csv", [("id", "date", "site")] + stays)
        write(folder / "history.csv", history)
        found = match(
            command, folder / "people.csv", "--history", folder / "history.csv", "--presence", folder / "presence.csv",
            "--seed", seed)
        pairs = [tuple(group["members"]) for group in found["groups"]]
        assert sorted(itertools.chain(*pairs)) == sorted(department), (seed, number)
        assert all(len(pair) == 2 for pair in pairs), (seed, number)
        across = sum(department[one] != department[other] for one, other in pairs)
        again = sum(frozenset(pair) in met for pair in pairs)
        shared = sum(bool(days[one] & days[other]) for one, other in pairs)
        assert (across, again, shared) == (20, 0, 20), (seed, number, across, again, shared)
        summary = found["summary"]
        assert (summary["same_department"], summary["repeats"], summary["shared_days"]) == (0, 0, 20)
        met |= {frozenset(pair) for pair in pairs}
        history += [(number, *pair) for pair in pairs]


def left_out_in_turn(command, folder, seed):
    """Three people who exclude each other need two others: somebody is left out every time, never twice running."""
    people = ["a", "b", "c", "d", "e"]
    header = [("id", "name", "department", "site", "capacity")]
    write(folder / "people.csv", header + [(who, who, f"D{who}", "", 1) for who in people])
    write(folder / "exclusions.csv", [*itertools.combinations("abc", 2), ("d", "e")])
    history, before = [], set()
    for number in range(1, 9):
        write(folder / "history.csv", history)
        found = match(
            command, folder / "people.csv", "--history", folder / "history.csv", "--exclusions",
            folder / "exclusions.csv", "--seed", seed)
        left_out = set(found["left_out"])
        assert len(left_out) == 1 and not left_out & before, (seed, number, left_out, before)
        before = left_out
        history += [(number, *group["members"]) for group in found["groups"]]


def main():
    command = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for seed in range(1, 6):
            twelve_rounds(command, folder, seed)
            left_out_in_turn(command, folder, seed)
    print("5 × 12 rounds of 40 people: all across departments, no repeats, all share a day; nobody left out twice running")


main()
