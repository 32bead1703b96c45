// N real schedd processes on loopback, each in a zone and a data directory of its own.
// Owns: ports, directories, the processes it started.  Does not: talk to them (the SDK does).

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeProcess } from './node-process.ts'

export interface ClusterOptions {
  readonly nodes?: number
  readonly shards?: number
  readonly replicationFactor?: number
  /** Where the data lies; a temporary directory, removed at the end, when not given. */
  readonly directory?: string
  /**
   * Ports of node i are base + 10 i and the two after it; free ones are looked for when not given.
   */
  readonly basePort?: number
  readonly name?: string
  readonly timing?: object
  readonly webhook?: object
  readonly log?: object
  readonly env?: Readonly<Record<string, string>>
  readonly execArguments?: readonly string[]
  /** A descriptor that all nodes log to; their events are not seen then. */
  readonly stdout?: number
}

export interface ClusterNode {
  readonly id: number
  readonly zone: string
  readonly client: string
  readonly peer: string
  readonly admin: string
}

export class ProcessCluster {
  readonly nodes: readonly ClusterNode[]
  readonly processes: readonly NodeProcess[]
  readonly directory: string
  private readonly temporary: boolean

  private constructor(options: {
    readonly nodes: readonly ClusterNode[]
    readonly processes: readonly NodeProcess[]
    readonly directory: string
    readonly temporary: boolean
  }) {
    this.nodes = options.nodes
    this.processes = options.processes
    this.directory = options.directory
    this.temporary = options.temporary
  }

  /** Makes configuration and directories; starts nothing yet. */
  static async create(options: ClusterOptions = {}): Promise<ProcessCluster> {
    const count = options.nodes ?? 3
    const temporary = options.directory === undefined
    const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'schedd-'))
    const ports = await choosePorts(count, options.basePort)
    const nodes = Array.from({ length: count }, (_, i): ClusterNode => {
      const at = (place: number): string => `127.0.0.1:${ports[i * 3 + place]}`
      const zone = `zone-${String.fromCharCode(97 + (i % 26))}`
      return { id: i + 1, zone, client: at(0), peer: at(1), admin: at(2) }
    })
    const processes = nodes.map((node) => {
      const nodeDirectory = join(directory, `node-${node.id}`)
      return new NodeProcess({
        id: node.id,
        directory: nodeDirectory,
        config: nodeConfig(options, nodes, node, join(nodeDirectory, 'data')),
        ...(options.env === undefined ? {} : { env: options.env }),
        ...(options.execArguments === undefined ? {} : { execArguments: options.execArguments }),
        ...(options.stdout === undefined ? {} : { stdout: options.stdout }),
      })
    })
    return new ProcessCluster({ nodes, processes, directory, temporary })
  }

  /** Client addresses of all nodes. */
  get endpoints(): string[] {
    return this.nodes.map((node) => node.client)
  }

  process(id: number): NodeProcess {
    const found = this.processes.find((process) => process.id === id)
    if (found === undefined) throw new Error(`there is no node ${id}`)
    return found
  }

  /** Starts what does not run and waits until every node says that all its shards have a leader. */
  async start(): Promise<void> {
    for (const process of this.processes) if (!process.running) process.start()
    await this.ready()
  }

  async ready(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.event('ready')))
  }

  async restart(id: number): Promise<void> {
    const process = this.process(id)
    process.start()
    await process.event('ready')
  }

  async killAll(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.kill()))
  }

  /** Stops all (SIGTERM, then SIGKILL after `graceMs`) and removes a temporary directory. */
  async close(graceMs = 10_000): Promise<void> {
    const force = setTimeout(() => {
      for (const process of this.processes) process.signal('SIGKILL')
    }, graceMs)
    await Promise.all(
      this.processes.filter((process) => process.running).map((process) => process.stop()),
    )
    clearTimeout(force)
    if (this.temporary) rmSync(this.directory, { recursive: true, force: true })
  }
}

function nodeConfig(
  options: ClusterOptions,
  nodes: readonly ClusterNode[],
  node: ClusterNode,
  dataDirectory: string,
): object {
  return {
    node: { id: node.id, dataDirectory },
    cluster: {
      name: options.name ?? 'local',
      nodes,
      shards: options.shards ?? (nodes.length === 1 ? 1 : 16),
      replicationFactor: options.replicationFactor ?? (nodes.length < 3 ? 1 : 3),
    },
    timing: options.timing ?? {},
    webhook: { allowNetworks: ['127.0.0.0/8', '::1/128'], ...options.webhook },
    log: options.log ?? {},
  }
}

/** Free ports: held open together so that none is handed out twice, then let go. */
async function choosePorts(nodes: number, base: number | undefined): Promise<number[]> {
  const count = nodes * 3
  if (base !== undefined) {
    return Array.from({ length: count }, (_, i) => base + Math.floor(i / 3) * 10 + (i % 3))
  }
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, '127.0.0.1', resolve)
      })
      return server
    }),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port was given')
    return address.port
  })
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  )
  return ports
}
