// Who waits for a change of which task, on this node only: no facts, and no outcome depends on it.
// Owns: the notes of what changed.  Does not: wake anybody (the shell asks after each entry).

import type { State } from './state.ts'

export function watch(state: State, key: string): void {
  state.watched.add(key)
}

export function unwatch(state: State, key: string): void {
  state.watched.delete(key)
}

export function takeTouched(state: State): readonly string[] {
  const { touched } = state
  if (touched.length > 0) state.touched = []
  return touched
}
