// The network between the machines of a world: what is sent arrives late, twice, out of order or
// never, as drawn; links are cut one way or both.
// Owns: links and their faults, and who listens.  Does not: know what it carries
// (virtual-peers.ts), or when a fault begins (storm.ts).

import type { Prng, Ratio } from '#base/prng'
import type { EventQueue } from './event-queue.ts'

export interface NetworkWeather {
  readonly loss: Ratio
  readonly duplicate: Ratio
  readonly delayMsMin: number
  /** On top of the least delay; most are short, a few are several times this. */
  readonly delayMsMean: number
  /** Messages of a link may overtake each other. */
  readonly reorders: boolean
}

export const fairWeather: NetworkWeather = {
  loss: { numerator: 0, denominator: 100 },
  duplicate: { numerator: 0, denominator: 100 },
  delayMsMin: 0.2,
  delayMsMean: 0.3,
  reorders: false,
}

/** A node's way to itself is not a link. */
interface Link {
  isCut: boolean
  /** Nothing arrives before this. */
  cloggedUntilMs: number
  lastArrivalMs: number
  /** As above, of what is carried on connections. */
  streamedMs: number
}

const nothing = (): void => {}

export class VirtualNetwork {
  weather: NetworkWeather = fairWeather
  /** Streams break off in the middle, many of them. */
  breaksStreams = false
  sentCount = 0
  lostCount = 0
  private readonly queue: EventQueue
  private readonly prng: Prng
  private readonly links = new Map<number, Link>()

  constructor(queue: EventQueue, prng: Prng) {
    this.queue = queue
    this.prng = prng
  }

  /**
   * `arrive` is called for each copy that gets through. False: none will, and the sender may find
   * out after a while.
   */
  send(from: number, to: number, arrive: () => void): boolean {
    this.sentCount += 1
    const link = this.link(from, to)
    if (link.isCut || this.prng.chance(this.weather.loss)) {
      this.lostCount += 1
      return false
    }
    this.carry(link, arrive)
    if (this.prng.chance(this.weather.duplicate)) this.carry(link, arrive)
    return true
  }

  /**
   * For what is carried once, in order, or not at all, as on a connection. `lost` is called when it
   * is not.
   */
  sendOnce(from: number, to: number, arrive: () => void, lost: () => void = nothing): void {
    this.sentCount += 1
    const link = this.link(from, to)
    if (link.isCut || this.prng.chance(this.weather.loss)) {
      this.lostCount += 1
      lost()
      return
    }
    const atMs = Math.max(this.queue.nowMs + this.delayMs(), link.cloggedUntilMs, link.streamedMs)
    link.streamedMs = atMs
    this.queue.at(atMs, () => {
      if (link.isCut) lost()
      else arrive()
    })
  }

  delayMs(): number {
    const { delayMsMin, delayMsMean } = this.weather
    const unit = (this.prng.next() + 1) / 4_294_967_297
    return delayMsMin - Math.log(unit) * delayMsMean
  }

  private carry(link: Link, arrive: () => void): void {
    let atMs = Math.max(this.queue.nowMs + this.delayMs(), link.cloggedUntilMs)
    if (!this.weather.reorders) atMs = Math.max(atMs, link.lastArrivalMs)
    link.lastArrivalMs = Math.max(atMs, link.lastArrivalMs)
    // What was cut meanwhile does not arrive.
    this.queue.at(atMs, () => {
      if (!link.isCut) arrive()
    })
  }

  cut(from: number, to: number): void {
    this.link(from, to).isCut = true
  }

  mend(from: number, to: number): void {
    this.link(from, to).isCut = false
  }

  isCut(from: number, to: number): boolean {
    return this.link(from, to).isCut
  }

  clog(from: number, to: number, untilMs: number): void {
    const link = this.link(from, to)
    link.cloggedUntilMs = Math.max(link.cloggedUntilMs, untilMs)
  }

  healAll(): void {
    this.breaksStreams = false
    for (const link of this.links.values()) {
      link.isCut = false
      link.cloggedUntilMs = 0
    }
  }

  private link(from: number, to: number): Link {
    const key = from * 10_000 + to
    let link = this.links.get(key)
    if (link === undefined) {
      link = { isCut: false, cloggedUntilMs: 0, lastArrivalMs: 0, streamedMs: 0 }
      this.links.set(key, link)
    }
    return link
  }
}
