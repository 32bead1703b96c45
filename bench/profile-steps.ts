// The steps of a task's life, and which code belongs to each.
// Owns: the table.  Does not: measure (profile.ts) or estimate (budgets.ts).

export const stepNames = [
  'ingress: gRPC',
  'ingress: decode, validate, answer',
  'proposer: batch and encode',
  'raft core',
  'raft host',
  'log write',
  'peer transport',
  'apply: decode entry',
  'apply: machine',
  'apply: read facts',
  'write-behind: collect and sort',
  'write-behind: encode',
  'write-behind: LevelDB batch',
  'due window: load',
  'duties: leader plans',
  'executor: webhook',
  'executor: report',
  'reads',
  'garbage collection',
  'native (program)',
] as const

export type StepName = (typeof stepNames)[number]

interface StepRule {
  readonly step: StepName
  readonly path: RegExp
  readonly functions?: RegExp
}

/** The first that fits. */
const rules: readonly StepRule[] = [
  { step: 'apply: decode entry', path: /^engine\/codec\/command-codec/, functions: /^decode|From/ },
  { step: 'apply: decode entry', path: /^engine\/codec\/definition-codec/, functions: /From/ },
  { step: 'proposer: batch and encode', path: /^engine\/codec\/(command|definition)-codec/ },
  {
    step: 'apply: read facts',
    path: /^engine\/(codec\/record-codec|shard\/facts)/,
    functions: /^(decode|read)/,
  },
  { step: 'write-behind: encode', path: /^engine\/codec\/record-codec/ },
  { step: 'write-behind: encode', path: /^engine\/shard\/facts/ },
  {
    step: 'write-behind: LevelDB batch',
    path: /^storage\/state-(batch|store)/,
    functions: /^(put|del|write|batch|grow|take|checksum)/,
  },
  {
    step: 'apply: read facts',
    path: /^storage\/state-(batch|store)/,
    functions: /^(get|openValue)/,
  },
  { step: 'due window: load', path: /^(engine\/shard\/due-window|storage\/state-)/ },
  { step: 'write-behind: collect and sort', path: /^engine\/machine\/write-behind/ },
  {
    step: 'write-behind: collect and sort',
    path: /^engine\/machine\/overlay/,
    functions: /^(freeze|written|changed)/,
  },
  { step: 'due window: load', path: /^engine\/machine\/timers/, functions: /^load/ },
  { step: 'duties: leader plans', path: /^engine\/machine\/(leader-view|ready)/ },
  { step: 'apply: machine', path: /^engine\/machine\// },
  { step: 'log write', path: /^storage\/(wal|files)/ },
  { step: 'peer transport', path: /^engine\/(transport|codec\/raft-codec)/ },
  { step: 'raft core', path: /^raft\/core\// },
  { step: 'raft host', path: /^raft\/host\// },
  { step: 'proposer: batch and encode', path: /^engine\/proposer/ },
  { step: 'executor: report', path: /^engine\/shard\/executor-session/ },
  { step: 'duties: leader plans', path: /^engine\/shard\/duties/ },
  { step: 'duties: leader plans', path: /^engine\/(node\/pulse|clock-quorum)/ },
  { step: 'executor: webhook', path: /^engine\/(executor\/|shard\/attempt-of)/ },
  { step: 'executor: webhook', path: /^node_modules\/undici\// },
  { step: 'ingress: decode, validate, answer', path: /^(engine\/services|engine\/router|proto)\// },
  {
    step: 'ingress: decode, validate, answer',
    path: /^node_modules\/(protobufjs|@grpc\/proto-loader)\//,
  },
  // The only gRPC calls that a node makes are those to its peers.
  {
    step: 'peer transport',
    path: /^node_modules\/@grpc\/grpc-js\/build\/src\/(client|subch|resolving|load-b|retrying)/,
  },
  { step: 'ingress: gRPC', path: /^node_modules\/@grpc\/grpc-js\// },
  { step: 'ingress: gRPC', path: /^node:internal\/http2/ },
  { step: 'reads', path: /^engine\/shard\/local-calls/, functions: /^(read|list)/ },
]

export function stepOf(path: string, functionName: string): StepName | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === '(program)') return 'native (program)'
  const rule = rules.find(
    ({ path: fits, functions }) => fits.test(path) && (functions?.test(functionName) ?? true),
  )
  return rule?.step
}
