// Every limit of the replicated machine: its unit and its reason. Part of the replicated
// behaviour: a change is a new command or a gated version, never an edit (replicas of two builds
// must agree).

import { assert } from '#base/assert'

export const limits = {
  /** Attempts kept in a task's record; older ones are dropped, the count stays. */
  attemptsKeptMax: 10,
  /** Answered requests remembered per record, so that a repetition is recognised. */
  requestMarksMax: 8,
  /** Characters of an attempt's error text that are kept. */
  errorCharsMax: 512,
  /** Characters of what an executor says of its progress. */
  progressCharsMax: 1_024,
  /** Bytes of the last attempt's response that are kept, if the executor kept so many. */
  responseBytesMax: 64 * 1024,
  /** Bytes of the responses of the attempts before it. */
  olderResponseBytesMax: 1024,
  /** LEASE, RETENTION and CLAIM timers that one AdvanceClock acts on; the rest stay due (W4). */
  upkeepPerEntryMax: 1_000,
  /** Leases of expired sessions given back per AdvanceClock; the rest follow with the next. */
  leasesLostPerEntryMax: 1_000,
  /** Time beyond `attemptTimeoutMs` before a lease ends while its session lives. */
  leaseGraceMs: 10_000,
  /** Longest backoff, whatever the policy says: keeps its arithmetic exact. */
  backoffMaxMs: 30 * 24 * 60 * 60 * 1_000,
  /** Fastest growth of a backoff, in hundredths. */
  multiplierPercentMax: 100_000,
  /** A receiver may ask for a wait of up to this (`Retry-After`); more is cut to it. */
  retryAfterMaxMs: 7 * 24 * 60 * 60 * 1_000,
  /** Runs that a schedule's record names; more are counted only, and no policy ends them. */
  runsListedMax: 1_000,
  /** Payloads of waiting runs that have one of their own, by schedule. */
  bufferedBytesMax: 1 << 20,
  /** Pauses of a schedule whose occurrences are not settled yet; beyond it they are one. */
  pausesKeptMax: 16,
  /** Milliseconds that a manual run moves on when its time is taken. */
  nominalTriesMax: 1_000,
  /** Records that stay in memory although they are clean. */
  cleanRecordsMax: 512,
  /** Timers from which on a wheel that doubled is searched for stale ones (memory only). */
  sweepFromTimers: 65_536,
} as const

assert(limits.upkeepPerEntryMax > 0, 'an entry must make progress')
assert(limits.leasesLostPerEntryMax > 0, 'an entry must make progress')
assert(
  limits.backoffMaxMs * Math.max(limits.multiplierPercentMax, 65_536) < Number.MAX_SAFE_INTEGER,
  'backoff is exact in integers',
)
assert(limits.attemptsKeptMax >= 1, 'the last attempt is always kept')
