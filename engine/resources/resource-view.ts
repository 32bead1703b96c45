// What the resources mean: decoded queues, namespaces and calendars, for whoever needs them now.
// Owns: decoding, once per record, and what is there without having been made.  Does not: wait for
// anything; it shows what this node has applied.

import { apiCodec, type MessageName, type MessageOutputs } from '#proto'
import type { ResourceReader } from './resource-door.ts'
import type { ResourceKind, ResourceRecord } from './resource-table.ts'

export type QueueMessage = MessageOutputs['Queue']
export type NamespaceMessage = MessageOutputs['Namespace']
export type CalendarMessage = MessageOutputs['Calendar']

export const defaultNamespace = 'default'
export const defaultQueue = 'default'

const nothing = new Uint8Array(0)

/** A message with the record it was decoded from; undefined: it is there without one. */
export interface Resource<Message> {
  readonly record: ResourceRecord | undefined
  readonly message: Message
}

let standing: Resource<NamespaceMessage> | undefined

function standingNamespace(): Resource<NamespaceMessage> {
  standing ??= {
    record: undefined,
    message: { ...apiCodec('Namespace').decode(nothing), namespace: defaultNamespace },
  }
  return standing
}

export class ResourceView {
  readonly #source: { readonly table: ResourceReader }
  /** The queue `default` of namespaces that there are. */
  readonly #standing = new Map<string, Resource<QueueMessage>>()
  readonly #decoded = new WeakMap<ResourceRecord, object>()

  /** The table is asked for anew each time: a snapshot brings another one. */
  constructor(source: { readonly table: ResourceReader }) {
    this.#source = source
  }

  /** Grows with every change of any resource. */
  get generation(): number {
    return this.#source.table.generation
  }

  /** Every namespace has the queue `default`, made or not. */
  queue(namespace: string, id: string): Resource<QueueMessage> | undefined {
    const record = this.#source.table.get('queue', `${namespace}/${id}`)
    if (record !== undefined) return this.#resource('Queue', record)
    return id === defaultQueue ? this.#standingQueue(namespace) : undefined
  }

  /** The namespace `default` is always there. */
  namespace(id: string): Resource<NamespaceMessage> | undefined {
    const record = this.#source.table.get('namespace', id)
    if (record !== undefined) return this.#resource('Namespace', record)
    return id === defaultNamespace ? standingNamespace() : undefined
  }

  calendar(namespace: string, id: string): Resource<CalendarMessage> | undefined {
    const record = this.#source.table.get('calendar', `${namespace}/${id}`)
    return record === undefined ? undefined : this.#resource('Calendar', record)
  }

  queues(namespace: string): Resource<QueueMessage>[] {
    const made = this.#of('queue', namespace).map((record) => this.#resource('Queue', record))
    if (made.some(({ message }) => message.queueId === defaultQueue)) return made
    const standing = this.queue(namespace, defaultQueue)
    const all = standing === undefined ? made : [...made, standing]
    return all.sort((a, b) => (a.message.queueId < b.message.queueId ? -1 : 1))
  }

  calendars(namespace: string): Resource<CalendarMessage>[] {
    return this.#of('calendar', namespace).map((record) => this.#resource('Calendar', record))
  }

  namespaces(): Resource<NamespaceMessage>[] {
    const made = this.#source.table.list('namespace').map((r) => this.#resource('Namespace', r))
    if (made.some(({ message }) => message.namespace === defaultNamespace)) return made
    const standing = this.namespace(defaultNamespace)
    const all = standing === undefined ? made : [...made, standing]
    return all.sort((a, b) => (a.message.namespace < b.message.namespace ? -1 : 1))
  }

  /** Asked for with every task: one object per namespace. */
  #standingQueue(namespace: string): Resource<QueueMessage> {
    const known = this.#standing.get(namespace)
    if (known !== undefined) return known
    const message = { ...apiCodec('Queue').decode(nothing), namespace, queueId: defaultQueue }
    const resource = { record: undefined, message }
    if (this.namespace(namespace) !== undefined) this.#standing.set(namespace, resource)
    return resource
  }

  /** A prefix never reaches into another namespace: the separator belongs to it (S-13). */
  #of(kind: ResourceKind, namespace: string): ResourceRecord[] {
    return this.#source.table.list(kind).filter(({ key }) => key.startsWith(`${namespace}/`))
  }

  #resource<Name extends MessageName>(
    name: Name,
    record: ResourceRecord,
  ): Resource<MessageOutputs[Name]> {
    const known = this.#decoded.get(record)
    if (known !== undefined) return { record, message: known as MessageOutputs[Name] }
    const message = apiCodec(name).decode(record.value)
    this.#decoded.set(record, message)
    return { record, message }
  }
}
