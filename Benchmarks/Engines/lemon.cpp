// The heaviest pairs of a file `a,b,weight` by LEMON; prints the weight, the pairs and the CPU seconds without reading.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

struct Line {
  int first, second;
  long long weight;
};

static double cpuSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "r") : nullptr;
  if (!file || fscanf(file, "a,b,weight") != 0) return 1;
  std::vector<Line> lines;
  Line line;
  int nodes = 0;
  while (fscanf(file, "%d,%d,%lld", &line.first, &line.second, &line.weight) == 3) {
    lines.push_back(line);
    nodes = std::max(nodes, std::max(line.first, line.second) + 1);
  }
  const double begin = cpuSeconds();
  lemon::SmartGraph graph;
  graph.reserveNode(nodes);
  graph.reserveEdge(int(lines.size()));
  for (int node = 0; node < nodes; ++node) graph.addNode();
  lemon::SmartGraph::EdgeMap<long long> weights(graph);
  for (const Line &next : lines)
    weights[graph.addEdge(graph.nodeFromId(next.first), graph.nodeFromId(next.second))] = next.weight;
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weights);
  matching.run();
  printf("{\"cpu_s\": %.6f, \"weight\": %lld, \"pairs\": %d}\n", cpuSeconds() - begin, matching.matchingWeight(),
         matching.matchingSize());
}
