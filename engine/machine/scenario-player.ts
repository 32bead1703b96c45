// Plays scheduling words on a machine and tells what came of it, for the files in testdata/.
// Owns: the words.  Does not: compare (scenarios.test.ts). The lines of a block are one entry.

import { assert, defined } from '#base/assert'
import type { AttemptResult, Command, Outcome } from './command.ts'
import { countedStates } from './counts.ts'
import { createMachine } from './create-machine.ts'
import type { Machine } from './machine.ts'
import { encoded, MemoryFacts } from './memory-facts.ts'
import type {
  Callback,
  CallbackEvent,
  Claim,
  TaskDefinition,
  TaskExtra,
  TaskRecord,
} from './records.ts'
import { describeSchedule, type Line, numberOf, scheduleVerbs, word } from './scenario-schedules.ts'
import type { Bounds } from './state.ts'

/** Scenarios happen within it, so the whole due index is loaded. */
const foreverMs = 10_000_000_000_000

type Verb = (line: Line) => Command

export class ScenarioPlayer {
  #facts = new MemoryFacts()
  #bounds: Partial<Bounds> = {}
  #machine: Machine
  #atMs = 0
  readonly #seen = new Map<string, string>()

  constructor() {
    this.#machine = this.#open()
  }

  play(lines: readonly string[]): string[] {
    const parsed = lines.map(parseLine)
    const asked = parsed[0] as Line
    const question = this.#questions[asked.verb]
    if (question !== undefined) return question(asked)
    const commands = parsed.map((line) => {
      const ofSchedule = scheduleVerbs[line.verb]
      if (ofSchedule !== undefined) return ofSchedule(line, this.#machine, definitionOf(line))
      const verb = this.#verbs[line.verb]
      assert(verb !== undefined, 'a scenario uses known words', () => line.verb)
      return verb(line)
    })
    const index = this.#machine.appliedIndex + 1
    const outcomes = this.#machine.apply({ index, term: 1 }, { atMs: this.#atMs, commands })
    const told = outcomes.map(
      (outcome, at) => `#${index} ${tell(this.#machine, commands[at] as Command, outcome)}`,
    )
    return [...told, ...this.#differences()]
  }

  #open(): Machine {
    const machine = createMachine({
      facts: this.#facts,
      meta: this.#facts.meta,
      bounds: this.#bounds,
    })
    for (const task of this.#facts.tasks()) if (task.lease !== undefined) machine.restoreLease(task)
    machine.beginLoad(foreverMs)
    machine.addLoaded(this.#facts.dueRows(0, foreverMs))
    machine.endLoad()
    return machine
  }

  /** Tasks that look otherwise than before, ascending by key. */
  #differences(): string[] {
    const keys = new Set([...this.#seen.keys(), ...this.#machine.dirtyTasks().keys()])
    const told: string[] = []
    for (const key of [...keys].sort()) {
      const task = this.#machine.readTask(key)
      const now = task === undefined ? 'gone' : describe(this.#machine, task)
      if (now === (this.#seen.get(key) ?? 'gone')) continue
      told.push(`${key} ${now}`)
      if (task === undefined) this.#seen.delete(key)
      else this.#seen.set(key, now)
    }
    return told
  }

  #task(key: string): TaskRecord {
    return defined(this.#machine.readTask(key), `the scenario's task ${key}`)
  }

  readonly #questions: Readonly<Record<string, (line: Line) => string[]>> = {
    /** Narrows the bounds of an entry; the first line of a scenario. */
    limits: ({ options }) => {
      this.#bounds = {
        upkeepPerEntryMax: numberOf(options, 'upkeep', 1_000),
        leasesLostPerEntryMax: numberOf(options, 'leases', 1_000),
      }
      this.#machine = this.#open()
      return ['ok']
    },
    flush: () => {
      const set = encoded(this.#machine.takeChanges())
      this.#facts.write(set)
      this.#machine.changesWritten()
      return [`${set.changes.length} written`]
    },
    /**
     * The process starts again; what was not flushed comes back by the log, which a scenario has
     * not.
     */
    restart: () => {
      this.#machine = this.#open()
      this.#machine.checkInvariants()
      return [`at #${this.#machine.appliedIndex} clock=${this.#machine.clockMs}`]
    },
    ready: ({ options }) => {
      this.#machine.collectDue(1_000)
      const taken = this.#machine.takeReady(numberOf(options, 'max', 1_000))
      for (const { key } of taken.toReversed()) this.#machine.putBackReady(key)
      return [taken.length === 0 ? 'nothing' : taken.map((task) => task.key).join(' ')]
    },
    /** Time passes by the proposer's clock alone: the shard's stands while nothing is due. */
    time: ({ words }) => {
      this.#atMs = Number(words[0])
      return [`it is ${this.#atMs}`]
    },
    next: () => [`due ${this.#machine.nextDueMs() ?? 'never'}`],
    show: ({ words }) => {
      const key = words[0] as string
      const task = this.#machine.readTask(key)
      if (task === undefined) return [`${key} is not there`]
      return [
        `${key} ${describe(this.#machine, task)} version=${task.version}`,
        ...task.attempts.map((a) => `  attempt ${a.attempt} token=${a.token} ${a.outcome}`),
        ...(task.extra === undefined ? [] : [`  ${describeExtra(task.extra)}`]),
        ...describeOrigin(task),
      ]
    },
    /** How a schedule stands. */
    plan: (line) => {
      const schedule = this.#machine.readSchedule(word(line, 0))
      return schedule === undefined ? ['not there'] : describeSchedule(schedule)
    },
    /** What the leader is to look at. */
    due: () => {
      this.#machine.collectDue(1_000)
      const taken = this.#machine.takeDueSchedules(1_000).map(({ key }) => key)
      for (const key of taken) this.#machine.putBackSchedule(key)
      return [taken.length === 0 ? 'nothing' : taken.join(' ')]
    },
    counts: () => {
      const all = this.#machine.counts().map(({ queue, counts }) => {
        const told = countedStates.map((state, at) => `${state}=${counts[at]}`)
        return `${queue} ${told.filter((one) => !one.endsWith('=0')).join(' ')}`
      })
      return all.length === 0 ? ['nothing'] : all
    },
    /** Who holds a dedupe key. */
    claim: (line) => {
      const claim = this.#machine.readClaim(word(line, 0))
      if (claim === undefined) return ['free']
      return [`${claim.task} until=${claim.untilMs || 'its end'}`]
    },
    /** What the last entry took from executors. */
    revoked: () => {
      const told = this.#machine
        .revoked()
        .map(({ sessionId, token }) => `s${sessionId} token=${token}`)
      return told.length === 0 ? ['nothing'] : told
    },
    sessions: () => {
      const sessions = this.#machine.meta().sessions
      const told = sessions.map(({ id, expiresAtMs }) => {
        const leases = this.#machine.leasesOf(id).map((lease) => lease.key)
        return `s${id} expires=${expiresAtMs} leases=${leases.join(',') || 'none'}`
      })
      return told.length === 0 ? ['none'] : told
    },
  }

  readonly #verbs: Readonly<Record<string, Verb>> = {
    submit: (line) => ({
      type: 'CreateTask',
      key: word(line, 0),
      definition: definitionOf(line),
      requestHash: numberOf(line.options, 'request', 0),
      ...claimOf(line),
    }),
    update: (line) => ({
      type: 'UpdateTask',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      definition: definitionOf(line, this.#machine.readTask(word(line, 0))?.definition),
      requestHash: numberOf(line.options, 'request', 0),
    }),
    cancel: (line) => ({
      type: 'CancelTask',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      requestHash: numberOf(line.options, 'request', 0),
      ...(line.options.has('reason') ? { reason: line.options.get('reason') } : {}),
    }),
    run: (line) => ({
      type: 'RunTask',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      atMs: numberOf(line.options, 'at', this.#atMs),
      requestHash: numberOf(line.options, 'request', 0),
    }),
    reschedule: (line) => ({
      type: 'RescheduleTask',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      fireAtMs: numberOf(line.options, 'fire-at', 0),
      requestHash: numberOf(line.options, 'request', 0),
    }),
    /** With more options than the time the definition is edited. */
    retry: (line) => {
      const key = word(line, 0)
      const edits = ['attempts', 'priority', 'queue'].some((name) => line.options.has(name))
      const definition = edits
        ? definitionOf(line, this.#machine.readTask(key)?.definition)
        : undefined
      return {
        type: 'RetryTask',
        key,
        expectedVersion: numberOf(line.options, 'version', 0),
        fireAtMs: numberOf(line.options, 'fire-at', this.#atMs),
        ...(definition === undefined ? {} : { definition }),
        requestHash: numberOf(line.options, 'request', 0),
      }
    },
    delete: (line) => ({
      type: 'DeleteTask',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      force: line.words.includes('force'),
      requestHash: numberOf(line.options, 'request', 0),
      memoryMs: numberOf(line.options, 'memory', 60_000),
    }),
    advance: (line) => {
      const clockMs = Number(word(line, 0))
      this.#atMs = Math.max(this.#atMs, clockMs)
      const sparesSessions = line.options.has('spares-sessions')
      return { type: 'AdvanceClock', clockMs, sparesSessions }
    },
    open: (line) => ({
      type: 'OpenSession',
      sessionId: sessionOf(line),
      nodeId: 1,
      ttlMs: numberOf(line.options, 'ttl', 10_000),
    }),
    renew: (line) => ({ type: 'RenewSession', sessionId: sessionOf(line) }),
    close: (line) => ({ type: 'CloseSession', sessionId: sessionOf(line) }),
    lease: (line) => ({
      type: 'GrantLeases',
      sessionId: sessionOf(line),
      start: false,
      keys: line.words.slice(1),
    }),
    start: (line) => ({
      type: 'GrantLeases',
      sessionId: sessionOf(line),
      start: true,
      keys: line.words.slice(1),
    }),
    /** `touch s1 t1 started progress=half token=4` */
    touch: (line) => {
      const task = this.#task(word(line, 1))
      const token = numberOf(line.options, 'token', task.lease?.token ?? 0)
      const item = { task: task.number, token, started: line.words.includes('started') }
      const progress = line.options.get('progress')
      const items = [progress === undefined ? item : { ...item, progress }]
      return { type: 'TouchLeases', sessionId: sessionOf(line), items }
    },
    expire: (line) => ({ type: 'ExpireTasks', keys: line.words }),
    complete: (line) => this.#report(line, 'SUCCEEDED'),
    fail: (line) => this.#report(line, 'FAILED_RETRYABLE'),
    reject: (line) => this.#report(line, 'FAILED_PERMANENT'),
    timeout: (line) => this.#report(line, 'TIMED_OUT'),
    unsent: (line) => this.#report(line, 'NOT_SENT'),
    broken: (line) => this.#report(line, 'BROKEN_OFF'),
    throttle: (line) => this.#report(line, 'THROTTLED'),
    disable: (line) => this.#report(line, 'TARGET_DISABLED'),
    snooze: (line) => this.#report(line, 'SNOOZED'),
    schedule: (line) => ({
      type: 'CreateSchedule',
      key: word(line, 0),
      spec: new Uint8Array(0),
      template: definitionOf(line),
      nextNominalMs: numberOf(line.options, 'next', 0),
      requestHash: numberOf(line.options, 'request', 0),
    }),
    unschedule: (line) => ({ type: 'DeleteSchedule', key: word(line, 0), requestHash: 0 }),
    fire: (line) => ({
      type: 'FireSchedule',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 1),
      nominalMs: numberOf(line.options, 'nominal', 0),
      fireAtMs: numberOf(line.options, 'fire-at', numberOf(line.options, 'nominal', 0)),
      nextNominalMs: numberOf(line.options, 'next', 0),
    }),
  }

  /** `<verb> s1 t1 token=4`: the token is the one in force unless it is named. */
  #report(line: Line, outcome: AttemptResult['outcome']): Command {
    const task = this.#task(word(line, 1))
    const result: AttemptResult = {
      task: task.number,
      token: numberOf(line.options, 'token', task.lease?.token ?? 0),
      outcome,
      status: 0,
      error: '',
      response: new Uint8Array(0),
      startedAtMs: 0,
      endedAtMs: 0,
      retryAfterMs: numberOf(line.options, 'retry-after', 0),
      jitter: numberOf(line.options, 'jitter', 0),
      ...(line.options.has('wait') ? { backoffMs: numberOf(line.options, 'wait', 0) } : {}),
    }
    return { type: 'CompleteAttempts', sessionId: sessionOf(line), results: [result] }
  }
}

function parseLine(text: string): Line {
  const [verb, ...rest] = text.split(' ')
  const options = new Map<string, string>()
  for (const part of rest.filter((one) => one.includes('='))) {
    const [name, value] = part.split('=') as [string, string]
    options.set(name, value)
  }
  return { verb: verb as string, words: rest.filter((one) => !one.includes('=')), options }
}

/** `s3` is session 3. */
function sessionOf(line: Line): number {
  return Number(word(line, 0).slice(1))
}

function definitionOf({ options }: Line, base?: TaskDefinition): TaskDefinition {
  const number = (name: string, otherwise: number): number => numberOf(options, name, otherwise)
  const isOnce = options.get('guarantee') === 'AT_MOST_ONCE' || base?.guarantee === 'AT_MOST_ONCE'
  return {
    fireAtMs: number('fire-at', base?.fireAtMs ?? 0),
    queue: options.get('queue') ?? base?.queue ?? 'default',
    priority: number('priority', base?.priority ?? 5),
    retry: {
      maxAttempts: number('attempts', base?.retry.maxAttempts ?? 3),
      minBackoffMs: number('backoff', base?.retry.minBackoffMs ?? 1_000),
      maxBackoffMs: number('backoff-max', base?.retry.maxBackoffMs ?? 60_000),
      multiplierPercent: number('multiplier', base?.retry.multiplierPercent ?? 200),
      jitterPercent: number('jitter-percent', base?.retry.jitterPercent ?? 0),
      maxAgeMs: number('max-age', base?.retry.maxAgeMs ?? 0),
    },
    attemptTimeoutMs: number('timeout', base?.attemptTimeoutMs ?? 30_000),
    startDeadlineMs: number('start-deadline', base?.startDeadlineMs ?? 0),
    guarantee: isOnce ? 'AT_MOST_ONCE' : 'AT_LEAST_ONCE',
    retentionMs: number('retention', base?.retentionMs ?? 60_000),
    spec: new Uint8Array(0),
    ...extraOf(options, base),
  }
}

/** `jitter=<ms>`, `tells=SUCCESS,DEAD_LETTER`: one callback for all of these. */
function extraOf(
  options: ReadonlyMap<string, string>,
  base?: TaskDefinition,
): Pick<TaskDefinition, 'extra'> {
  const tells = options.get('tells')
  if (!options.has('jitter') && tells === undefined) {
    return base?.extra === undefined ? {} : { extra: base.extra }
  }
  const plain = { verb: '', words: [], options: new Map() }
  const callback = (events: string): Callback => ({
    events: events.split(',') as CallbackEvent[],
    definition: definitionOf(plain),
    includesPayload: false,
  })
  const callbacks = tells === undefined ? [] : [callback(tells)]
  const jitterMs = numberOf(options, 'jitter', 0)
  return { extra: { jitterMs, callbacks, basicSpec: new Uint8Array(0) } }
}

/** `key=<dedupe key> window=<ms> conflict=REJECT`. */
function claimOf({ options }: Line): { readonly claim?: Claim } {
  const key = options.get('key')
  if (key === undefined) return {}
  const onConflict = (options.get('conflict') ?? 'REJECT') as Claim['onConflict']
  return { claim: { key, windowMs: numberOf(options, 'window', 0), onConflict } }
}

function describeExtra(extra: TaskExtra): string {
  const { cancelReason, redriveCount, attemptsBefore, snoozeCount, claim, cause } = extra
  const told: string[] = []
  if (cancelReason !== '') told.push(`cancelled: ${cancelReason}`)
  if (redriveCount > 0) told.push(`redriven ${redriveCount}, after ${attemptsBefore} attempts`)
  if (snoozeCount > 0) told.push(`snoozed ${snoozeCount}`)
  if (claim !== undefined) told.push(`holds ${claim.key}`)
  if (cause !== undefined) {
    const { task, event } = cause
    told.push(`tells ${event} of ${task.key} as ${task.state} ${task.endReason}`)
  }
  return told.join('; ')
}

function tell(machine: Machine, command: Command, outcome: Outcome): string {
  if (!outcome.ok) {
    const by = outcome.heldBy === undefined ? '' : ` by ${outcome.heldBy}`
    return `refused ${outcome.code}${by} version=${outcome.version}`
  }
  if (command.type === 'AdvanceClock') return `clock=${machine.clockMs}`
  const parts = [outcome.repeated ? 'ok, as before' : 'ok']
  if (outcome.version > 0) parts.push(`version=${outcome.version}`)
  for (const { nominalMs, answer } of outcome.runs ?? []) parts.push(`${nominalMs} ${answer}`)
  if ((outcome.changedCount ?? 0) > 0) parts.push(`changed ${outcome.changedCount}`)
  if (outcome.existingTask !== undefined) parts.push(`as ${outcome.existingTask}`)
  if (outcome.inFlightAttempt !== undefined) parts.push(`in-flight=${outcome.inFlightAttempt}`)
  if (command.type === 'GrantLeases' && (outcome.granted ?? []).length < command.keys.length) {
    parts.push(`granted ${outcome.granted?.length ?? 0} of ${command.keys.length}`)
  }
  if ((outcome.stale ?? []).length > 0) return 'refused, stale lease'
  return parts.join(' ')
}

function describeOrigin({ origin }: TaskRecord): string[] {
  if (origin?.run === undefined) return []
  const { source, missedCount, firstMissedMs } = origin.run
  const missed = missedCount === 0 ? '' : `, stands for ${missedCount} since ${firstMissedMs}`
  return [`  ${source} of ${origin.scheduleKey} at ${origin.nominalMs}${missed}`]
}

function describeRun(origin: TaskRecord['origin']): string {
  const run = defined(origin?.run, 'what was skipped has its reason')
  const more = run.missedCount === 0 ? '' : ` and ${run.missedCount} since ${run.firstMissedMs}`
  return `${run.skipReason}${more}`
}

function describe(machine: Machine, task: TaskRecord): string {
  const state = machine.stateOf(task)
  const { lease, attemptCount } = task
  if (lease !== undefined) {
    const { sessionId, attempt, token, deadlineMs } = lease
    return `${state} by s${sessionId} attempt=${attempt} token=${token} until=${deadlineMs}`
  }
  if (task.endReason === 'SUCCEEDED') return `${state} attempts=${attemptCount}`
  if (task.state === 'SKIPPED') return `SKIPPED ${describeRun(task.origin)}`
  if (task.endReason !== 'NONE') return `${state} ${task.endReason} attempts=${attemptCount}`
  if (state === 'READY') return `READY attempts=${attemptCount}`
  return `${state} next=${task.nextAttemptAtMs} attempts=${attemptCount}`
}
