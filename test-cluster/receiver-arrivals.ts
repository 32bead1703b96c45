// What a receiver saw, in columns: a million arrivals are a few dozen megabytes.
// Owns: arrivals and their statistics.  Does not: speak HTTP (receiver.ts).

export interface Arrival {
  readonly taskId: string
  readonly idempotencyKey: string
  readonly attempt: number
  readonly token: number
  readonly scheduledMs: number
  readonly wallMs: number
  readonly monotonicMs: number
  readonly bodyBytes: number
  /** FNV-1a of the body; 0 unless the receiver was asked for it. */
  readonly bodyHash: number
}

export interface ReceiverStats {
  readonly count: number
  readonly distinctKeys: number
  /** Arrivals whose key was there before: retries, and what should not have been. */
  readonly duplicates: number
  /** Of those, the ones with an attempt number that was there before: never right. */
  readonly repeatedAttempts: number
  /** Arrivals whose attempt number or token is not higher than the one before with their key. */
  readonly notIncreasing: number
  readonly early: number
  /** How early the earliest was; 0 if none was. */
  readonly earliestMs: number
  readonly latenessMs: {
    readonly p50: number
    readonly p90: number
    readonly p99: number
    readonly p999: number
    readonly max: number
    readonly mean: number
  }
  /** From the first arrival to the last. */
  readonly spanMs: number
  readonly firstWallMs: number
  readonly lastWallMs: number
  readonly bodyBytes: number
  readonly connections: number
}

const columnNames = [
  'key',
  'attempt',
  'token',
  'scheduledMs',
  'wallMs',
  'monotonicMs',
  'bodyBytes',
  'bodyHash',
] as const
type ColumnName = (typeof columnNames)[number]
type Columns = Record<ColumnName, Float64Array | Uint32Array>

const narrow: ReadonlySet<ColumnName> = new Set(['key', 'attempt', 'bodyBytes', 'bodyHash'])
const firstCapacity = 4_096

function makeColumns(capacity: number): Columns {
  const entries = columnNames.map((name) => [
    name,
    narrow.has(name) ? new Uint32Array(capacity) : new Float64Array(capacity),
  ])
  return Object.fromEntries(entries) as Columns
}

export class Arrivals {
  private columns = makeColumns(firstCapacity)
  private capacity = firstCapacity
  private length = 0
  private readonly keys: string[] = []
  private readonly keyNumbers = new Map<string, number>()
  /** Only of arrivals whose task id is not their key. */
  private readonly taskIds = new Map<number, string>()

  get count(): number {
    return this.length
  }

  get distinctKeys(): number {
    return this.keys.length
  }

  add(arrival: Arrival): void {
    if (this.length === this.capacity) this.grow()
    const i = this.length
    const { columns } = this
    let key = this.keyNumbers.get(arrival.idempotencyKey)
    if (key === undefined) {
      key = this.keys.push(arrival.idempotencyKey) - 1
      this.keyNumbers.set(arrival.idempotencyKey, key)
    }
    if (arrival.taskId !== arrival.idempotencyKey) this.taskIds.set(i, arrival.taskId)
    columns.key[i] = key
    columns.attempt[i] = arrival.attempt
    columns.token[i] = arrival.token
    columns.scheduledMs[i] = arrival.scheduledMs
    columns.wallMs[i] = arrival.wallMs
    columns.monotonicMs[i] = arrival.monotonicMs
    columns.bodyBytes[i] = arrival.bodyBytes
    columns.bodyHash[i] = arrival.bodyHash
    this.length = i + 1
  }

  at(i: number): Arrival | undefined {
    if (i < 0 || i >= this.length) return undefined
    const { columns } = this
    const idempotencyKey = this.keys[columns.key[i] ?? 0] ?? ''
    return {
      taskId: this.taskIds.get(i) ?? idempotencyKey,
      idempotencyKey,
      attempt: columns.attempt[i] ?? 0,
      token: columns.token[i] ?? 0,
      scheduledMs: columns.scheduledMs[i] ?? 0,
      wallMs: columns.wallMs[i] ?? 0,
      monotonicMs: columns.monotonicMs[i] ?? 0,
      bodyBytes: columns.bodyBytes[i] ?? 0,
      bodyHash: columns.bodyHash[i] ?? 0,
    }
  }

  *[Symbol.iterator](): Generator<Arrival> {
    for (let i = 0; i < this.length; i++) {
      const arrival = this.at(i)
      if (arrival !== undefined) yield arrival
    }
  }

  clear(): void {
    this.columns = makeColumns(firstCapacity)
    this.capacity = firstCapacity
    this.length = 0
    this.keys.length = 0
    this.keyNumbers.clear()
    this.taskIds.clear()
  }

  stats(connections: number): ReceiverStats {
    const { columns, length } = this
    const lateness = new Float64Array(length)
    let late = 0
    let bodyBytes = 0
    for (let i = 0; i < length; i++) {
      const ms = (columns.wallMs[i] ?? 0) - (columns.scheduledMs[i] ?? 0)
      lateness[i] = ms
      late += ms
      bodyBytes += columns.bodyBytes[i] ?? 0
    }
    lateness.sort()
    const at = (share: number): number =>
      lateness[Math.min(length - 1, Math.ceil(share * length) - 1)] ?? 0
    const firstNotEarly = lateness.findIndex((ms) => ms >= 0)
    return {
      count: length,
      distinctKeys: this.keys.length,
      duplicates: length - this.keys.length,
      ...this.repetitions(),
      early: firstNotEarly === -1 ? length : firstNotEarly,
      earliestMs: Math.max(0, -(lateness[0] ?? 0)),
      latenessMs: {
        p50: at(0.5),
        p90: at(0.9),
        p99: at(0.99),
        p999: at(0.999),
        max: at(1),
        mean: length === 0 ? 0 : late / length,
      },
      spanMs: (columns.monotonicMs[length - 1] ?? 0) - (columns.monotonicMs[0] ?? 0),
      firstWallMs: columns.wallMs[0] ?? 0,
      lastWallMs: columns.wallMs[length - 1] ?? 0,
      bodyBytes,
      connections,
    }
  }

  private repetitions(): { repeatedAttempts: number; notIncreasing: number } {
    const { columns } = this
    const lastOfKey = new Int32Array(this.keys.length).fill(-1)
    const seen = new Map<number, Set<number>>()
    let repeatedAttempts = 0
    let notIncreasing = 0
    for (let i = 0; i < this.length; i++) {
      const key = columns.key[i] ?? 0
      const last = lastOfKey[key] ?? -1
      lastOfKey[key] = i
      if (last === -1) continue
      const attempt = columns.attempt[i] ?? 0
      // Attempts are kept only for keys that came more than once: few.
      const attempts = seen.get(key) ?? new Set([columns.attempt[last] ?? 0])
      seen.set(key, attempts)
      if (attempts.has(attempt)) repeatedAttempts += 1
      attempts.add(attempt)
      const grew =
        attempt > (columns.attempt[last] ?? 0) &&
        (columns.token[i] ?? 0) > (columns.token[last] ?? 0)
      if (!grew) notIncreasing += 1
    }
    return { repeatedAttempts, notIncreasing }
  }

  private grow(): void {
    const capacity = this.capacity * 2
    const columns = makeColumns(capacity)
    for (const name of columnNames) columns[name].set(this.columns[name])
    this.columns = columns
    this.capacity = capacity
  }
}
