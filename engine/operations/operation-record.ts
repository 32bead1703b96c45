// An operation as the directory keeps it: what users see of it, what it was asked, and how far it
// is. Owns: the encoding.  Does not: run anything.

import { Packr } from 'msgpackr'
import { apiCodec, type MessageOutputs } from '#proto'
import type { StoredResources } from '../resources/resource-table.ts'

export type OperationMessage = MessageOutputs['Operation']
export type OperationKind = OperationMessage['kind']

/** What an operation was asked to do: all that its steps need, after a failover too. */
export interface OperationRequest {
  readonly kind: OperationKind
  readonly namespace: string
  /** Of the kind's own; encoded messages and plain values. */
  readonly details: Readonly<Record<string, unknown>>
  readonly dryRun: boolean
  /** More than this many: nothing is changed, and it ends as failed. 0: no bound. */
  readonly maxAffected: number
  /** 0: as fast as it goes. */
  readonly maxPerSecond: number
}

export interface OperationRecord {
  readonly operation: OperationMessage
  readonly request: OperationRequest
  /** Counting comes first where a bound or a dry run asks for it. */
  readonly phase: 'count' | 'change'
  /** Where the step goes on; '' at the beginning. Opaque to all but the step. */
  readonly cursor: string
}

const packr = new Packr({ useRecords: false })
const codec = apiCodec('Operation')

export function encodeOperation(record: OperationRecord): Uint8Array {
  const { operation, request, phase, cursor } = record
  return packr.pack([1, codec.encode(operation), request, phase, cursor])
}

export function decodeOperation(value: Uint8Array): OperationRecord {
  const [, operation, request, phase, cursor] = packr.unpack(value) as [
    number,
    Uint8Array,
    OperationRequest,
    OperationRecord['phase'],
    string,
  ]
  return { operation: codec.decode(operation), request, phase, cursor }
}

const ended = ['OPERATION_STATE_SUCCEEDED', 'OPERATION_STATE_FAILED', 'OPERATION_STATE_CANCELLED']

export function hasEnded({ state }: Pick<OperationMessage, 'state'>): boolean {
  return ended.includes(state)
}

/** Resources without backups that have not ended. */
export function withoutBackups(resources: StoredResources): StoredResources {
  const records = resources.records.filter(({ kind, value }) => {
    if (kind !== 'operation') return true
    const { operation, request } = decodeOperation(value)
    return request.kind !== 'OPERATION_KIND_BACKUP' || hasEnded(operation)
  })
  return { ...resources, records }
}
