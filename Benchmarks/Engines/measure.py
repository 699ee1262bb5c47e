"""One measure of a network by igraph or networkit: measure.py LIBRARY MEASURE TIES, ties `a,b` by number.

Prints the CPU seconds of the measure alone, without reading and building, and what it came to.
"""

import json
import random
import sys
import time


def igraph(measure, people, ties):
    import igraph as library

    random.seed(1)
    graph = library.Graph(n=people, edges=ties)
    begin = time.process_time()
    match measure:
        case "constraint":
            value = graph.constraint()
        case "betweenness":
            value = graph.betweenness()
        case "louvain":
            value = graph.community_multilevel()
    spent = time.process_time() - begin
    return spent, value.modularity if measure == "louvain" else sum(each for each in value if each == each)


def networkit(measure, people, ties):
    import networkit as library

    assert measure == "louvain"
    library.setNumberOfThreads(1)
    library.setSeed(1, False)
    graph = library.Graph(people)
    for tie in ties:
        graph.addEdge(*tie)
    begin = time.process_time()
    search = library.community.PLM(graph, refine=False)
    search.run()
    communities = search.getPartition()
    spent = time.process_time() - begin
    return spent, library.community.Modularity().getQuality(communities, graph)


def main():
    library, measure, path = sys.argv[1:]
    with open(path) as file:
        ties = [tuple(map(int, line.split(","))) for line in file]
    people = 1 + max(map(max, ties))
    spent, value = {"igraph": igraph, "networkit": networkit}[library](measure, people, ties)
    print(json.dumps({"cpu_s": spent, "value": value}))


main()
