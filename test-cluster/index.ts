// Real processes for tests, benchmarks and `schedctl dev`.

export { type ClusterNode, type ClusterOptions, ProcessCluster } from './cluster.ts'
export { type NodeLine, NodeProcess } from './node-process.ts'
