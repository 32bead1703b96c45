// `schedctl dev`: a three-node cluster on this machine, with `--demo` a receiver and live tasks.
// Owns: nothing that outlives it but the data directory, which the next start finds again.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'

interface DevOptions {
  readonly nodes: string
  readonly port: string
  readonly directory: string
  readonly demo?: boolean
}

/** A node that ended by itself (or was killed to see what happens) comes back after this. */
const restartDelayMs = 10_000

export function registerDev(program: Command): void {
  program
    .command('dev')
    .description('run a local cluster of three nodes')
    .option('--nodes <count>', 'nodes', '3')
    .option('--port <port>', 'first port; node i uses port + 10 i and the two after it', '7400')
    .option('--directory <path>', 'data directory', join('.schedd', 'dev'))
    .option('--demo', 'start a webhook receiver and fire tasks at it')
    .action(async (options: DevOptions) => {
      process.exitCode = await dev(options)
    })
}

async function dev(options: DevOptions): Promise<number> {
  const nodes = Number(options.nodes)
  const port = Number(options.port)
  if (![1, 3, 5].includes(nodes)) return usage(`--nodes must be 1, 3 or 5, not ${options.nodes}`)
  if (!Number.isInteger(port) || port < 1024 || port > 65_000) {
    return usage(`--port must be 1024 to 65000, not ${options.port}`)
  }
  const { ProcessCluster } = await import('#test-cluster')
  const directory = resolve(options.directory)
  const known = existsSync(join(directory, 'node-1', 'data', 'node.json'))
  const cluster = await ProcessCluster.create({ nodes, directory, basePort: port, name: 'dev' })
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`)
  }
  say(`schedd dev: ${nodes} ${nodes === 1 ? 'node' : 'nodes'}, data in ${options.directory}`)
  say(known ? 'found the data of an earlier run' : 'starting with empty data directories')
  const ended = untilInterrupted()
  try {
    await Promise.race([cluster.start(), ended])
  } catch (error) {
    await cluster.close()
    process.stderr.write(`the cluster did not start: ${messageOf(error)}\n`)
    return 1
  }
  const stopped = { value: false }
  for (const node of cluster.processes) {
    const { zone, client, admin } = cluster.nodes[node.id - 1] ?? {
      zone: '',
      client: '',
      admin: '',
    }
    say(`  node ${node.id}  ${zone}  grpc ${client}  http ${admin}  pid ${node.pid ?? '?'}`)
    watchNode({ node, say, stopped })
  }
  const demo = options.demo === true ? await startDemo(cluster, say, port) : undefined
  say('')
  say('Ctrl-C stops everything; the data stays.')
  await ended
  stopped.value = true
  say('\nstopping …')
  await demo?.stop()
  await cluster.close()
  say('stopped')
  return 0
}

async function startDemo(
  cluster: {
    readonly endpoints: string[]
    readonly processes: readonly { pid: number | undefined }[]
  },
  say: (text: string) => void,
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const { runDemo } = await import('./dev-demo.ts')
  const pid = cluster.processes[0]?.pid
  return await runDemo({ endpoints: cluster.endpoints, say, receiverPort: port + 90, pid })
}

interface WatchedNode {
  readonly id: number
  readonly pid: number | undefined
  start(): void
  ended(): Promise<number | string>
  event(name: string): Promise<unknown>
}

/** Says when a node ends and brings it back, as an init system would. */
function watchNode(options: {
  readonly node: WatchedNode
  readonly say: (text: string) => void
  readonly stopped: { readonly value: boolean }
}): void {
  const { node, say, stopped } = options
  const watch = async (): Promise<void> => {
    const how = await node.ended()
    if (stopped.value) return
    const seconds = restartDelayMs / 1_000
    say(`  node ${node.id} ended (${how}); the others go on. It comes back in ${seconds} s`)
    await new Promise((wait) => setTimeout(wait, restartDelayMs))
    if (stopped.value) return
    node.start()
    watchNode(options)
    await node.event('ready')
    say(`  node ${node.id} is back (pid ${node.pid ?? '?'}) and has caught up`)
  }
  watch().catch((error: unknown) => say(`  node ${node.id}: ${messageOf(error)}`))
}

function untilInterrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
}

function usage(message: string): number {
  process.stderr.write(`${message}\nsee "schedctl dev --help"\n`)
  return 2
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
