// The kinds of resources that are kept as text: what their services are called, and which of their
// fields are the owner's. Owns: the table.  Does not: apply anything (config-apply.ts).

import type { MessageOutputs } from '#proto'
import { calendarFields } from '../resources/calendar-service.ts'
import { namespaceFields } from '../resources/namespace-service.ts'
import { queueFields } from '../resources/queue-input.ts'
import { scheduleFields } from './schedule-service.ts'

export type KindName = MessageOutputs['ResourceChange']['kind']
export type Message = Readonly<Record<string, unknown>>

export interface ConfigKind {
  readonly name: KindName
  /** Of the message Resource. */
  readonly field: 'queue' | 'schedule' | 'calendar' | 'namespace'
  readonly message: 'Queue' | 'Schedule' | 'Calendar' | 'Namespace'
  /** Where the id is: in the resource, and in requests. */
  readonly idField: string
  /** What the owner says of it, in snake_case as in an update mask. */
  readonly fields: readonly string[]
  /** False: found by no label, and never deleted by a selector. */
  readonly hasLabels: boolean
}

/** A resource that is there and is not to be. */
export interface Deletion {
  readonly kind: ConfigKind
  readonly id: string
  readonly etag: string
}

/** In the order in which they are exported. */
export const configKinds: readonly ConfigKind[] = [
  {
    name: 'RESOURCE_KIND_QUEUE',
    field: 'queue',
    message: 'Queue',
    idField: 'queueId',
    fields: queueFields,
    hasLabels: true,
  },
  {
    name: 'RESOURCE_KIND_SCHEDULE',
    field: 'schedule',
    message: 'Schedule',
    idField: 'scheduleId',
    fields: scheduleFields,
    hasLabels: true,
  },
  {
    name: 'RESOURCE_KIND_CALENDAR',
    field: 'calendar',
    message: 'Calendar',
    idField: 'calendarId',
    fields: calendarFields,
    hasLabels: false,
  },
  {
    name: 'RESOURCE_KIND_NAMESPACE',
    field: 'namespace',
    message: 'Namespace',
    idField: 'namespace',
    fields: namespaceFields,
    hasLabels: true,
  },
]

/** What is used by others is made before them, and deleted after them. */
export const makingOrder: readonly ConfigKind['field'][] = [
  'namespace',
  'calendar',
  'queue',
  'schedule',
]

/** A field that is a text; '' : it is not set. */
export function textOf(message: Message | undefined, field: string): string {
  const value = message?.[field]
  return typeof value === 'string' ? value : ''
}

export function camel(path: string): string {
  return path.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Only what the owner says: neither what the server adds, nor the namespace it is in. */
export function definitionOf(kind: ConfigKind, message: Message): Message {
  const definition: Record<string, unknown> = { [kind.idField]: message[kind.idField] }
  for (const field of kind.fields) definition[camel(field)] = message[camel(field)]
  return definition
}
