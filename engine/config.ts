// A node's configuration: one schema, all defaults in one place, every error names field and fix.
// Precedence: flags > environment > file > defaults. The cluster section is the same on all nodes.

import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

const addressForm = /^(?:\[[0-9a-fA-F:]+\]|[^\s:]+):(\d{1,5})$/
const portMax = 65_535

const address = z.string().refine((text) => {
  const port = Number(addressForm.exec(text)?.[1] ?? 0)
  return port >= 1 && port <= portMax
}, 'must be "host:port" with a port of 1 to 65535, for example "10.0.0.1:7400"')

const nodeSchema = z.strictObject({
  /** A number from 1 to 8191 that no other node of the cluster has or ever had. */
  id: z.int().min(1).max(8191),
  /** Failure domain: replicas of a shard are spread over zones. */
  zone: z.string().min(1).max(63).default('default'),
  /** gRPC for applications. */
  client: address,
  /** gRPC between nodes. */
  peer: address,
  /** HTTP for operators. */
  admin: address,
})

const schema = z.strictObject({
  node: z.strictObject({
    id: z.int().min(1).max(8191),
    dataDirectory: z.string().min(1),
  }),
  cluster: z.strictObject({
    /** Nodes of different clusters never talk to each other. */
    name: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        'must be 1 to 63 of [a-z0-9-], starting with a letter or digit',
      ),
    nodes: z.array(nodeSchema).min(1).max(101),
    /** Fixed for the life of the cluster. */
    shards: z.int().min(1).max(1024).default(16),
    replicationFactor: z
      .union([z.literal(1), z.literal(3), z.literal(5)], 'must be 1, 3 or 5')
      .default(3),
  }),
  timing: z
    .strictObject({
      /** One step of Raft's logical time. */
      tickMs: z.int().min(10).max(1_000).default(50),
      /** A follower campaigns after 1 to 2 times this without a leader. */
      electionTicks: z.int().min(4).max(100).default(12),
      heartbeatTicks: z.int().min(1).max(20).default(2),
      /** An executor that is silent for this long has lost its leases. */
      sessionTtlMs: z.int().min(3_000).max(600_000).default(6_000),
    })
    .prefault({}),
  raft: z
    .strictObject({
      /**
       * Of each group's log this much is kept behind the state on disk, so that a follower that was
       * away needs no snapshot.
       */
      retainedBytes: z
        .int()
        .min(0)
        .max(32 << 20)
        .default(1 << 20),
    })
    .prefault({}),
  webhook: z
    .strictObject({
      /** Attempts that one node sends at the same time. */
      concurrency: z.int().min(1).max(10_000).default(512),
      /** Connections to one origin. */
      connectionsPerOrigin: z.int().min(1).max(1_000).default(64),
      /** Networks that webhooks may reach although they are private, as CIDR. */
      allowNetworks: z.array(z.string()).max(256).default([]),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    })
    .prefault({}),
})

export type NodeConfig = z.infer<typeof schema>
export type NodeAddress = z.infer<typeof nodeSchema>

/**
 * The configuration can not be used. `problems` has one line per field: where, what, how to mend
 * it.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(source: string, problems: readonly string[]) {
    const head = problems.length === 1 ? '' : `${problems.length} problems:\n  `
    super(`${source}: ${head}${problems.join('\n  ')}`)
    this.problems = problems
  }
}

/** Checks a configuration and fills in the defaults. Throws {@link ConfigError}. */
export function parseConfig(value: unknown, source: string): NodeConfig {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    throw new ConfigError(
      source,
      parsed.error.issues.map(
        (issue) => `${issue.path.join('.') || '(top level)'}: ${remedyOf(issue)}`,
      ),
    )
  }
  const problems = relationProblems(parsed.data)
  if (problems.length > 0) throw new ConfigError(source, problems)
  return Object.freeze(parsed.data)
}

type Issue = z.core.$ZodIssue

/** What is wrong, said as what to do. */
function remedyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `is missing; give ${articleOf(issue.expected)}`
        : `must be ${articleOf(issue.expected)} (${issue.message})`
    case 'unrecognized_keys':
      return `there is no setting ${issue.keys.join(', ')} here; remove it or mend its name`
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    default:
      return issue.message
  }
}

function articleOf(expected: string): string {
  if (expected === 'object') return 'a section with settings'
  if (expected === 'int') return 'a whole number'
  return expected === 'array' ? 'a list' : `a ${expected}`
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' character(s)'
  return origin === 'array' ? ' entries' : ''
}

function relationProblems(config: NodeConfig): string[] {
  const problems: string[] = []
  const { nodes, replicationFactor } = config.cluster
  const ids = nodes.map((node) => node.id)
  if (new Set(ids).size !== ids.length) {
    problems.push('cluster.nodes: two nodes have the same id; each needs its own')
  }
  if (!ids.includes(config.node.id)) {
    problems.push(
      `node.id: ${config.node.id} is not in cluster.nodes (${ids.join(', ')}); ` +
        'add it there or mend the id',
    )
  }
  const addresses = nodes.flatMap((node) => [node.client, node.peer, node.admin])
  const twice = addresses.find((a, i) => addresses.indexOf(a) !== i)
  if (twice !== undefined)
    problems.push(`cluster.nodes: the address ${twice} is used twice; each needs its own`)
  if (nodes.length < replicationFactor && nodes.length !== 1) {
    problems.push(
      `cluster.replicationFactor: ${replicationFactor} replicas need as many nodes, ` +
        `there are ${nodes.length}; add nodes or lower it`,
    )
  }
  const { electionTicks, heartbeatTicks } = config.timing
  if (electionTicks <= 2 * heartbeatTicks) {
    problems.push(
      `timing.electionTicks: must be more than twice timing.heartbeatTicks (${heartbeatTicks})`,
    )
  }
  return problems
}

/** Reads a YAML or JSON file, then the environment (`SCHEDD_NODE_ID`, `SCHEDD_DATA_DIRECTORY`). */
export function loadConfig(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): NodeConfig {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(path, [
      `can not be read (${reason}); give an existing file with --config`,
    ])
  }
  let value: unknown
  try {
    value = parseYaml(text)
  } catch (error) {
    throw new ConfigError(path, [error instanceof Error ? error.message : String(error)])
  }
  return parseConfig(withEnvironment(value, env), path)
}

function withEnvironment(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
): unknown {
  const id = env['SCHEDD_NODE_ID']
  const dataDirectory = env['SCHEDD_DATA_DIRECTORY']
  const level = env['SCHEDD_LOG_LEVEL']
  if (typeof value !== 'object' || value === null) return value
  const config = value as { node?: object; log?: object }
  return {
    ...config,
    node: {
      ...config.node,
      ...(id === undefined ? {} : { id: Number(id) }),
      ...(dataDirectory === undefined ? {} : { dataDirectory }),
    },
    ...(level === undefined ? {} : { log: { ...config.log, level } }),
  }
}
