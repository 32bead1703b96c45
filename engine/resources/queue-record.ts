// A queue as the directory keeps it.
// Owns: what of a queue is kept.  Does not: check it (queue-input.ts).

import { apiCodec } from '#proto'
import { keyRemovals } from './key-record.ts'
import type { ResourceReader } from './resource-door.ts'
import type { ResourceChange } from './resource-table.ts'
import type { QueueMessage, Resource, ResourceView } from './resource-view.ts'

export interface QueueName {
  readonly namespace: string
  readonly id: string
  /** `namespace/id`. */
  readonly key: string
}

export const queueCodec = apiCodec('Queue')

/** What the server says of a queue is not kept in its definition. */
export function definitionOnly(queue: QueueMessage): QueueMessage {
  return { ...queue, etag: '', version: '0', createTime: null, updateTime: null, stats: null }
}

export function putOf(
  name: QueueName,
  found: Resource<QueueMessage> | undefined,
  queue: QueueMessage,
): ResourceChange {
  const expected = found?.record?.version ?? 'absent'
  return { kind: 'queue', key: name.key, expected, value: queueCodec.encode(definitionOnly(queue)) }
}

// ---- the end of a queue

export function drainingOf(name: QueueName, found: Resource<QueueMessage>): ResourceChange {
  const state = 'QUEUE_STATE_DRAINING'
  return putOf(name, found, { ...found.message, state, pause: null })
}

/** After an operation that was cancelled the queue takes tasks again. */
export function undrainedOf(
  { view }: { readonly view: ResourceView },
  { namespace, id }: Pick<QueueName, 'namespace' | 'id'>,
): ResourceChange[] {
  const found = view.queue(namespace, id)
  if (found?.message.state !== 'QUEUE_STATE_DRAINING') return []
  const name = { namespace, id, key: `${namespace}/${id}` }
  return [putOf(name, found, { ...found.message, state: 'QUEUE_STATE_RUNNING' })]
}

/**
 * The next of what goes: its keys, then the queue; empty: nothing is left. Only one that is
 * DRAINING: another may have its id.
 */
export function removalOf(
  context: { readonly view: ResourceView; readonly door: { readonly table: ResourceReader } },
  namespace: string,
  id: string,
): ResourceChange[] {
  const { record, message } = context.view.queue(namespace, id) ?? {}
  if (record === undefined || message?.state !== 'QUEUE_STATE_DRAINING') return []
  const keys = keyRemovals(context.door.table, { namespace, queueId: id })
  if (keys.length > 0) return keys
  const key = `${namespace}/${id}`
  return [{ kind: 'queue', key, expected: record.version, value: undefined }]
}
