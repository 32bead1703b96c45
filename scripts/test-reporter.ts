// Reporter for node:test: one JSON line per fact that run-tests needs of a test file.
// Owns: how an error becomes text.  Does not: print for humans.

import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'

export type ReportLine =
  | { readonly kind: 'pass' | 'skip'; readonly name: string }
  | { readonly kind: 'fail'; readonly name: string; readonly at: string; readonly error: string }
  | { readonly kind: 'note'; readonly text: string }

// A failed parent says only that a child failed; the child has the story.
const echoOfChild = 'subtestsFailed'

export async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    const fact = toLine(event)
    if (fact !== undefined) yield `${JSON.stringify(fact)}\n`
  }
}

function toLine(event: TestEvent): ReportLine | undefined {
  if (event.type === 'test:diagnostic') {
    const text = event.data.message
    return text.startsWith('note: ') ? { kind: 'note', text: text.slice(6) } : undefined
  }
  if (event.type === 'test:pass') {
    const { name, skip, todo, details } = event.data
    if (details.type === 'suite') return undefined
    return { kind: skip === undefined && todo === undefined ? 'pass' : 'skip', name }
  }
  if (event.type !== 'test:fail') return undefined
  const { name, details, file, line } = event.data
  const error = details.error as Error & { failureType?: string }
  if (error.failureType === echoOfChild) return undefined
  const at = file === undefined ? '' : `${file}:${line ?? 0}`
  return { kind: 'fail', name, at, error: inspect(error.cause ?? error, { depth: 6 }) }
}

// Node takes a reporter by its default export only.
export { report as default }
