// Assertions that stay on in production. A failed one is our bug: it ends the process, and a
// restart replays the log from a state that was still sound.

export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure'
}

/**
 * Throws {@link AssertionFailure} unless `condition` holds. `detail` is evaluated only on failure.
 */
export function assert(
  condition: boolean,
  message: string,
  detail?: () => unknown,
): asserts condition {
  if (condition) return
  const extra = detail === undefined ? '' : `: ${JSON.stringify(detail())}`
  throw new AssertionFailure(message + extra)
}

/**
 * The compiler proves that this is never reached; if it is, the input was not what its type says.
 */
export function unreachable(value: never): never {
  throw new AssertionFailure(`unreachable: ${JSON.stringify(value)}`)
}

/** Narrows away `undefined`, with the reason why it cannot be. */
export function defined<T>(value: T | undefined, why: string): T {
  if (value === undefined) throw new AssertionFailure(`undefined: ${why}`)
  return value
}
