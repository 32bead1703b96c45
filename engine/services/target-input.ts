// What a client says of the target of a task, checked.
// Owns: which kinds there are, and workers.  Does not: check webhooks (webhook-input.ts).

import type { InputContext } from './validate.ts'
import type { Spec } from './spec.ts'
import { checkWebhook } from './webhook-input.ts'
import type { WireTask } from './wire-task.ts'

/** Which function of a worker; '' : the worker's only one. */
const handlerPattern = /^[A-Za-z0-9_.:~-]{0,128}$/

export function checkTarget(task: WireTask, context: InputContext): Spec['target'] {
  const { worker } = task.target ?? {}
  if (worker === null || worker === undefined) return { webhook: checkWebhook(task, context) }
  const { handler = '' } = worker
  if (!handlerPattern.test(handler)) {
    const field = `${context.path}target.worker.handler`
    context.violations.add(field, 'must be 1 to 128 of [A-Za-z0-9_.:~-], or empty')
  }
  return { worker: { handler } }
}

/** The handler that workers have to have; undefined: a node delivers it. */
export function handlerOf({ worker }: Spec['target']): string | undefined {
  return worker?.handler
}
