// The headers of a webhook request.
// Owns: their names and which of them are ours.  Does not: sign.
//   A user's header never replaces one of ours, names a connection's property, or starts another
//   line.

import { version } from '../version.ts'
import type { Attempt } from './attempt.ts'

const userAgent = `schedd/${version}`

// Of one connection, not of the request (RFC 9110, 7.6.1); or set by the client for every request.
const connectionHeaders: ReadonlySet<string> = new Set(
  (
    'connection content-length expect host http2-settings keep-alive proxy-authenticate ' +
    'proxy-authorization proxy-connection te trailer transfer-encoding upgrade'
  ).split(' '),
)

const ownHeaders: ReadonlySet<string> = new Set(
  'content-type idempotency-key schedule-id scheduled-time trigger-source user-agent'.split(' '),
)

/** Whether a user's header of this name is left out. `name` in lower case. */
export function isReservedHeader(name: string): boolean {
  return (
    ownHeaders.has(name) ||
    connectionHeaders.has(name) ||
    name.startsWith('webhook-') ||
    name.startsWith('task-')
  )
}

const validName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/
// Visible Latin-1, blanks and tabs: no line ends, no other controls.
const validValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** Name, value, name, value …; or, as a string, why a header can not be sent. */
export function requestHeaders(attempt: Attempt, wallMs: number): string[] | string {
  const { taskId, webhook } = attempt
  const headers = [
    'user-agent',
    userAgent,
    'webhook-id',
    taskId,
    'webhook-timestamp',
    secondsText(wallMs),
    // The same for all attempts; an occurrence's task id is the schedule's and its nominal time.
    'idempotency-key',
    taskId,
    'task-attempt',
    `${attempt.attempt}`,
    'task-fencing-token',
    `${attempt.token}`,
    'scheduled-time',
    instantText(attempt.scheduledMs),
  ]
  if (attempt.maxAttempts > 0) headers.push('task-max-attempts', `${attempt.maxAttempts}`)
  if (attempt.scheduleId !== '') headers.push('schedule-id', attempt.scheduleId)
  if (webhook.trace !== undefined) {
    const { traceparent, tracestate } = webhook.trace
    if (traceparent !== '') headers.push('traceparent', traceparent)
    if (tracestate !== '') headers.push('tracestate', tracestate)
  }
  if (webhook.contentType !== '') {
    if (!validValue.test(webhook.contentType)) return 'the content type can not be in a header'
    headers.push('content-type', webhook.contentType)
  }
  return addUserHeaders(headers, webhook.headers)
}

function addUserHeaders(
  headers: string[],
  userHeaders: Readonly<Record<string, string>>,
): string[] | string {
  for (const name in userHeaders) {
    const value = userHeaders[name] ?? ''
    if (!validName.test(name)) return `${JSON.stringify(name)} can not be the name of a header`
    if (isReservedHeader(name.toLowerCase())) continue
    if (!validValue.test(value))
      return `the value of header ${name} has a character not allowed there`
    headers.push(name, value)
  }
  return headers
}

// A herd shares its second and its due time: one text for all of it.
let lastSecond = -1
let lastSecondText = ''

function secondsText(ms: number): string {
  const second = Math.floor(ms / 1_000)
  if (second !== lastSecond) {
    lastSecond = second
    lastSecondText = `${second}`
  }
  return lastSecondText
}

let lastInstantMs = Number.NaN
let lastInstantText = ''

/** RFC 3339, to the millisecond. */
function instantText(ms: number): string {
  if (ms !== lastInstantMs) {
    lastInstantMs = ms
    lastInstantText = new Date(ms).toISOString()
  }
  return lastInstantText
}
