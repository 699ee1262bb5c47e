"""Compares `passerelle bridges` with networkx on seeded random networks.

Usage: python network.py PASSERELLE [NETWORKS]; needs the PyPI package networkx.
"""

import json
import math
import random
import subprocess
import sys
import tempfile

import networkx as nx


def same(ours, theirs):
    if ours is None:
        return theirs is None or math.isnan(theirs)
    return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)


def check(command, seed, directed):
    chance = random.Random(seed)
    people = chance.randint(11, 60)
    departments = [person % 2 for person in range(people)]
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(people))
    for _ in range(chance.randint(people, people * 4)):
        graph.add_edge(*chance.sample(range(people), 2), weight=chance.randint(1, 5))
    with tempfile.NamedTemporaryFile("w") as table, tempfile.NamedTemporaryFile("w") as ties:
        table.write("id,department\n" + "".join(f"p{p},D{d}\n" for p, d in enumerate(departments)))
        ties.write("".join(f"p{a},p{b},{w}\n" for a, b, w in graph.edges(data="weight")))
        table.flush()
        ties.flush()
        arguments = [command, "bridges", table.name, ties.name, "--json", "--personal", "--permutations", "10"]
        output = subprocess.run(arguments + ["--directed"] * directed, check=True, capture_output=True, text=True)
    found = json.loads(output.stdout)
    groups = [{p for p in range(people) if departments[p] == d} for d in (0, 1)]
    across = sum(departments[a] != departments[b] for a, b in graph.edges)
    assert found["network"]["external"] == across, seed
    if not directed:
        plain = nx.community.modularity(graph, groups, weight=None)
        assert same(found["network"]["modularity"], plain), seed
        assert same(found["network"]["modularity_weighted"], nx.community.modularity(graph, groups)), seed
        sizes = nx.effective_size(graph)
    constraint = nx.constraint(graph, weight="weight")
    between = nx.betweenness_centrality(graph)
    for person, row in enumerate(found["people"]):
        assert same(row["constraint"], constraint[person]), ("constraint", seed, person)
        assert same(row["betweenness"], between[person]), ("betweenness", seed, person)
        if not directed:
            assert same(row["effective_size"], sizes[person]), ("effective size", seed, person)


def main():
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    for seed in range(networks):
        check(sys.argv[1], seed, directed=seed % 2 == 1)
    print(f"{networks} networks: equal measures")


main()
