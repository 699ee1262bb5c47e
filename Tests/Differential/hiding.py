"""Tries to find out what `passerelle bridges` hides: puts all its outputs on the same files together.

Usage: python hiding.py PASSERELLE [NETWORKS]

Every number of ties within or between two departments is an unknown. Every figure of every output (other k, with and
without direction, with and without --personal) that is a sum of unknowns is an equation. A cell with fewer than five
people on a side must not follow from them.
"""

import fractions
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

FEWEST = 5


def determined(equations, unknowns):
    """The unknowns that the equations fix, with their values (Gauss and Jordan, in fractions)."""
    unknowns = list(unknowns)
    rows = [[fractions.Fraction(sums.get(each, 0)) for each in unknowns] + [fractions.Fraction(total)]
            for sums, total in equations]
    rank = 0
    for column in range(len(unknowns)):
        pivot = next((row for row in range(rank, len(rows)) if rows[row][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        lead = rows[rank][column]
        rows[rank] = [value / lead for value in rows[rank]]
        for row in range(len(rows)):
            if row != rank and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [value - factor * other for value, other in zip(rows[row], rows[rank])]
        rank += 1
    found = {}
    for row in rows[:rank]:
        places = [place for place, value in enumerate(row[:-1]) if value]
        if len(places) == 1:
            found[unknowns[places[0]]] = row[-1]
    return found


def cell(one, other):
    return tuple(sorted((one, other)))


class Attack:
    def __init__(self, command, folder, sizes, ties):
        self.command, self.folder, self.sizes = command, folder, sizes
        names = [f"D{number}" for number in range(len(sizes))]
        self.department = {}
        for name, size in zip(names, sizes):
            for number in range(size):
                self.department[f"{name}-{number}"] = name
        self.size = dict(zip(names, sizes))
        self.cells = [cell(*pair) for pair in itertools.combinations_with_replacement(names, 2)]
        lines = "".join(f"{who},{where}\n" for who, where in self.department.items())
        (folder / "people.csv").write_text("id,department\n" + lines)
        (folder / "ties.csv").write_text("".join(f"{one},{other}\n" for one, other in ties))
        self.ties = ties

    def truth(self, directed):
        kept = set(self.ties) if directed else {frozenset(tie) for tie in self.ties}
        counts = dict.fromkeys(self.cells, 0)
        for one, other in kept:
            counts[cell(self.department[one], self.department[other])] += 1
        return counts

    def equations(self, directed):
        # That a person has no ties to themselves is known without asking.
        known = [({cell(name, name): 1}, 0) for name, size in self.size.items() if size == 1]
        for k, personal in itertools.product((5, 6, 9, 15), (False, True)):
            arguments = [self.command, "bridges", self.folder / "people.csv", self.folder / "ties.csv", "--json",
                         "--permutations", "1", "--k", str(k)] + ["--directed"] * directed + ["--personal"] * personal
            done = subprocess.run(list(map(str, arguments)), check=True, capture_output=True, text=True)
            known += self.told(json.loads(done.stdout), directed)
        return known

    def told(self, output, directed):
        """The equations of one output."""
        for row in output["matrix"]:
            names = row["departments"]
            if row["ties"] is None:
                assert row["density"] is None and row["ratio"] is None and row["hidden"], row
                continue
            assert min(self.size[name] for name in names) >= FEWEST, row
            yield {cell(*names): 1}, row["ties"]
        for row in output["departments"]:
            across = {each: 1 for each in self.cells if row["department"] in each and each[0] != each[1]}
            if row["external"] is not None:
                yield across, row["external"]
                yield {cell(row["department"], row["department"]): 1}, row["internal"]
        network = output["network"]
        within = {each: 1 for each in self.cells if each[0] == each[1]}
        across = {each: 1 for each in self.cells if each[0] != each[1]}
        yield within | across, network["ties"]
        if network["external"] is not None:
            yield across, network["external"]
        for index in ("ei", "cross_share"):
            if network[index] is not None:
                share = network[index] if index == "cross_share" else (1 + network[index]) / 2
                yield across, round(share * network["ties"])
        # Who knows the departments can add up what single people have; neighbours are counted without direction.
        if directed:
            return
        degree, outward, lacking = {}, {}, set()
        for row in output.get("people", []):
            name = self.department[row["id"]]
            ties = 0 if row["efficiency"] in (None, 0) else round(row["effective_size"] / row["efficiency"])
            if row["efficiency"] == 0:
                lacking.add(name)
            degree[name] = degree.get(name, 0) + ties
            if row["ei"] is not None:
                outward[name] = outward.get(name, 0) + round(ties * (1 + row["ei"]) / 2)
            elif ties:
                outward[name] = -1_000_000
        for name, total in degree.items():
            if name in lacking:
                continue
            own = {each: 2 if each == (name, name) else 1 for each in self.cells if name in each}
            yield own, total
            if outward.get(name, 0) >= 0:
                yield {each: 1 for each in own if each[0] != each[1]}, outward.get(name, 0)

    def leaks(self):
        for directed in (False, True):
            found = determined(self.equations(directed), self.cells)
            truth = self.truth(directed)
            for each, value in found.items():
                assert value == truth[each], ("a wrong equation", each, value, truth[each])
                small = min(self.size[name] for name in each) < FEWEST
                if small and not (each[0] == each[1] and self.size[each[0]] == 1):
                    yield directed, each, value


def check_the_attack():
    """The attack itself finds a cell that two totals tell, and none that three hide."""
    unknowns = ["ab", "ac", "bc"]
    assert determined([({"ab": 1, "ac": 1, "bc": 1}, 9), ({"ac": 1, "bc": 1}, 7)], unknowns) == {"ab": 2}
    assert determined([({"ab": 1, "ac": 1, "bc": 1}, 9)], unknowns) == {}


def main():
    check_the_attack()
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    fixed = [[4, 8, 30], [4, 30], [1, 4, 30], [1, 1, 30], [1, 3, 4, 5, 8], [4, 8, 9, 12], [1, 1, 1, 20, 30], [2, 2, 9, 9]]
    with tempfile.TemporaryDirectory() as name:
        for number in range(networks):
            chance = random.Random(number)
            sizes = fixed[number] if number < len(fixed) else [
                chance.choice([1, 2, 3, 4, 5, 6, 8, 12]) for _ in range(chance.randint(2, 7))]
            people = [f"D{place}-{one}" for place, size in enumerate(sizes) for one in range(size)]
            if len(people) < 2:
                continue
            wanted = min(len(people) * chance.randint(2, 4), len(people) * (len(people) - 1) // 2)
            ties = list({tuple(chance.sample(people, 2)) for _ in range(wanted)})
            leaks = list(Attack(sys.argv[1], pathlib.Path(name), sizes, ties).leaks())
            assert not leaks, (number, sizes, leaks)
    print(f"{networks} networks: nothing hidden follows from all outputs together")


main()
