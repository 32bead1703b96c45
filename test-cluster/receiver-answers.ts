// Answers of a receiver on one connection: in order, late, broken or never, as told.
// Owns: what is not yet written, and the timers for it.  Does not: choose the answers
// (receiver.ts).
//   V2. Answers leave in the order of their requests, however long each takes.

import type { Socket } from 'node:net'

/** What to answer. All is optional: 200 without a body, at once. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly delayMs?: number
  /** `all`: nothing is ever answered; `body`: the head, half of the body, then nothing. */
  readonly hang?: 'all' | 'body'
  /** The connection is reset: before the answer, or after half of it. */
  readonly reset?: 'all' | 'body'
  /** One byte each so many milliseconds: a receiver that is slow on purpose. */
  readonly dripMs?: number
}

interface Place {
  answer: Answer | undefined
  isLast: boolean
}

const defaultAnswer = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'

export class AnswerLine {
  private readonly socket: Socket
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly line: Place[] = []
  /** Default answers not yet written; they stand before the line. */
  private defaults = 0
  private isBusy = false

  constructor(socket: Socket) {
    this.socket = socket
  }

  /** The cheap way: written with the others of this turn by `flush`. */
  putDefault(): void {
    if (this.line.length === 0) this.defaults += 1
    else this.line.push({ answer: {}, isLast: false })
  }

  /** A place in the order, for an answer that is not known yet. */
  reserve(isLast: boolean): Place {
    const place: Place = { answer: undefined, isLast }
    this.line.push(place)
    return place
  }

  fill(place: Place, answer: Answer): void {
    const put = (): void => {
      place.answer = answer
      this.flush()
    }
    if (answer.delayMs === undefined) put()
    else this.after(answer.delayMs, put)
  }

  flush(): void {
    if (this.defaults > 0) {
      this.socket.write(
        this.defaults === 1 ? defaultAnswer : defaultAnswer.repeat(this.defaults),
        'latin1',
      )
      this.defaults = 0
    }
    while (!this.isBusy) {
      const place = this.line[0]
      if (place?.answer === undefined) return
      this.line.shift()
      this.write(place.answer, place.isLast)
    }
  }

  /** The connection is gone. */
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
    this.isBusy = true
  }

  private write(answer: Answer, isLast: boolean): void {
    if (answer.hang === 'all') {
      this.isBusy = true
      return
    }
    if (answer.reset === 'all') {
      this.socket.resetAndDestroy()
      return
    }
    const { head, body } = encode(answer, isLast)
    if (answer.hang === 'body' || answer.reset === 'body') {
      this.isBusy = true
      this.socket.write(Buffer.concat([head, body.subarray(0, body.length >> 1)]), () => {
        if (answer.reset === 'body') this.socket.resetAndDestroy()
      })
    } else if (answer.dripMs !== undefined) {
      this.drip(Buffer.concat([head, body]), answer.dripMs)
    } else {
      this.socket.write(body.length === 0 ? head : Buffer.concat([head, body]))
      if (isLast) this.socket.end()
    }
  }

  private drip(bytes: Buffer, everyMs: number): void {
    this.isBusy = true
    let at = 0
    const next = (): void => {
      this.socket.write(bytes.subarray(at, at + 1))
      at += 1
      if (at < bytes.length) this.after(everyMs, next)
      else {
        this.isBusy = false
        this.flush()
      }
    }
    next()
  }

  private after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      run()
    }, ms)
    this.timers.add(timer)
  }
}

function encode(answer: Answer, isLast: boolean): { head: Buffer; body: Buffer } {
  const body = Buffer.from(answer.body ?? '')
  const status = answer.status ?? 200
  let head = `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'As Told'}\r\n`
  // Neither may have a body (RFC 9110, 6.4.1).
  if (status !== 204 && status !== 304) head += `content-length: ${body.length}\r\n`
  if (isLast) head += 'connection: close\r\n'
  for (const [name, value] of Object.entries(answer.headers ?? {})) head += `${name}: ${value}\r\n`
  return { head: Buffer.from(`${head}\r\n`, 'latin1'), body }
}
