// A node's log: one JSON object per line on stdout, bounded, never blocking the node (R27).
// Events of the node are log lines with an `event` name: tests and tools wait for those, not for
// texts.

import { type Logger, pino } from 'pino'
import type { NodeConfig } from './config.ts'
import type { NodeEvent } from './node/node-events.ts'

/** Bytes of log that may wait for a reader that does not read; beyond it lines are dropped. */
const logBufferBytesMax: number = 4 << 20

export function createLogger(config: NodeConfig): Logger {
  const destination = pino.destination({ dest: 1, sync: false, maxLength: logBufferBytesMax })
  // A reader that went away (EPIPE) must not end the node.
  destination.on('error', () => {})
  return pino(
    {
      level: config.log.level,
      base: { node: config.node.id },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
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
    case 'recovered':
    case 'bootstrapped':
    case 'ready':
    case 'peerRestarted':
      logger.info({ event: type, ...fields }, type)
  }
}
