"""The inputs of the comparison, from fixed seeds; every function writes plain files that the commands read."""

import itertools
import random


def departments(chance, people, mean):
    """The department of each person; sizes are spread widely around the mean, as in real houses."""
    sizes = []
    while sum(sizes) < people:
        sizes.append(max(3, int(chance.lognormvariate(0, 0.7) * mean * 0.8)))
    return chance.sample([number for number, size in enumerate(sizes) for _ in range(size)], people)


def sparse_weights(path, people, degree=20):
    """Candidates for encounters: everybody draws half the degree outside the own department; weights 1 to 1,000."""
    chance = random.Random(people)
    own = departments(chance, people, mean=25)
    weights = {}
    for person in range(people):
        drawn = 0
        while drawn < degree // 2:
            other = chance.randrange(people)
            if own[other] != own[person]:
                weights.setdefault((min(person, other), max(person, other)), chance.randint(1, 1_000))
                drawn += 1
    write_weights(path, ((one, other, weight) for (one, other), weight in weights.items()))


def complete_weights(path, people):
    """Every pair of two departments; few different weights: shared interests, another site, a recent meeting."""
    chance = random.Random(people)
    own = [chance.randrange(max(2, people // 25)) for _ in range(people)]
    interests = [chance.getrandbits(24) & chance.getrandbits(24) for _ in range(people)]
    site = [chance.randrange(5) for _ in range(people)]

    def edges():
        for one in range(people):
            for other in range(one + 1, people):
                if own[one] != own[other]:
                    shared = (interests[one] & interests[other]).bit_count()
                    met = (one * 7_919 + other * 104_729) % 37 == 0
                    yield one, other, 20 + 10 * shared + 5 * (site[one] != site[other]) - 15 * met

    write_weights(path, edges())


def any_weights(path, seed):
    """A small graph of any sort: odd or even, in pieces, with negative, zero, equal or huge weights."""
    chance = random.Random(seed)
    people = chance.randint(2, 80)
    top = chance.choice([0, 1, 3, 100, 2**40])
    edges = {}
    for _ in range(chance.randint(1, people * chance.choice([1, 2, 6]))):
        one, other = sorted(chance.sample(range(people), 2))
        edges[one, other] = chance.randint(-top // chance.choice([1, 4]), top)
    write_weights(path, ((one, other, weight) for (one, other), weight in edges.items()))


def write_weights(path, edges):
    with open(path, "w") as file:
        file.write("a,b,weight\n")
        file.writelines(f"{one},{other},{weight}\n" for one, other, weight in edges)


def organisation(people_path, ties_path, people, ties, department=50):
    """Seven ties of ten inside departments, the others anywhere; a few people have most of them."""
    chance = random.Random(people + ties)
    activity = list(itertools.accumulate(chance.paretovariate(2) for _ in range(people)))
    everybody = range(people)
    drawn = set()
    while len(drawn) < ties:
        for one in chance.choices(everybody, cum_weights=activity, k=ties - len(drawn)):
            if chance.random() < 0.7:
                first = one // department * department
                other = chance.randrange(first, min(people, first + department))
            else:
                other = chance.choices(everybody, cum_weights=activity)[0]
            if one != other:
                drawn.add((min(one, other), max(one, other)))
    with open(people_path, "w") as file:
        file.write("id,department\n")
        file.writelines(f"{person},D{person // department}\n" for person in range(people))
    with open(ties_path, "w") as file:
        file.writelines(f"{one},{other}\n" for one, other in sorted(drawn))


def encounters(folder, people, rounds):
    """People of departments and sites with two or three days a week on site, and who met in earlier rounds."""
    chance = random.Random(people)
    own = departments(chance, people, mean=20)
    site = [chance.choice(["Lyon", "Nantes", "Paris"]) for _ in range(people)]
    paths = {name: f"{folder}/{name}-{people}.csv" for name in ("people", "history", "presence")}
    with open(paths["people"], "w") as file:
        file.write("id,name,department,site,capacity\n")
        file.writelines(f"p{p},Person {p},D{own[p]},{site[p]},1\n" for p in range(people))
    with open(paths["presence"], "w") as file:
        file.write("id,date,site\n")
        for person in range(people):
            for day in sorted(chance.sample(range(5), chance.choice([2, 3]))):
                file.write(f"p{person},2026-11-{23 + day},{site[person]}\n")
    with open(paths["history"], "w") as file:
        for number in range(1, rounds + 1):
            order = chance.sample(range(people), people)
            file.writelines(f"{number},p{one},p{other}\n" for one, other in zip(order[::2], order[1::2]))
    return paths


def ballots(path, voters, options, ranks):
    """One row per ballot: a complete order, or a score from 0 to 6 for every option."""
    chance = random.Random(voters + options)
    with open(path, "w") as file:
        file.write("voter,weight," + ",".join(f"Option {number}" for number in range(1, options + 1)) + "\n")
        for voter in range(voters):
            cells = (
                chance.sample(range(1, options + 1), options)
                if ranks
                else [chance.randrange(7) for _ in range(options)]
            )
            file.write(f"v{voter},1," + ",".join(map(str, cells)) + "\n")
