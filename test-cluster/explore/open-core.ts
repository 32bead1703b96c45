// The core of Raft as it is, with its private names opened, so that a state can be read whole.
// Owns: how it is loaded.  Does not: change what it does; `#name` becomes `private_name`, no more.
//   X1. Every field is read: one that is added tomorrow is a part of the fingerprint by itself.
// A function inside the core that lists its fields would forget the next one, and the explorer
// would then take two states for one and miss what follows from the other.

import { registerHooks } from 'node:module'
import { assert } from '#base/assert'

const coreFolder = '/raft/core/'
/** `#base/assert` stands behind a quote and `etcd #14370` before a digit: neither is a name. */
const privateName = /(?<!['"\w])#([a-zA-Z]\w*)/g

export interface Core {
  readonly replica: typeof import('../../raft/core/simulation/replica.ts')
  readonly core: typeof import('../../raft/core/index.ts')
  readonly player: typeof import('../../raft/core/scenario/player.ts')
  readonly lines: typeof import('../../raft/core/scenario/message-line.ts')
}

let loading: Promise<Core> | undefined

/** Nobody may have imported the core in this process before, not even a part of it. */
export function openCore(): Promise<Core> {
  loading ??= load()
  return loading
}

/** What Node has read of a file, before it erases the types. */
export function sourceText(source: unknown): string {
  if (typeof source === 'string') return source
  assert(source instanceof Uint8Array, 'a module of ours is text')
  return Buffer.from(source).toString()
}

async function load(): Promise<Core> {
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (!url.includes(coreFolder) || loaded.source === undefined) return loaded
      const text = sourceText(loaded.source)
      return { ...loaded, source: text.replaceAll(privateName, 'private_$1') }
    },
  })
  try {
    const core = await import('../../raft/core/index.ts')
    const replica = await import('../../raft/core/simulation/replica.ts')
    const player = await import('../../raft/core/scenario/player.ts')
    const lines = await import('../../raft/core/scenario/message-line.ts')
    const { PendingReads } = await import('../../raft/core/read-index.ts')
    assert('private_registered' in new PendingReads(1), 'private names are open (X1)')
    return { core, replica, player, lines }
  } finally {
    hooks.deregister()
  }
}
