// A micro benchmark: one part alone, in this process.

import type { Figure } from './distribution.ts'

export interface MicroBench {
  readonly name: string
  readonly summary: string
  /** `directory` is for files; nothing stays in it. */
  run(directory: string): Promise<Figure[]>
}
