// Rich errors: google.rpc.Status with its standard details, in the trailer and inside batch
// answers.
// Owns: the bytes of `grpc-status-details-bin`.  Does not: choose codes (engine/errors.ts).
//   P6. What is encoded fits a header: violations beyond the limit are left out, and details
//       from the end if that is not enough. The code and the start of the message always stay.

import { apiCodecByFullName } from './schema.ts'

/** The trailer that carries an encoded google.rpc.Status. */
export const statusDetailsKey = 'grpc-status-details-bin'

/** Peers commonly refuse metadata above 8 KiB, base64 and the other headers included. */
const statusBytesMax = 5 * 1024
const violationCountMax = 20
const messageCharsMax = 1_024

export interface BadRequestDetail {
  readonly type: 'BadRequest'
  readonly fieldViolations: readonly {
    readonly field: string
    readonly description: string
    readonly reason?: string
  }[]
}

export interface ErrorInfoDetail {
  readonly type: 'ErrorInfo'
  readonly reason: string
  readonly domain: string
  readonly metadata: Readonly<Record<string, string>>
}

export interface RetryInfoDetail {
  readonly type: 'RetryInfo'
  readonly retryDelayMs: number
}

export interface ResourceInfoDetail {
  readonly type: 'ResourceInfo'
  readonly resourceType: string
  readonly resourceName: string
  readonly owner?: string
  readonly description: string
}

export interface QuotaFailureDetail {
  readonly type: 'QuotaFailure'
  readonly violations: readonly {
    readonly subject: string
    readonly description: string
    readonly quotaId?: string
  }[]
}

export interface PreconditionFailureDetail {
  readonly type: 'PreconditionFailure'
  readonly violations: readonly {
    readonly type: string
    readonly subject: string
    readonly description: string
  }[]
}

/** A detail of a type that is not one of the above; kept as it came. */
export interface UnknownDetail {
  readonly type: 'Unknown'
  readonly typeUrl: string
  readonly value: Uint8Array
}

export type StatusDetail =
  | BadRequestDetail
  | ErrorInfoDetail
  | RetryInfoDetail
  | ResourceInfoDetail
  | QuotaFailureDetail
  | PreconditionFailureDetail
  | UnknownDetail

export interface RichStatus {
  /** A gRPC status code. */
  readonly code: number
  readonly message: string
  readonly details: readonly StatusDetail[]
}

/** google.rpc.Status as messages of the API contain it. */
export interface StatusObject {
  readonly code: number
  readonly message: string
  readonly details: { readonly type_url: string; readonly value: Buffer }[]
}

const typeUrlPrefix = 'type.googleapis.com/google.rpc.'

/** For a `google.rpc.Status` field of an answer. */
export function statusObject(status: RichStatus): StatusObject {
  const details = status.details.map(encodeDetail)
  return { code: status.code, message: status.message.slice(0, messageCharsMax), details }
}

export function richStatus(object: {
  readonly code?: number
  readonly message?: string
  readonly details?: readonly { readonly type_url?: string; readonly value?: unknown }[] | null
}): RichStatus {
  return {
    code: object.code ?? 0,
    message: object.message ?? '',
    details: (object.details ?? []).map((any) =>
      decodeDetail(any.type_url ?? '', any.value as Uint8Array),
    ),
  }
}

/** The value of {@link statusDetailsKey}. */
export function encodeStatus(status: RichStatus): Buffer {
  const object = statusObject(status)
  const codec = apiCodecByFullName('google.rpc.Status')
  let bytes = codec.encode(object)
  while (bytes.length > statusBytesMax && object.details.length > 0) {
    object.details.pop()
    bytes = codec.encode(object)
  }
  return bytes
}

/** Undefined if the bytes are not a google.rpc.Status: an error must not hide behind another. */
export function decodeStatus(bytes: Uint8Array): RichStatus | undefined {
  try {
    return richStatus(apiCodecByFullName('google.rpc.Status').decode(bytes))
  } catch {
    return undefined
  }
}

function encodeDetail(detail: StatusDetail): { type_url: string; value: Buffer } {
  if (detail.type === 'Unknown') {
    return { type_url: detail.typeUrl, value: Buffer.from(detail.value) }
  }
  const value = apiCodecByFullName(`google.rpc.${detail.type}`).encode(detailMessage(detail))
  return { type_url: typeUrlPrefix + detail.type, value }
}

function detailMessage(detail: Exclude<StatusDetail, UnknownDetail>): object {
  switch (detail.type) {
    case 'BadRequest':
      return { fieldViolations: detail.fieldViolations.slice(0, violationCountMax) }
    case 'QuotaFailure':
    case 'PreconditionFailure':
      return { violations: detail.violations.slice(0, violationCountMax) }
    case 'RetryInfo':
      return { retryDelay: durationOf(detail.retryDelayMs) }
    case 'ErrorInfo':
    case 'ResourceInfo':
      return detail
    default:
      return detail satisfies never
  }
}

function durationOf(ms: number): { seconds: number; nanos: number } {
  const whole = Math.max(0, Math.ceil(ms))
  return { seconds: Math.floor(whole / 1_000), nanos: (whole % 1_000) * 1_000_000 }
}

function decodeDetail(typeUrl: string, value: Uint8Array): StatusDetail {
  const name = typeUrl.startsWith(typeUrlPrefix) ? typeUrl.slice(typeUrlPrefix.length) : ''
  switch (name) {
    case 'BadRequest':
      return badRequest(decoded(name, value))
    case 'ErrorInfo':
      return { type: name, ...decoded(name, value) }
    case 'RetryInfo':
      return { type: name, retryDelayMs: retryDelayMs(decoded(name, value)) }
    case 'ResourceInfo':
      return resourceInfo(decoded(name, value))
    case 'QuotaFailure':
      return quotaFailure(decoded(name, value))
    case 'PreconditionFailure':
      return { type: name, ...decoded(name, value) }
    default:
      return { type: 'Unknown', typeUrl, value: Uint8Array.from(value) }
  }
}

/** The messages behind the details, with every field there: absent ones have their zero. */
interface DetailMessages {
  readonly BadRequest: BadRequestMessage
  readonly ErrorInfo: Omit<ErrorInfoDetail, 'type'>
  readonly RetryInfo: RetryInfoMessage
  readonly ResourceInfo: Required<Omit<ResourceInfoDetail, 'type'>>
  readonly QuotaFailure: QuotaFailureMessage
  readonly PreconditionFailure: Omit<PreconditionFailureDetail, 'type'>
}

function decoded<Name extends keyof DetailMessages>(
  name: Name,
  value: Uint8Array,
): DetailMessages[Name] {
  const message: unknown = apiCodecByFullName(`google.rpc.${name}`).decode(value)
  return message as DetailMessages[Name]
}

interface BadRequestMessage {
  readonly fieldViolations: readonly { field: string; description: string; reason: string }[]
}

function badRequest(message: BadRequestMessage): BadRequestDetail {
  const fieldViolations = message.fieldViolations.map(({ field, description, reason }) =>
    reason === '' ? { field, description } : { field, description, reason },
  )
  return { type: 'BadRequest', fieldViolations }
}

function resourceInfo(message: Required<Omit<ResourceInfoDetail, 'type'>>): ResourceInfoDetail {
  const { owner, ...rest } = message
  return owner === '' ? { type: 'ResourceInfo', ...rest } : { type: 'ResourceInfo', ...rest, owner }
}

interface QuotaFailureMessage {
  readonly violations: readonly { subject: string; description: string; quotaId: string }[]
}

function quotaFailure(message: QuotaFailureMessage): QuotaFailureDetail {
  const violations = message.violations.map(({ subject, description, quotaId }) =>
    quotaId === '' ? { subject, description } : { subject, description, quotaId },
  )
  return { type: 'QuotaFailure', violations }
}

interface RetryInfoMessage {
  readonly retryDelay: { readonly seconds: string; readonly nanos: number } | null
}

function retryDelayMs(message: RetryInfoMessage): number {
  const { retryDelay } = message
  if (retryDelay === null) return 0
  return Number(retryDelay.seconds) * 1_000 + Math.ceil(retryDelay.nanos / 1_000_000)
}
