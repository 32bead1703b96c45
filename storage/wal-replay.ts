// The entries of all groups while a log is read back.
// Owns: the payloads.  Does not: check anything; the ledger judged each part before it comes here.

import { assert, unreachable } from '#base/assert'
import type { GroupId } from '#base/brand'
import type { Entry } from '#raft/core'
import type { WalPart } from './wal-parts.ts'

/** `entries[i]` has index `start + i`; undefined where a checkpoint promised one not seen yet. */
interface GroupEntries {
  start: number
  entries: (Entry | undefined)[]
}

export class WalReplay {
  readonly #groups = new Map<GroupId, GroupEntries>()

  apply(part: WalPart): void {
    const log = this.#of(part.group)
    switch (part.type) {
      case 'entries':
        truncateFrom(log, part.entries)
        for (const entry of part.entries) log.entries.push(entry)
        return
      case 'copied':
        for (const entry of part.entries) log.entries[entry.index - log.start] = entry
        return
      case 'snapshot':
        log.entries = []
        log.start = part.snapshot.index + 1
        return
      case 'release': {
        const count = part.snapshot.index + 1 - log.start
        log.entries = log.entries.slice(count)
        log.start += count
        return
      }
      case 'checkpoint': {
        const { snapshot, lastIndex } = part
        log.start = snapshot.index + 1
        log.entries = Array.from({ length: lastIndex - snapshot.index }, () => undefined)
        return
      }
      case 'hardState':
        return
      case 'erased':
      case 'damaged':
        this.forget(part.group)
        return
      default:
        unreachable(part)
    }
  }

  forget(group: GroupId): void {
    this.#groups.delete(group)
  }

  entriesOf(group: GroupId): readonly Entry[] {
    return this.#of(group).entries.map((entry, i) => {
      assert(entry !== undefined, 'the ledger saw every entry')
      assert(entry.index === this.#of(group).start + i, 'the ledger found no gap (R19)')
      return entry
    })
  }

  #of(group: GroupId): GroupEntries {
    const found = this.#groups.get(group)
    if (found !== undefined) return found
    const fresh = { start: 1, entries: [] }
    this.#groups.set(group, fresh)
    return fresh
  }
}

function truncateFrom(log: GroupEntries, entries: readonly Entry[]): void {
  const first = entries[0]
  assert(first !== undefined, 'a run of entries is never empty')
  log.entries.length = first.index - log.start
}
