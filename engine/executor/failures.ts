// Why no answer came, in words that an operator can act on.
// Owns: the sentences.  Does not: decide what the attempt's failure leads to (engine/machine).
// Each begins with "never sent" or "outcome unknown": whether the receiver may have done it
// already.

import type { FailureKind } from '#machine'
import type { Outcome } from './response-rules.ts'

export interface Failure {
  readonly outcome: Outcome
  readonly kind: FailureKind
  readonly error: string
}

/** `wasSent`: at least a part of the request left; `status`: 0 before the answer began. */
export function failureOf(
  error: Error,
  context: { readonly place: string; readonly wasSent: boolean; readonly status: number },
): Failure {
  const { place } = context
  const cause = firstCause(error)
  const code = codeOf(cause)
  if (!context.wasSent) {
    const why = `never sent: ${whyUnsent(place, code, cause)}`
    return { outcome: outcomeUnsent(code), kind: kindUnsent(code), error: why }
  }
  const outcome = isTimeout(code) ? 'TIMED_OUT' : 'BROKEN_OFF'
  const when = context.status === 0 ? 'before its answer' : `within its answer ${context.status}`
  const why = `outcome unknown: ${whyUnanswered(place, code, cause)} ${when}`
  return { outcome, kind: outcome === 'TIMED_OUT' ? 'TIMEOUT' : 'CONNECT', error: why }
}

function kindUnsent(code: string): FailureKind {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'DNS'
  if (code === 'ERR_ADDRESS_REFUSED') return 'BLOCKED'
  if (code === 'UND_ERR_INVALID_ARG') return 'CONFIGURATION'
  return isTls(code) ? 'TLS' : 'CONNECT'
}

function outcomeUnsent(code: string): Outcome {
  if (code === 'ERR_ADDRESS_REFUSED' || code === 'UND_ERR_INVALID_ARG') return 'FAILED_PERMANENT'
  return 'FAILED_RETRYABLE'
}

function isTimeout(code: string): boolean {
  return code === 'ETIMEDOUT' || code.endsWith('_TIMEOUT')
}

function whyUnsent(place: string, code: string, cause: Error): string {
  if (code === 'ECONNREFUSED') return `${place} refused the connection (${code})`
  if (code === 'ENOTFOUND') return `the name in ${place} does not exist (${code})`
  if (code === 'EAI_AGAIN') return `no name server answered for ${place} (${code})`
  if (isTimeout(code)) return `no connection to ${place} in time (${cause.message})`
  if (code === 'ERR_ADDRESS_REFUSED') return cause.message
  if (code === 'UND_ERR_INVALID_ARG') return `the request can not be made (${cause.message})`
  if (isTls(code)) return `${place} and we agree on no TLS connection (${code}: ${cause.message})`
  return `no connection to ${place} (${described(code, cause)})`
}

function whyUnanswered(place: string, code: string, cause: Error): string {
  // Its code names the rule in some versions of undici only; its message always does.
  if (cause.name === 'HTTPParserError')
    return `${place} did not keep to HTTP/1.1 (${cause.message})`
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return `${place} sent too many headers (${code})`
  return `${place} ended the connection (${described(code, cause)})`
}

function isTls(code: string): boolean {
  return /CERT|^ERR_(TLS|SSL)|^EPROTO$|ISSUER|SELF_SIGNED/.test(code)
}

function described(code: string, cause: Error): string {
  if (code === '') return cause.message
  return cause.message.includes(code) ? cause.message : `${code}: ${cause.message}`
}

/** Of several addresses that were tried in turn, the first one's failure. */
function firstCause(error: Error): Error {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined
  return first instanceof Error ? first : error
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
