// A concurrency key as the directory keeps it: only one that has a limit, a weight or a pause.
// Owns: names and meaning of the records.  Does not: change them (key-service.ts).

import { apiCodec, type MessageOutputs } from '#proto'
import { timestampMs } from '../services/validate.ts'
import type { ResourceReader } from './resource-door.ts'
import type { ResourceChange } from './resource-table.ts'

export type KeyMessage = MessageOutputs['Key']

export interface KeyPlace {
  readonly namespace: string
  readonly queueId: string
}

export interface KeyName extends KeyPlace {
  readonly key: string
}

export const keyCodec = apiCodec('Key')

const nothing = new Uint8Array(0)

/** Queue ids hold no slash: what is behind the second one is the key, whatever it holds. */
export function recordKey({ namespace, queueId, key }: KeyName): string {
  return `${namespace}/${queueId}/${key}`
}

export function keyRecordOf(
  table: ResourceReader,
  name: KeyName,
): { readonly message: KeyMessage; readonly version?: number } {
  const record = table.get('key', recordKey(name))
  if (record === undefined) return { message: keyCodec.decode(nothing) }
  return { message: keyCodec.decode(record.value), version: record.version }
}

/** Keys of a queue that have a record, in order. */
export function recordedKeys(table: ResourceReader, { namespace, queueId }: KeyPlace): string[] {
  const prefix = `${namespace}/${queueId}/`
  const records = table.list('key').filter(({ key }) => key.startsWith(prefix))
  return records.map(({ key }) => key.slice(prefix.length))
}

/** The pause in force; null: the key is not paused. */
export function pauseInForce(key: KeyMessage, nowMs: number): KeyMessage['pause'] {
  const untilMs = timestampMs(key.pause?.until)
  return untilMs !== undefined && untilMs <= nowMs ? null : key.pause
}

/** Keys that are removed in one change; more take several. */
const removedMax = 900

/** What removes the keys of a queue, or of a whole namespace; empty: there are none. */
export function keyRemovals(
  table: ResourceReader,
  { namespace, queueId }: { readonly namespace: string; readonly queueId?: string },
): ResourceChange[] {
  const prefix = queueId === undefined ? `${namespace}/` : `${namespace}/${queueId}/`
  const records = table.list('key').filter(({ key }) => key.startsWith(prefix))
  return records
    .slice(0, removedMax)
    .map(({ key, version }) => ({ kind: 'key', key, expected: version, value: undefined }))
}
