// Command batches as the bytes of a log entry: msgpack arrays, one type code per command.
// Formats are for ever: a code keeps its meaning and its fields their places; new fields go to the
// end, new commands get the next code (docs/storage-layout.md, "Log entries").

import { Packr } from 'msgpackr'
import { assert, unreachable } from '#base/assert'
import type { AttemptResult, Command, CommandBatch, TouchedLease } from '#machine'
import {
  type ClaimFields,
  claimFromFields,
  claimToFields,
  type ResultDetailFields,
  resultDetailsFromFields,
  resultDetailsToFields,
} from './detail-codec.ts'
import {
  type DefinitionFields,
  definitionFromFields,
  definitionToFields,
} from './definition-codec.ts'
import { scheduleCommandFromFields, scheduleCommandToFields } from './schedule-codec.ts'

const formatVersion = 1

const packr = new Packr({ useRecords: false, mapsAsObjects: false })

const outcomes = [
  'SUCCEEDED',
  'FAILED_RETRYABLE',
  'FAILED_PERMANENT',
  'TIMED_OUT',
  'NOT_SENT',
  'BROKEN_OFF',
  'THROTTLED',
  'TARGET_DISABLED',
  'SNOOZED',
] as const

type ResultFields = [
  number,
  number,
  number,
  number,
  string,
  Uint8Array,
  number,
  number,
  number,
  number,
  (ResultDetailFields | 0)?,
  number?,
]

function resultToFields(result: AttemptResult): ResultFields {
  const fields: ResultFields = [
    result.task,
    result.token,
    outcomes.indexOf(result.outcome),
    result.status,
    result.error,
    result.response,
    result.startedAtMs,
    result.endedAtMs,
    result.retryAfterMs,
    result.jitter,
  ]
  const { details, backoffMs } = result
  if (details !== undefined) fields.push(resultDetailsToFields(details))
  else if (backoffMs !== undefined) fields.push(0)
  if (backoffMs !== undefined) fields.push(backoffMs)
  return fields
}

function resultFromFields(fields: ResultFields): AttemptResult {
  const outcome = outcomes[fields[2]]
  assert(outcome !== undefined, 'a stored outcome is known')
  const result: AttemptResult = {
    task: fields[0],
    token: fields[1],
    outcome,
    status: fields[3],
    error: fields[4],
    response: fields[5],
    startedAtMs: fields[6],
    endedAtMs: fields[7],
    retryAfterMs: fields[8],
    jitter: fields[9],
  }
  const details = fields[10]
  if (details === undefined) return result
  return {
    ...result,
    ...(details === 0 ? {} : { details: resultDetailsFromFields(details) }),
    ...(fields[11] === undefined ? {} : { backoffMs: fields[11] }),
  }
}

/** A command as it stands in a batch: `[code, ...fields]`. */
export type CommandFields = readonly [number, ...unknown[]]

export function commandToFields(command: Command): CommandFields {
  switch (command.type) {
    case 'AdvanceClock':
      return [1, command.clockMs, command.sparesSessions ? 1 : 0]
    case 'CreateTask':
      return createToFields(command)
    case 'UpdateTask':
      return [
        3,
        command.key,
        command.expectedVersion,
        definitionToFields(command.definition),
        command.requestHash,
      ]
    case 'CancelTask':
      return cancelToFields(command)
    case 'RunTask':
      return [20, command.key, command.expectedVersion, command.atMs, command.requestHash]
    case 'RescheduleTask':
      return [21, command.key, command.expectedVersion, command.fireAtMs, command.requestHash]
    case 'RetryTask':
      return [
        22,
        command.key,
        command.expectedVersion,
        command.fireAtMs,
        command.definition === undefined ? 0 : definitionToFields(command.definition),
        command.requestHash,
      ]
    case 'DeleteTask':
      return [
        23,
        command.key,
        command.expectedVersion,
        command.force ? 1 : 0,
        command.requestHash,
        command.memoryMs,
      ]
    case 'OpenSession':
      return [5, command.sessionId, command.nodeId, command.ttlMs]
    case 'RenewSession':
      return [6, command.sessionId]
    case 'CloseSession':
      return [7, command.sessionId]
    case 'GrantLeases':
      return grantToFields(command)
    case 'TouchLeases':
      return [24, command.sessionId, command.items.map(touchedToFields)]
    case 'ExpireTasks':
      return [9, command.keys]
    case 'CompleteAttempts':
      return [10, command.sessionId, command.results.map(resultToFields)]
    case 'CreateSchedule':
    case 'DeleteSchedule':
    case 'FireSchedule':
      return oldScheduleCommandToFields(command)
    case 'StepSchedule':
    case 'DefineSchedule':
    case 'PauseSchedule':
    case 'ResumeSchedule':
    case 'TriggerSchedule':
    case 'RemoveSchedule':
      return scheduleCommandToFields(command)
    default:
      return unreachable(command)
  }
}

function oldScheduleCommandToFields(
  command: Of<'CreateSchedule' | 'DeleteSchedule' | 'FireSchedule'>,
): CommandFields {
  switch (command.type) {
    case 'CreateSchedule':
      return [
        11,
        command.key,
        command.spec,
        definitionToFields(command.template),
        command.nextNominalMs,
        command.requestHash,
      ]
    case 'DeleteSchedule':
      return [12, command.key, command.requestHash]
    case 'FireSchedule':
      return [
        13,
        command.key,
        command.expectedVersion,
        command.nominalMs,
        command.fireAtMs,
        command.nextNominalMs,
      ]
    default:
      return unreachable(command)
  }
}

type Of<T extends Command['type']> = Extract<Command, { type: T }>

function createToFields(command: Of<'CreateTask'>): CommandFields {
  const { key, definition, requestHash, claim, memoryMs } = command
  const fields = [2, key, definitionToFields(definition), requestHash] as const
  if (claim === undefined) return fields
  const claimed = [...fields, claimToFields(claim)] as const
  return memoryMs === undefined ? claimed : [...claimed, memoryMs]
}

function grantToFields({ sessionId, start, keys, worker }: Of<'GrantLeases'>): CommandFields {
  const fields = [8, sessionId, start ? 1 : 0, keys] as const
  return worker === undefined ? fields : [...fields, worker]
}

function grantFromFields(f: readonly unknown[]): Command {
  const grant: Of<'GrantLeases'> = {
    type: 'GrantLeases',
    sessionId: f[1] as number,
    start: (f[2] as number) === 1,
    keys: f[3] as string[],
  }
  return isAbsent(f[4]) ? grant : { ...grant, worker: f[4] as string }
}

/** [task, token, started, progress?] */
type TouchedFields = [number, number, number, string?]

function touchedToFields({ task, token, started, progress }: TouchedLease): TouchedFields {
  const fields: TouchedFields = [task, token, started ? 1 : 0]
  if (progress !== undefined) fields.push(progress)
  return fields
}

function touchedFromFields([task, token, started, progress]: TouchedFields): TouchedLease {
  const item = { task, token, started: started === 1 }
  return progress === undefined ? item : { ...item, progress }
}

function cancelToFields(command: Of<'CancelTask'>): CommandFields {
  const { key, expectedVersion, requestHash, reason } = command
  if (reason === undefined) return [4, key, expectedVersion, requestHash]
  return [4, key, expectedVersion, requestHash, reason]
}

// Fields come from bytes that this file wrote; the log's checksums cover them. One cast per field
// is the price of a format without field names.
export function commandFromFields(fields: CommandFields): Command {
  const f = fields as readonly unknown[]
  switch (fields[0]) {
    case 1:
      return { type: 'AdvanceClock', clockMs: f[1] as number, sparesSessions: f[2] === 1 }
    case 2:
      return createFromFields(f)
    case 3:
      return {
        type: 'UpdateTask',
        key: f[1] as string,
        expectedVersion: f[2] as number,
        definition: definitionFromFields(f[3] as DefinitionFields),
        requestHash: f[4] as number,
      }
    case 4:
      return {
        type: 'CancelTask',
        key: f[1] as string,
        expectedVersion: f[2] as number,
        requestHash: f[3] as number,
        ...(isAbsent(f[4]) ? {} : { reason: f[4] as string }),
      }
    case 5:
      return {
        type: 'OpenSession',
        sessionId: f[1] as number,
        nodeId: f[2] as number,
        ttlMs: f[3] as number,
      }
    case 6:
      return { type: 'RenewSession', sessionId: f[1] as number }
    case 7:
      return { type: 'CloseSession', sessionId: f[1] as number }
    case 8:
      return grantFromFields(f)
    case 9:
      return { type: 'ExpireTasks', keys: f[1] as string[] }
    case 10:
      return {
        type: 'CompleteAttempts',
        sessionId: f[1] as number,
        results: (f[2] as ResultFields[]).map(resultFromFields),
      }
    case 20:
    case 21:
    case 22:
    case 23:
      return taskCommandFromFields(fields)
    case 24:
      return touchFromFields(f)
    case 30:
    case 31:
    case 32:
    case 33:
    case 34:
    case 35:
      return scheduleCommandFromFields(fields)
    default:
      return oldScheduleCommandFromFields(fields)
  }
}

/** Not there, or 0 to hold the place before fields that a newer build added. */
function isAbsent(field: unknown): boolean {
  return field === undefined || field === 0
}

function createFromFields(f: readonly unknown[]): Command {
  const command: Of<'CreateTask'> = {
    type: 'CreateTask',
    key: f[1] as string,
    definition: definitionFromFields(f[2] as DefinitionFields),
    requestHash: f[3] as number,
  }
  if (isAbsent(f[4])) return command
  const claimed = { ...command, claim: claimFromFields(f[4] as ClaimFields) }
  return isAbsent(f[5]) ? claimed : { ...claimed, memoryMs: f[5] as number }
}

function touchFromFields(f: readonly unknown[]): Of<'TouchLeases'> {
  const items = (f[2] as TouchedFields[]).map(touchedFromFields)
  return { type: 'TouchLeases', sessionId: f[1] as number, items }
}

function taskCommandFromFields(fields: CommandFields): Command {
  const f = fields as readonly unknown[]
  const key = f[1] as string
  const expectedVersion = f[2] as number
  const requestHash = (fields[0] === 22 ? f[5] : f[4]) as number
  switch (fields[0]) {
    case 20:
      return { type: 'RunTask', key, expectedVersion, atMs: f[3] as number, requestHash }
    case 21:
      return { type: 'RescheduleTask', key, expectedVersion, fireAtMs: f[3] as number, requestHash }
    case 22: {
      const definition = f[4] as DefinitionFields | 0
      const edited = definition === 0 ? {} : { definition: definitionFromFields(definition) }
      const fireAtMs = f[3] as number
      return { type: 'RetryTask', key, expectedVersion, fireAtMs, ...edited, requestHash }
    }
    default: {
      const force = f[3] === 1
      const memoryMs = f[5] as number
      return { type: 'DeleteTask', key, expectedVersion, force, requestHash, memoryMs }
    }
  }
}

function oldScheduleCommandFromFields(fields: CommandFields): Command {
  const f = fields as readonly unknown[]
  switch (fields[0]) {
    case 11:
      return {
        type: 'CreateSchedule',
        key: f[1] as string,
        spec: f[2] as Uint8Array,
        template: definitionFromFields(f[3] as DefinitionFields),
        nextNominalMs: f[4] as number,
        requestHash: f[5] as number,
      }
    case 12:
      return { type: 'DeleteSchedule', key: f[1] as string, requestHash: f[2] as number }
    case 13:
      return {
        type: 'FireSchedule',
        key: f[1] as string,
        expectedVersion: f[2] as number,
        nominalMs: f[3] as number,
        fireAtMs: f[4] as number,
        nextNominalMs: f[5] as number,
      }
    default:
      throw new RangeError(
        `log entry holds command code ${fields[0]}, which this build does not know: it was ` +
          'written by a newer schedd; upgrade this node',
      )
  }
}

export function encodeBatch(atMs: number, commands: readonly CommandFields[]): Uint8Array {
  return packr.pack([formatVersion, atMs, commands])
}

export function decodeBatch(payload: Uint8Array): CommandBatch {
  if (payload.length === 0) return { atMs: 0, commands: [] }
  const [version, atMs, commands] = packr.unpack(payload) as [number, number, CommandFields[]]
  if (version !== formatVersion) {
    throw new RangeError(`log entry has format ${version}, this build reads ${formatVersion}`)
  }
  return { atMs, commands: commands.map(commandFromFields) }
}

/** Commands on their way to the leader's node, without the batch around them. */
export function encodeCommands(commands: readonly CommandFields[]): Uint8Array {
  return packr.pack(commands)
}

export function decodeCommands(bytes: Uint8Array): CommandFields[] {
  return packr.unpack(bytes) as CommandFields[]
}
