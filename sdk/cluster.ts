// Which node to ask: the shard map as last heard, the connections, round robin where nothing is
// known. Owns: connections and the map.  Does not: repeat calls; trust the map, which is a hint:
// any node takes any call and passes it on.

import { shardOf } from '../proto/index.ts'
import { monotonicMs } from './clock.ts'
import { Connection, type ConnectionOptions } from './connection.ts'
import { SchedulerError } from './errors.ts'
import { methodOf, type ResponseOf } from './methods.ts'

/** The map is asked for again after this, and after a node or leader was not where it said. */
const mapAgeMsMax = 30_000
const refreshGapMs = 200
const refreshTimeoutMs = 2_000

interface Route {
  readonly leader: number
  readonly term: number
}

interface ShardMap {
  readonly shardCount: number
  readonly routes: Map<number, Route>
  readonly addresses: ReadonlyMap<number, string>
}

export class Cluster {
  private readonly endpoints: readonly string[]
  private readonly options: ConnectionOptions
  private readonly connections = new Map<string, Connection>()
  private map: ShardMap | undefined
  private refreshedMs = -Infinity
  private refreshing: Promise<void> | undefined
  private turn = 0
  private closed = false

  constructor(endpoints: readonly string[], options: ConnectionOptions) {
    if (endpoints.length === 0) throw new RangeError('endpoints: give at least one host:port')
    this.endpoints = endpoints.map(checkedEndpoint)
    this.options = options
  }

  /** The leader of the shard that keeps `id`, or any node if it is not known or not answering. */
  nodeFor(namespace: string, id: string): Connection {
    this.refreshIfOld()
    return this.leaderFor(namespace, id) ?? this.anyNode()
  }

  /** Undefined if it is not known or not answering. */
  leaderFor(namespace: string, id: string): Connection | undefined {
    const leader = this.leaderOf(namespace, id)
    return leader === undefined || leader.isAvoided ? undefined : leader
  }

  /** Round robin over nodes that answer. */
  anyNode(): Connection {
    this.refreshIfOld()
    const addresses = this.candidates()
    for (let i = 0; i < addresses.length; i += 1) {
      const connection = this.connection(addresses[this.turn++ % addresses.length] as string)
      if (!connection.isAvoided) return connection
    }
    return this.connection(addresses[this.turn++ % addresses.length] as string)
  }

  /** 0 while the map is not known. */
  shardOf(namespace: string, id: string): number {
    return this.map === undefined ? 0 : shardOf(namespace, id, this.map.shardCount)
  }

  /** Learns from a failure. True: it named another leader, which may be asked at once. */
  learn(error: SchedulerError, asked: Connection, shard: number): boolean {
    if (error.answered) asked.trust()
    else asked.avoid()
    if (error.tryAgain !== 'no') this.refreshSoon()
    const leader = Number(error.metadata['leader'] ?? 0)
    if (shard === 0 || !(leader > 0) || this.map === undefined) return false
    const known = this.map.routes.get(shard)
    this.map.routes.set(shard, { leader, term: known?.term ?? 0 })
    const address = this.map.addresses.get(leader)
    return address !== undefined && address !== asked.address
  }

  /** Asks for the map now, or waits for the answer that is on its way. Never rejects. */
  refresh(): Promise<void> {
    if (this.closed) return Promise.resolve()
    this.refreshing ??= this.fetchMap().finally(() => {
      this.refreshing = undefined
    })
    return this.refreshing
  }

  close(): void {
    this.closed = true
    for (const connection of this.connections.values()) connection.close()
    this.connections.clear()
  }

  private leaderOf(namespace: string, id: string): Connection | undefined {
    const shard = this.shardOf(namespace, id)
    const leader = this.map?.routes.get(shard)?.leader ?? 0
    const address = this.map?.addresses.get(leader)
    return address === undefined ? undefined : this.connection(address)
  }

  private connection(address: string): Connection {
    const known = this.connections.get(address)
    if (known !== undefined) return known
    if (this.closed) throw closedError()
    const connection = new Connection(address, this.options)
    this.connections.set(address, connection)
    return connection
  }

  /**
   * What the caller named comes first; the others may be behind an address that we can not reach.
   */
  private candidates(): readonly string[] {
    const down = this.endpoints.every(
      (address) => this.connections.get(address)?.isAvoided === true,
    )
    if (!down || this.map === undefined) return this.endpoints
    return [...new Set([...this.endpoints, ...this.map.addresses.values()])]
  }

  /** Asks for the map in the background when it is time to. */
  refreshIfOld(): void {
    const age = monotonicMs() - this.refreshedMs
    if (age < (this.map === undefined ? refreshGapMs : mapAgeMsMax)) return
    void this.refresh()
  }

  private refreshSoon(): void {
    if (monotonicMs() - this.refreshedMs >= refreshGapMs) void this.refresh()
  }

  private async fetchMap(): Promise<void> {
    this.refreshedMs = monotonicMs()
    const connection = this.anyNode()
    const options = { timeoutMs: refreshTimeoutMs, signal: undefined, requestId: undefined }
    try {
      const answer = await connection.unary(methodOf('GetShardMap'), {}, options)
      connection.trust()
      this.adopt((answer as ResponseOf<'GetShardMap'>).shardMap)
    } catch {
      // A map is a hint: without it calls go to any node. The next call asks another one.
      connection.avoid()
    }
  }

  private adopt(map: ResponseOf<'GetShardMap'>['shardMap']): void {
    if (map === null || map.shardCount < 1 || this.closed) return
    const routes = new Map<number, Route>()
    for (const route of map.routes) {
      const heard = { leader: route.leaderNodeId, term: Number(route.term) }
      const known = this.map?.routes.get(route.shardId)
      // A node that holds no replica of the shard knows nothing of its leader.
      const isHearsay = heard.leader === 0 && known !== undefined && known.term >= heard.term
      routes.set(route.shardId, isHearsay ? known : heard)
    }
    const addresses = new Map(
      map.nodes
        .filter((node) => node.clientAddress !== '')
        .map((node) => [node.nodeId, node.clientAddress]),
    )
    this.map = { shardCount: map.shardCount, routes, addresses }
    this.closeForgotten(new Set([...this.endpoints, ...addresses.values()]))
  }

  private closeForgotten(used: ReadonlySet<string>): void {
    for (const [address, connection] of this.connections) {
      if (used.has(address)) continue
      this.connections.delete(address)
      connection.close()
    }
  }
}

function closedError(): SchedulerError {
  return new SchedulerError('CLOSED', 'the client is closed', { tryAgain: 'yes' })
}

function checkedEndpoint(endpoint: string): string {
  if (/^[^\s/]+:\d{1,5}$/.test(endpoint)) return endpoint
  throw new RangeError(`endpoints: "${endpoint}" is not host:port, for example 127.0.0.1:7400`)
}
