// A node's log: one JSON object per line on stdout, bounded, never blocking the node (R27).
// Owns: where the lines go, and what becomes of those that nobody takes.  Does not: decide what is
// logged.
// Events of the node are log lines with an `event` name: tests and tools wait for those, not for
// texts.

import { fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import type { NodeConfig } from './config.ts'
import type { NodeEvent } from './node/node-events.ts'

/** Bytes of log that may wait for a reader that does not read; beyond it lines are dropped. */
export const logBufferBytesMax: number = 4 << 20

export interface NodeLog {
  readonly logger: Logger
  /** Lines that nobody took, since the start. */
  readonly droppedLines: number
}

export function createNodeLog(config: NodeConfig, sink: LogSink = stdoutSink()): NodeLog {
  const logger = pino(
    {
      level: config.log.level,
      base: { node: config.node.id },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  )
  sink.onTakenAgain = (lines) => {
    logger.warn({ event: 'logDropped', lines }, `${lines} lines of the log were dropped`)
  }
  return {
    logger,
    get droppedLines(): number {
      return sink.droppedLines
    },
  }
}

/** Takes lines without ever waiting for whoever reads them. */
export abstract class LogSink {
  droppedLines = 0
  /** Called before the next line when lines are taken again; a line of its own says so. */
  onTakenAgain: (droppedLines: number) => void = () => {}
  private untoldLines = 0

  /** False: not taken. */
  protected abstract take(line: string): boolean

  write(line: string): void {
    if (!this.take(line)) {
      this.droppedLines += 1
      this.untoldLines += 1
      return
    }
    const lines = this.untoldLines
    this.untoldLines = 0
    if (lines > 0) this.onTakenAgain(lines)
  }
}

/**
 * A pipe or a socket: written when it has room, from the event loop. Not by a thread of the pool: a
 * thread that waits for a reader keeps the process from ever ending, after a failed disk too.
 */
export class StreamSink extends LogSink {
  private readonly stream: Writable

  constructor(stream: Writable) {
    super()
    this.stream = stream
    // A reader that went away must not end the node: only these lines are lost.
    stream.on('error', () => {
      this.droppedLines += 1
    })
  }

  protected override take(line: string): boolean {
    if (this.stream.writableLength + line.length > logBufferBytesMax) return false
    this.stream.write(line)
    return true
  }
}

/** A file or a terminal: what waits is bounded too, and written by a thread of the pool. */
class FileSink extends LogSink {
  private readonly file = pino.destination({ dest: 1, sync: false, maxLength: logBufferBytesMax })
  private isTaken = true

  constructor() {
    super()
    this.file.on('error', () => {})
    this.file.on('drop', () => {
      this.isTaken = false
    })
  }

  protected override take(line: string): boolean {
    this.isTaken = true
    this.file.write(line)
    return this.isTaken
  }
}

function stdoutSink(): LogSink {
  const stdout = fstatSync(1)
  return stdout.isFIFO() || stdout.isSocket() ? new StreamSink(process.stdout) : new FileSink()
}

export function logEvent(logger: Logger, event: NodeEvent): void {
  const { type, ...fields } = event
  switch (event.type) {
    case 'fatal': {
      const { error } = event
      const message = error instanceof Error ? error.message : String(error)
      const stack = error instanceof Error ? error.stack : undefined
      logger.fatal({ event: type, error: message, stack }, `the node stops: ${message}`)
      return
    }
    case 'warning':
      logger.warn({ event: type, ...event.fields }, event.message)
      return
    case 'leader':
      logger.info(
        { event: type, ...fields },
        `shard ${event.group}: ${event.leading ? 'leads' : 'follows'}`,
      )
      return
    case 'members':
      logger.info({ event: type, ...fields }, `group ${event.group}: ${event.step}`)
      return
    case 'recovered':
    case 'bootstrapped':
    case 'ready':
    case 'peerRestarted':
      logger.info({ event: type, ...fields }, type)
  }
}
