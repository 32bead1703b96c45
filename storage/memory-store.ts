// The log in memory: the model that the write-ahead log is compared to, and a store for
// simulations.
// Owns: the meaning of LogStore, in the plainest code.  Does not: survive the process.
// Deliberately shares no code with wal*.ts: a misunderstanding would otherwise agree with itself.

import { assert } from '#base/assert'
import { type GroupId, logIndex, term } from '#base/brand'
import { sortedNumberKeys } from '#base/order'
import type { Entry, HardState, SnapshotMeta } from '#raft/core'
import type { GroupWrite, LogStore, RecoveredGroup } from '#raft/host/ports'

interface ModelGroup {
  hardState: HardState
  snapshot: SnapshotMeta
  entries: readonly Entry[]
}

function freshGroup(): ModelGroup {
  const zero = logIndex(0)
  const none = { voters: [], votersOutgoing: [], learners: [], learnersNext: [], autoLeave: false }
  return {
    hardState: { term: term(0), vote: 0, commit: zero },
    snapshot: { index: zero, term: term(0), membership: none },
    entries: [],
  }
}

export class LogModel {
  readonly #groups = new Map<GroupId, ModelGroup>()
  readonly #releases = new Map<GroupId, SnapshotMeta>()

  release(group: GroupId, snapshot: SnapshotMeta): void {
    const waiting = this.#releases.get(group)
    if (waiting === undefined || waiting.index < snapshot.index) this.#releases.set(group, snapshot)
  }

  write(round: readonly GroupWrite[]): void {
    this.carryOutReleases()
    for (const write of round) {
      if (write.erase === true) {
        this.#groups.delete(write.group)
        this.#releases.delete(write.group)
      }
      const group = this.#groups.get(write.group) ?? freshGroup()
      if (write.snapshot !== undefined) this.#install(group, write.snapshot)
      if (write.entries.length > 0) this.#append(group, write.entries)
      if (write.hardState !== undefined) setHardState(group, write.hardState)
      const touched = write.snapshot ?? write.hardState ?? write.entries[0]
      if (touched !== undefined) this.#groups.set(write.group, group)
    }
  }

  carryOutReleases(): void {
    for (const [id, snapshot] of this.#releases) {
      const group = this.#groups.get(id)
      if (group === undefined) continue
      const last = group.snapshot.index + group.entries.length
      if (snapshot.index > last) continue
      this.#releases.delete(id)
      if (snapshot.index <= group.snapshot.index) continue
      group.entries = group.entries.filter((entry) => entry.index > snapshot.index)
      group.snapshot = snapshot
    }
  }

  /** The same log, to be changed apart; nothing waits to be released. */
  copy(): LogModel {
    const copy = new LogModel()
    for (const [id, group] of this.#groups) copy.#groups.set(id, { ...group })
    return copy
  }

  forgetReleases(): void {
    this.#releases.clear()
  }

  recovered(): readonly RecoveredGroup[] {
    return sortedNumberKeys(this.#groups).map((id) => {
      const group = id as GroupId
      return { group, ...(this.#groups.get(group) as ModelGroup) }
    })
  }

  #install(group: ModelGroup, snapshot: SnapshotMeta): void {
    assert(snapshot.index >= group.hardState.commit, 'a snapshot drops nothing committed (R18)')
    group.entries = []
    group.snapshot = snapshot
  }

  #append(group: ModelGroup, entries: readonly Entry[]): void {
    const first = (entries[0] as Entry).index
    assert(first > group.hardState.commit, 'what is committed is never truncated (R18)')
    assert(first > group.snapshot.index, 'what a snapshot covers is never written again (R19)')
    const kept = group.entries.filter((entry) => entry.index < first)
    group.entries = [...kept, ...entries]
    for (const [i, entry] of group.entries.entries()) {
      assert(entry.index === group.snapshot.index + 1 + i, 'entries have no gap (R19)')
    }
  }
}

function setHardState(group: ModelGroup, next: HardState): void {
  const { term: knownTerm, vote } = group.hardState
  const last = group.snapshot.index + group.entries.length
  assert(next.commit <= last, 'commit never passes the last entry (R3)')
  assert(next.term >= knownTerm, 'the term never falls (R1)')
  const isSecond = next.term === knownTerm && vote !== 0 && next.vote !== vote
  assert(!isSecond, 'one vote in a term (R2)')
  group.hardState = next
}

/** A disk that is a variable: `open` again and the log is still there. */
export interface MemoryLogDisk {
  open(): Promise<LogStore>
}

export function createMemoryLogDisk(): MemoryLogDisk {
  const model = new LogModel()
  return { open: async () => openModel(model) }
}

function openModel(model: LogModel): LogStore {
  let inFlight = false
  let isRead = false
  model.forgetReleases()
  const initial = model.recovered()
  return {
    recovered() {
      assert(!isRead, 'recovered() is valid once')
      isRead = true
      return initial
    },
    damagedGroups: () => [],
    write(round) {
      assert(!inFlight, 'one write in flight (H2)')
      inFlight = true
      const act = async (): Promise<void> => {
        await Promise.resolve()
        try {
          model.write(round)
        } finally {
          inFlight = false
        }
      }
      return act()
    },
    release: (group, snapshot) => model.release(group, snapshot),
    close: async () => model.carryOutReleases(),
  }
}
