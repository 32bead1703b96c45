// The metrics of a node, read from its admin port.
// Owns: the parsing of Prometheus' text.  Does not: know what a metric means.

export type NodeMetrics = ReadonlyMap<string, number>

/** Unlabelled samples by name, without the prefix `schedd_`. */
export async function readMetrics(adminAddress: string): Promise<NodeMetrics> {
  const answer = await fetch(`http://${adminAddress}/metrics`)
  const metrics = new Map<string, number>()
  for (const line of (await answer.text()).split('\n')) {
    const sample = /^schedd_(\w+) (\S+)$/.exec(line)
    if (sample !== null) metrics.set(sample[1] ?? '', Number(sample[2]))
  }
  return metrics
}

export function sumOf(nodes: readonly NodeMetrics[], name: string): number {
  return nodes.reduce((sum, metrics) => sum + (metrics.get(name) ?? 0), 0)
}
