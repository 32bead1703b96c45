// What a client says of a webhook, checked.
// Owns: validation of targets.  Does not: decide where one may lead (executor/address-guard.ts).

import { apiLimits, namePatterns } from '#proto'
import { httpMethods, type SpecWebhook } from './spec.ts'
import { type InputContext, notYet, type Violations } from './validate.ts'
import type { WireTask, WireWebhook } from './wire-task.ts'

const noHeaders: Readonly<Record<string, string>> = {}

/** The task's target, if it is a webhook; other kinds are refused. */
export function checkWebhook(task: WireTask, { violations: v, path }: InputContext): SpecWebhook {
  const webhook = task.target?.webhook
  if (webhook === null || webhook === undefined) {
    const other = task.target?.queue
    v.add(
      `${path}target`,
      other === null || other === undefined
        ? 'is required: give target.webhook.url or target.worker'
        : 'this version delivers to webhooks and workers; give target.webhook.url or target.worker',
    )
    return { url: '', method: 1, headers: noHeaders }
  }
  const field = `${path}target.webhook`
  checkUrl(webhook.url, { violations: v, field: `${field}.url` })
  refuseUnsupportedWebhook(webhook, { violations: v, field })
  const headers = webhook.headers ?? noHeaders
  checkHeaders(headers, { violations: v, field: `${field}.headers` })
  const method = methodOf(webhook.method)
  if (httpMethods[method] === undefined) {
    v.add(`${field}.method`, `${webhook.method} is unknown: use one of ${methodNames}`)
  }
  const { responseBytesMax = 0 } = webhook
  const plain = { url: webhook.url, method, headers }
  return responseBytesMax === 0 ? plain : { ...plain, responseBytesMax }
}

const methodNames = httpMethods.slice(1).join(', ')
const unspecifiedMethods: readonly unknown[] = [undefined, '', 0, 'HTTP_METHOD_UNSPECIFIED']

/** Index in httpMethods, POST if none was named; beyond the list: unknown. */
function methodOf(method: string | number | undefined): number {
  if (unspecifiedMethods.includes(method)) return 1
  if (typeof method === 'number') return method
  return httpMethods.indexOf(method?.replace('HTTP_METHOD_', '') as 'POST')
}

// Most tasks of a client go to few URLs: parsing each only once halves the cost of a check.
const knownUrls = new Set<string>()
const knownUrlsMax = 10_000

function checkUrl(url: string, context: { violations: Violations; field: string }): void {
  const { violations: v, field } = context
  if (knownUrls.has(url)) return
  if (url === '') {
    v.add(field, 'is required')
    return
  }
  if (url.length > apiLimits.urlCharsMax) {
    v.add(field, `has ${url.length} characters, at most ${apiLimits.urlCharsMax} are allowed`)
    return
  }
  const parsed = URL.parse(url)
  if (parsed === null) {
    v.add(field, 'is not an absolute URL; write for example "https://example.com/hook"')
    return
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    v.add(field, `must begin with http:// or https://, not ${parsed.protocol}//`)
    return
  }
  if (parsed.username !== '' || parsed.password !== '') {
    v.add(field, 'must not contain a user name or password; send an Authorization header')
    return
  }
  if (knownUrls.size >= knownUrlsMax) knownUrls.clear()
  knownUrls.add(url)
}

function checkHeaders(
  headers: Readonly<Record<string, string>>,
  { violations: v, field }: { violations: Violations; field: string },
): void {
  const names = Object.keys(headers)
  if (names.length > apiLimits.headerCountMax) {
    v.add(field, `has ${names.length} entries, at most ${apiLimits.headerCountMax} are allowed`)
  }
  for (const name of names) {
    if (!namePatterns.headerName.test(name)) {
      v.add(`${field}[${JSON.stringify(name)}]`, 'is not the name of an HTTP header')
    }
    const value = headers[name] ?? ''
    // Printable characters and tabs: a line break would begin another header.
    if (value.length > apiLimits.headerValueCharsMax || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      v.add(
        `${field}[${JSON.stringify(name)}]`,
        `must be at most ${apiLimits.headerValueCharsMax} printable characters without line breaks`,
      )
    }
  }
}

function refuseUnsupportedWebhook(
  webhook: WireWebhook,
  { violations: v, field }: { violations: Violations; field: string },
): void {
  if (webhook.signingSecret) v.add(`${field}.signing_secret`, notYet)
  if (webhook.credential) v.add(`${field}.credential`, notYet)
  if (webhook.templatePayload === true) v.add(`${field}.template_payload`, notYet)
  const { responseBytesMax: bytes = 0 } = webhook
  if (bytes < -1 || bytes > apiLimits.responseBytesMax) {
    const max = apiLimits.responseBytesMax
    v.add(`${field}.response_bytes_max`, `must be 1 to ${max}, 0 for the default, -1 for none`)
  }
}
