// The options of every command that pauses: why, and until when.
// Owns: options → the end of a pause.  Does not: pause.

import { UsageError } from './failure.ts'
import { parseDuration, parseTime } from './times.ts'

export interface PauseOptions {
  readonly reason?: string
  readonly until?: string
  readonly for?: string
  readonly requestId?: string
}

/** When a pause ends by itself, and how that is told; null: it does not. */
export function pauseEndOf(options: PauseOptions): {
  readonly until: ReturnType<typeof timestampOf> | null
  readonly words: string
} {
  if (options.until !== undefined && options.for !== undefined) {
    throw new UsageError('give --until or --for, not both', 'each says when it ends', 'drop one')
  }
  const until =
    options.for === undefined
      ? options.until && parseTime(options.until, '--until')
      : new Date(Date.now() + parseDuration(options.for, '--for'))
  if (!(until instanceof Date)) return { until: null, words: '' }
  return { until: timestampOf(until), words: ` until ${until.toISOString()}` }
}

export function timestampOf(time: Date): { seconds: number; nanos: number } {
  const ms = time.getTime()
  const seconds = Math.floor(ms / 1_000)
  return { seconds, nanos: (ms - seconds * 1_000) * 1_000_000 }
}
