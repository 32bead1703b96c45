// A definition that says as little as can be: for tests of the machine.

import type { TaskDefinition } from './records.ts'

export const anyDefinition: TaskDefinition = {
  fireAtMs: 1_000,
  queue: 'q',
  priority: 5,
  retry: {
    maxAttempts: 3,
    minBackoffMs: 1,
    maxBackoffMs: 1,
    multiplierPercent: 100,
    jitterPercent: 0,
    maxAgeMs: 0,
  },
  attemptTimeoutMs: 1_000,
  startDeadlineMs: 0,
  guarantee: 'AT_LEAST_ONCE',
  retentionMs: 1_000,
  spec: new Uint8Array(10),
}
