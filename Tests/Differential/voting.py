"""Counts seeded random ballots with passerelle and with pref_voting (PyPI) and compares the winners.

Usage: python Tests/Differential/voting.py PASSERELLE [--rounds 60] [--seed 1]
Needs the package pref_voting. Ends with status 1 at the first disagreement, whose ballots it prints.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

from pref_voting.c1_methods import copeland
from pref_voting.grade_methods import approval, majority_judgement, score_voting, star
from pref_voting.grade_profiles import GradeProfile
from pref_voting.iterative_methods import instant_runoff_put
from pref_voting.margin_based_methods import beat_path, minimax, ranked_pairs
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.proportional_methods import stv_meek, stv_scottish
from pref_voting.scoring_methods import borda, borda_for_profile_with_ties, plurality


class Passerelle:
    """Runs `passerelle tally` on one table of ballots."""

    def __init__(self, binary):
        self.binary = binary
        self.file = tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False)
        self.file.close()

    def count(self, rows, weights, *options):
        with open(self.file.name, "w") as file:
            file.write("voter,weight," + ",".join(f"c{i}" for i in range(len(rows[0]))) + "\n")
            for row, weight in zip(rows, weights):
                file.write(f",{weight}," + ",".join("" if cell is None else str(cell) for cell in row) + "\n")
        command = [self.binary, "tally", self.file.name, "--json", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)


def winners(outcome):
    return sorted(int(name[1:]) for name in outcome["winners"])


def check(name, ours, theirs, rows, weights):
    if ours != sorted(theirs):
        print(f"{name}: passerelle {ours}, pref_voting {sorted(theirs)}")
        for row, weight in zip(rows, weights):
            print(f"  {weight} × {row}")
        sys.exit(1)


def strict(chance, passerelle):
    """Complete orders without ties."""
    size = chance.randint(3, 5)
    rows = [chance.sample(range(1, size + 1), size) for _ in range(chance.randint(2, 8))]
    weights = [chance.randint(1, 5) for _ in rows]
    orders = [sorted(range(size), key=row.__getitem__) for row in rows]
    profile = Profile(orders, weights)
    methods = {
        "plurality": plurality, "borda": borda, "copeland": copeland, "minimax": minimax, "schulze": beat_path,
        "irv": instant_runoff_put,
    }
    # pref_voting tries every order of equal margins, which takes for ever beyond four options.
    if size <= 4:
        methods["ranked-pairs"] = ranked_pairs
    for name, method in methods.items():
        check(name, winners(passerelle.count(rows, weights, "--method", name)), method(profile), rows, weights)
    return len(methods)


def tied(chance, passerelle):
    """Orders with ties and gaps."""
    size = chance.randint(3, 4)
    rows = [[chance.choice([None, 1, 2, 3, 4]) for _ in range(size)] for _ in range(chance.randint(2, 8))]
    rows = [row for row in rows if any(cell is not None for cell in row)]
    if not rows:
        return 0
    weights = [chance.randint(1, 5) for _ in rows]
    profile = ProfileWithTies(
        [{i: cell for i, cell in enumerate(row) if cell is not None} for row in rows], weights,
        candidates=list(range(size)))
    profile.use_extended_strict_preference()
    methods = {
        ("copeland",): copeland,
        ("borda",): borda_for_profile_with_ties,
        ("minimax", "--strength", "margins"): minimax,
        ("minimax",): lambda p: minimax(p, strength_function=p.support),
        ("schulze", "--strength", "margins"): beat_path,
        ("schulze",): lambda p: beat_path(p, strength_function=p.support),
        ("ranked-pairs",): ranked_pairs,
    }
    for name, method in methods.items():
        check(" ".join(name), winners(passerelle.count(rows, weights, "--method", *name)), method(profile), rows, weights)
    return len(methods)


def graded(chance, passerelle):
    """Approvals, scores and grades, an odd number of ballots."""
    size, voters = chance.randint(2, 5), 2 * chance.randint(1, 6) + 1
    weights = [1] * voters
    rows = [[chance.randint(0, 1) for _ in range(size)] for _ in range(voters)]
    profile = GradeProfile([dict(enumerate(row)) for row in rows], [0, 1], candidates=list(range(size)))
    check("approval", winners(passerelle.count(rows, weights, "--method", "approval")), approval(profile), rows, weights)
    rows = [[chance.randint(0, 5) for _ in range(size)] for _ in range(voters)]
    profile = GradeProfile([dict(enumerate(row)) for row in rows], [0, 1, 2, 3, 4, 5], candidates=list(range(size)))
    for name, method in {"score": score_voting, "star": star}.items():
        check(name, winners(passerelle.count(rows, weights, "--method", name)), method(profile), rows, weights)
    # pref_voting breaks ties of the median by one comparison; where that decides, both are the same rule.
    theirs = majority_judgement(profile)
    if len(theirs) == 1:
        ours = winners(passerelle.count(rows, weights, "--method", "majority-judgement"))
        check("majority-judgement", ours, theirs, rows, weights)
    return 4


def transferable(chance, passerelle):
    """The single transferable vote, where no lot is drawn."""
    size = chance.randint(4, 6)
    rows = [chance.sample(range(1, size + 1), size) for _ in range(chance.randint(8, 14))]
    weights = [chance.randint(1, 40) for _ in rows]
    seats = chance.randint(2, size - 1)
    profile = Profile([sorted(range(size), key=row.__getitem__) for row in rows], weights)
    compared = 0
    for rule, method in {"scottish": stv_scottish, "meek": stv_meek}.items():
        outcome = passerelle.count(rows, weights, "--method", "stv", "--seats", str(seats), "--rule", rule)
        if not outcome["tie"]:
            check(f"stv {rule}", winners(outcome), method(profile, num_seats=seats), rows, weights)
            compared += 1
    return compared


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("passerelle")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    passerelle = Passerelle(os.path.abspath(arguments.passerelle))
    compared = 0
    for _ in range(arguments.rounds):
        for kind in (strict, tied, graded, transferable):
            compared += kind(chance, passerelle)
    os.unlink(passerelle.file.name)
    print(f"voting: {compared} counts agree with pref_voting (seed {arguments.seed})")


if __name__ == "__main__":
    main()
