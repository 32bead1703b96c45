// The connections to all receivers: one attempt at a time on each.
// Owns: connections, the line of attempts before each origin.  Does not: open sockets (connector.ts),
// judge answers (delivery.ts).
//   X3. An origin has at most `perOriginMax` connections, those being opened and those cut off included.
//   X4. At most `idleMax` connections are idle, over all origins; the one idle for longest is closed.
//   X5. A connection that failed in any way carries no further attempt.
// Not undici's Pool: that makes an object with its own async context for each attempt in its line, can
// not take one out of the line, and never closes the connections to origins that are not used any more.

import { Client } from 'undici'
import { assert, defined } from '#base/assert'
import type { Clock } from '#base/clock'
import type { Connector } from './connector.ts'
import type { Delivery } from './delivery.ts'
import { requestHeaders } from './request-headers.ts'

interface Connection {
  readonly client: Client
  readonly origin: Origin
  delivery: Delivery | undefined
  isClosed: boolean
}

interface Origin {
  readonly name: string
  connectionCount: number
  /** The one used last is used next, so that what a quiet time does not need closes by itself. */
  readonly idle: Connection[]
  first: Delivery | undefined
  last: Delivery | undefined
}

/** An idle connection is closed after this, or when the receiver said, if that is sooner. */
const keepAliveMs = 4_000
const keepAliveMsMax = 60_000
const responseHeaderBytesMax = 16 * 1_024

export class Connections {
  private readonly connector: Connector
  private readonly clock: Clock
  private readonly perOriginMax: number
  private readonly idleMax: number
  private readonly origins = new Map<string, Origin>()
  /** In the order in which they became idle. */
  private readonly idle = new Set<Connection>()
  private readonly open = new Set<Connection>()

  constructor(options: {
    readonly connector: Connector
    readonly clock: Clock
    readonly perOriginMax: number
    readonly idleMax: number
  }) {
    this.connector = options.connector
    this.clock = options.clock
    this.perOriginMax = options.perOriginMax
    this.idleMax = options.idleMax
  }

  get count(): number {
    return this.open.size
  }

  get originCount(): number {
    return this.origins.size
  }

  /** Sends at once if a connection is free or may be opened; else it stands in line. */
  submit(delivery: Delivery): void {
    const { origin: name } = delivery.destination
    let origin = this.origins.get(name)
    if (origin === undefined) {
      origin = { name, connectionCount: 0, idle: [], first: undefined, last: undefined }
      this.origins.set(name, origin)
    }
    const connection = origin.idle.pop()
    if (connection !== undefined) {
      this.idle.delete(connection)
      this.send(connection, delivery)
    } else if (origin.connectionCount < this.perOriginMax) {
      this.send(this.connect(origin), delivery)
    } else enqueue(origin, delivery)
  }

  /** Takes an attempt out of its line; true if it was in one. */
  withdraw(delivery: Delivery): boolean {
    if (!delivery.isInLine) return false
    dequeue(defined(this.origins.get(delivery.destination.origin), 'it has a line'), delivery)
    return true
  }

  /** The attempt is over on its connection: the next one in line gets it, or one like it. */
  settled(delivery: Delivery, connection: object, clean: boolean): void {
    const held = connection as Connection
    assert(held.delivery === delivery, 'a connection has one attempt at a time')
    held.delivery = undefined
    if (!clean) this.close(held)
    this.goOn(held)
  }
}
