// What workers brought to the formats, as values for the golden lines.
// Owns: the values.  Does not: compare (golden.test.ts).

import { type Command, type Lease, plainDefinition, type TaskDefinition } from '#machine'

const workerSession = 2 ** 52 + 9

/** Tasks that workers pull. */
export function pulledTasks(
  definition: TaskDefinition,
): Extract<Command, { type: 'CreateTask' }>[] {
  const extra = { ...plainDefinition, basicSpec: Buffer.alloc(0) }
  const failed = { state: 'FAILED', ms: 1_209_600_000 } as const
  return [
    { ...extra, concurrencyKey: 'tenant 7', handler: 'mail.send' },
    { ...extra, retentions: [failed], handler: '' },
    { ...extra, handler: 'mail.send' },
  ].map((more) => ({
    ...{ type: 'CreateTask', key: 'default/a', requestHash: 0 },
    definition: { ...definition, extra: more },
  }))
}

export const workerGrant: Extract<Command, { type: 'GrantLeases' }> = {
  type: 'GrantLeases',
  sessionId: workerSession,
  start: false,
  keys: ['n/a'],
  worker: 'w-1',
}

export const touched: Extract<Command, { type: 'TouchLeases' }> = {
  type: 'TouchLeases',
  sessionId: workerSession,
  items: [
    { task: 12, token: 345, started: true },
    { task: 13, token: 346, started: false, progress: 'half' },
  ],
}

export function workerLeases(lease: Lease | undefined): Lease[] {
  if (lease === undefined) return []
  const held = { ...lease, worker: 'w-1' }
  return [held, { ...held, startedAtMs: 1_800_000_000_360, progress: 'half' }]
}
