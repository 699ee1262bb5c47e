"""Compares `passerelle match --graph` with networkx and rustworkx on seeded random graphs.

Usage: python matching.py PASSERELLE [GRAPHS]; needs the PyPI packages networkx and rustworkx.
"""

import json
import random
import subprocess
import sys
import tempfile

import networkx as nx
import rustworkx as rx


def ours(command, path, most):
    arguments = [command, "match", "--graph", path, "--json"] + (["--max-cardinality"] if most else [])
    return json.loads(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)


def draw(chance):
    nodes = chance.randint(2, 60)
    top = chance.choice([1, 3, 100, 2**40])
    edges = {}
    for _ in range(chance.randint(1, nodes * 5)):
        pair = tuple(sorted(chance.sample(range(nodes), 2)))
        edges[pair] = chance.randint(-top // 3, top)
    return nodes, [(a, b, weight) for (a, b), weight in edges.items()]


def main():
    command, graphs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    for seed in range(graphs):
        nodes, edges = draw(random.Random(seed))
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
            file.write("a,b,weight\n" + "".join(f"n{a},n{b},{w}\n" for a, b, w in edges))
            file.flush()
            for most in (False, True):
                found = ours(command, file.name, most)
                weights = {frozenset((f"n{a}", f"n{b}")): w for a, b, w in edges}
                assert sum(weights[frozenset(pair)] for pair in found["pairs"]) == found["weight"], seed
                assert len({name for pair in found["pairs"] for name in pair}) == 2 * len(found["pairs"]), seed
                graph = rx.PyGraph()
                graph.add_nodes_from(range(nodes))
                graph.add_edges_from(edges)
                pairs = rx.max_weight_matching(graph, max_cardinality=most, weight_fn=int)
                table = {frozenset((a, b)): w for a, b, w in edges}
                assert sum(table[frozenset(pair)] for pair in pairs) == found["weight"], ("rustworkx", seed, most)
                if most:
                    assert len(pairs) == len(found["pairs"]), ("rustworkx", seed)
                if seed % 5 == 0:
                    other = nx.Graph()
                    other.add_weighted_edges_from(edges)
                    pairs = nx.max_weight_matching(other, maxcardinality=most)
                    assert sum(table[frozenset(pair)] for pair in pairs) == found["weight"], ("networkx", seed, most)
    print(f"{graphs} graphs: equal weights")


main()
