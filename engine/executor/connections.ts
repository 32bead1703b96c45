// The connections to all receivers: one attempt at a time on each.
// Owns: connections, the line of attempts before each origin.  Does not: open sockets
// (connector.ts), judge answers (delivery.ts).
//   X3. An origin has at most `perOriginMax` connections, those being opened and those cut off
//     included.
//   X4. At most `idleMax` connections are idle, over all origins; the one idle for longest is
//     closed.
//   X5. A connection that failed in any way carries no further attempt.
// Not undici's Pool, though it costs the same (measured: 17 to 19 µs of CPU an attempt, both): an
// attempt can not leave its line at its deadline, and idle connections have no bound over all
// origins.

import { Client } from 'undici'
import { assert } from '#base/assert'
import type { Clock } from '#base/clock'
import type { Connector } from './connector.ts'
import type { Carrier, Delivery } from './delivery.ts'

/** An idle connection is closed after this, or when the receiver said, if that is sooner. */
const keepAliveMs = 4_000
const keepAliveMsMax = 60_000
const responseHeaderBytesMax = 16 * 1_024

interface Options {
  readonly connector: Connector
  readonly clock: Clock
  readonly perOriginMax: number
  readonly idleMax: number
}

export class Connections {
  private readonly o: Options
  private readonly origins = new Map<string, Origin>()
  /** In the order in which they became idle. */
  private readonly idle = new Set<Connection>()
  private openCount = 0

  constructor(options: Options) {
    this.o = options
  }

  /** Open, being opened, or cut off and not yet closed. */
  get count(): number {
    return this.openCount
  }

  get originCount(): number {
    return this.origins.size
  }

  /** Sends at once if a connection is free or may be opened; else the attempt stands in line. */
  submit(delivery: Delivery): void {
    const { origin: name } = delivery.destination
    let origin = this.origins.get(name)
    if (origin === undefined) {
      origin = new Origin(name)
      this.origins.set(name, origin)
    }
    const connection = origin.idle.pop()
    if (connection !== undefined) {
      this.idle.delete(connection)
      connection.send(delivery, this.o.clock.monotonicMs())
    } else if (origin.connectionCount < this.o.perOriginMax) {
      this.connect(origin).send(delivery, this.o.clock.monotonicMs())
    } else origin.enqueue(delivery)
  }

  /** Takes an attempt out of its line, if it is in one. */
  withdraw(delivery: Delivery): void {
    this.origins.get(delivery.destination.origin)?.remove(delivery)
  }

  /** Closes all of them; what is under way on them fails. */
  stop(): void {
    this.o.connector.stop()
    for (const origin of this.origins.values()) {
      for (const connection of origin.connections) this.close(connection)
    }
  }

  private connect(origin: Origin): Connection {
    const client = new Client(origin.name, {
      connect: this.o.connector.connect,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: keepAliveMs,
      keepAliveMaxTimeout: keepAliveMsMax,
      maxHeaderSize: responseHeaderBytesMax,
      // The deadline of the whole attempt is watched by webhook.ts, for all of them at once.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const connection = new Connection(client, origin, this)
    client.on('disconnect', () => {
      if (this.idle.delete(connection)) this.close(connection)
    })
    origin.connections.add(connection)
    this.openCount += 1
    return connection
  }

  /** Called by a connection: its attempt is over. */
  settled(connection: Connection, clean: boolean): void {
    const { origin } = connection
    if (!clean || connection.isClosed) {
      // Not within the failed client's own call; and a line of failures must not become a deep
      // stack.
      queueMicrotask(() => {
        this.close(connection)
        this.refill(origin)
      })
      return
    }
    const next = origin.dequeue()
    if (next !== undefined) {
      connection.send(next, this.o.clock.monotonicMs())
      return
    }
    origin.idle.push(connection)
    this.idle.add(connection)
    if (this.idle.size > this.o.idleMax) this.closeOldest()
  }

  private refill(origin: Origin): void {
    if (origin.connectionCount >= this.o.perOriginMax) return
    const next = origin.dequeue()
    if (next === undefined) return
    // The origin was forgotten if this was its last connection.
    this.origins.set(origin.name, origin)
    this.connect(origin).send(next, this.o.clock.monotonicMs())
  }

  private closeOldest(): void {
    const oldest = this.idle.values().next().value
    if (oldest === undefined) return
    // Not within the call of a client, which may be this one.
    queueMicrotask(() => {
      if (this.idle.delete(oldest)) this.close(oldest)
    })
  }

  private close(connection: Connection): void {
    if (connection.isClosed) return
    connection.isClosed = true
    const { origin, client } = connection
    this.idle.delete(connection)
    const place = origin.idle.indexOf(connection)
    if (place !== -1) origin.idle.splice(place, 1)
    origin.connections.delete(connection)
    this.openCount -= 1
    if (origin.connectionCount === 0 && origin.isLineEmpty) this.origins.delete(origin.name)
    client.destroy(null, nothing)
  }
}

function nothing(): void {}

class Connection implements Carrier {
  readonly origin: Origin
  readonly client: Client
  private readonly owner: Connections
  private isBusy = false
  isClosed = false

  constructor(client: Client, origin: Origin, owner: Connections) {
    this.client = client
    this.origin = origin
    this.owner = owner
  }

  send(delivery: Delivery, monotonicMs: number): void {
    assert(!this.isBusy, 'a connection has one attempt at a time')
    assert(!this.isClosed, 'a closed connection carries nothing (X5)')
    this.isBusy = true
    delivery.connecting(this, monotonicMs)
    this.client.dispatch(delivery.request, delivery)
  }

  settled(clean: boolean): void {
    assert(this.isBusy, 'an attempt is settled once')
    this.isBusy = false
    this.owner.settled(this, clean)
  }
}

/** A receiver's scheme, host and port: its connections, and who waits for one. */
class Origin {
  readonly name: string
  readonly connections = new Set<Connection>()
  /** The one used last is used next, so that what a quiet time does not need closes by itself. */
  readonly idle: Connection[] = []
  private first: Delivery | undefined
  private last: Delivery | undefined

  constructor(name: string) {
    this.name = name
  }

  get connectionCount(): number {
    return this.connections.size
  }

  get isLineEmpty(): boolean {
    return this.first === undefined
  }

  enqueue(delivery: Delivery): void {
    delivery.previous = this.last
    if (this.last === undefined) this.first = delivery
    else this.last.next = delivery
    this.last = delivery
  }

  dequeue(): Delivery | undefined {
    const { first } = this
    if (first !== undefined) this.remove(first)
    return first
  }

  /** Does nothing if it is not in line. */
  remove(delivery: Delivery): void {
    const { previous, next } = delivery
    if (previous === undefined && this.first !== delivery) return
    if (previous === undefined) this.first = next
    else previous.next = next
    if (next === undefined) this.last = previous
    else next.previous = previous
    delivery.previous = undefined
    delivery.next = undefined
  }
}
