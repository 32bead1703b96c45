// The conformance suite of LogStore: what raft/host may rely on, whatever is behind the port.
// Owns: the cases.  Does not: know any store; each is handed in (store-suite.test.ts).

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groupId, logIndex, nodeId, term } from '#base/brand'
import { createPrng } from '#base/prng'
import type { Entry, HardState, SnapshotMeta } from '#raft/core'
import type { GroupWrite, LogStore } from '#raft/host/ports'
import { LogModel } from './memory-store.ts'
import { describeGroups, Workload } from './store-workload.ts'

/** A place that keeps a log between `open` and `open`. */
export interface SuiteDisk {
  open(): Promise<LogStore>
  dispose(): Promise<void>
}

const group = groupId(1)
const entry = (index: number, at: number, text = `${index}`): Entry => ({
  index: logIndex(index),
  term: term(at),
  kind: 'command',
  payload: new Uint8Array(Buffer.from(text)),
})
const hard = (at: number, vote: number, commit: number): HardState => ({
  term: term(at),
  vote: vote === 0 ? 0 : nodeId(vote),
  commit: logIndex(commit),
})
const snap = (index: number, at: number): SnapshotMeta => ({
  index: logIndex(index),
  term: term(at),
  membership: {
    voters: [nodeId(1), nodeId(2), nodeId(3)],
    votersOutgoing: [nodeId(3), nodeId(5)],
    learners: [nodeId(4)],
    learnersNext: [nodeId(5)],
    autoLeave: true,
  },
})

export function storeSuite(name: string, createDisk: () => Promise<SuiteDisk>): void {
  const withDisk = async (run: (disk: SuiteDisk) => Promise<void>): Promise<void> => {
    const disk = await createDisk()
    try {
      await run(disk)
    } finally {
      await disk.dispose()
    }
  }
  const reopened = async (disk: SuiteDisk): Promise<string> => {
    const store = await disk.open()
    const text = describeGroups(store.recovered())
    await store.close()
    return text
  }
  /** Writes the rounds one after the other and returns what a restart finds. */
  const after = async (disk: SuiteDisk, rounds: readonly GroupWrite[][]): Promise<string> => {
    const store = await disk.open()
    for (const round of rounds) await store.write(round)
    await store.close()
    return reopened(disk)
  }
  const refuses = async (rounds: readonly GroupWrite[][], why: RegExp): Promise<void> => {
    await withDisk(async (disk) => {
      const store = await disk.open()
      const [last, ...before] = rounds.toReversed()
      for (const round of before.toReversed()) await store.write(round)
      await assert.rejects(async () => store.write(last as GroupWrite[]), why)
      await store.close()
    })
  }

  describe(`log store: ${name}`, () => {
    // A node that cannot start, or starts with a log that nobody wrote.
    it('is empty at first', () => withDisk(async (disk) => assert.equal(await reopened(disk), '')))

    // Acknowledged entries, votes or memberships change or vanish over a restart.
    it('gives back every field of what was written', () =>
      withDisk(async (disk) => {
        const entries: Entry[] = [
          entry(8, 3),
          { ...entry(9, 3), kind: 'empty', payload: new Uint8Array(0) },
          { ...entry(10, 4), kind: 'membership' },
        ]
        const write = { group, snapshot: snap(7, 2), entries, hardState: hard(4, 2, 9) }
        const text = await after(disk, [[write]])
        assert.equal(text, describeGroups([{ ...write, snapshot: write.snapshot }]))
      }))

    // Entries of a deposed leader survive beside those that replaced them.
    it('replaces everything from the first given entry on', () =>
      withDisk(async (disk) => {
        const text = await after(disk, [
          [{ group, entries: [entry(1, 1), entry(2, 1), entry(3, 1), entry(4, 1)] }],
          [{ group, entries: [entry(3, 2, 'new')] }],
        ])
        const lines = text.split('\n').slice(1)
        const hex = (text: string): string => Buffer.from(text).toString('hex')
        assert.deepEqual(lines, [
          `  1@1 command ${hex('1')}`,
          `  2@1 command ${hex('2')}`,
          `  3@2 command ${hex('new')}`,
        ])
      }))

    // A follower that installed a snapshot keeps entries from before it.
    it('drops every entry when a snapshot is installed', () =>
      withDisk(async (disk) => {
        const text = await after(disk, [
          [{ group, entries: [entry(1, 1), entry(2, 1)] }],
          [{ group, snapshot: snap(2, 1), entries: [entry(3, 2)] }],
        ])
        const kept = { group, hardState: hard(0, 0, 0), snapshot: snap(2, 1) }
        assert.equal(text, describeGroups([{ ...kept, entries: [entry(3, 2)] }]))
      }))

    // The log grows for ever, or entries are dropped that the state store does not hold.
    it('drops released entries with the next write, and no others', () =>
      withDisk(async (disk) => {
        const store = await disk.open()
        await store.write([{ group, entries: [entry(1, 1), entry(2, 1), entry(3, 1)] }])
        store.release(group, snap(2, 1))
        store.release(group, snap(1, 1))
        await store.write([{ group: groupId(9), entries: [], hardState: hard(1, 1, 0) }])
        await store.close()
        const lines = (await reopened(disk)).split('\n')
        assert.match(lines[0] as string, /snapshot 2@1/)
        assert.equal(lines[1], '  3@1 command 33')
        assert.equal(lines.length, 3)
      }))

    // A member that begins afresh finds the term and the entries of the one before it.
    it('forgets an erased group, and what follows in the same write is its beginning', () =>
      withDisk(async (disk) => {
        const other = { group: groupId(9), entries: [entry(1, 1)], hardState: hard(2, 1, 0) }
        const old = { group, entries: [entry(1, 7), entry(2, 7)], hardState: hard(7, 2, 2) }
        const store = await disk.open()
        await store.write([old, other])
        store.release(group, snap(1, 7))
        const fresh = { group, erase: true as const, entries: [], hardState: hard(1, 0, 0) }
        await store.write([fresh])
        await store.close()
        const zero = { index: logIndex(0), term: term(0), membership: snap(0, 0).membership }
        const none = { voters: [], votersOutgoing: [], learners: [], learnersNext: [] }
        const snapshot = { ...zero, membership: { ...none, autoLeave: false } }
        const wanted = [
          { ...fresh, snapshot },
          { ...other, snapshot },
        ]
        assert.equal(await reopened(disk), describeGroups(wanted))
      }))
    it('holds nothing of a group that was erased', () =>
      withDisk(async (disk) => {
        const old = { group, entries: [entry(1, 7)], hardState: hard(7, 2, 1) }
        const text = await after(disk, [[old], [{ group, erase: true, entries: [] }]])
        assert.equal(text, '')
      }))

    // A released index that is not in the log yet makes a hole in it.
    it('keeps a release beyond the last entry for later', () =>
      withDisk(async (disk) => {
        const store = await disk.open()
        await store.write([{ group, entries: [entry(1, 1)] }])
        store.release(group, snap(2, 1))
        await store.write([{ group, entries: [entry(2, 1)] }])
        await store.write([{ group, entries: [entry(3, 1)] }])
        await store.close()
        const lines = (await reopened(disk)).split('\n')
        assert.match(lines[0] as string, /snapshot 2@1/)
        assert.equal(lines.length, 2)
      }))

    // The host restores the wrong replica, or in an order that differs between runs.
    it('returns groups in ascending order, once', () =>
      withDisk(async (disk) => {
        const ids = [40, 3, 0, 11, 100_000]
        const round = ids.map((id) => ({ group: groupId(id), entries: [entry(1, 1)] }))
        const first = await disk.open()
        await first.write(round)
        await first.close()
        const store = await disk.open()
        const found = store.recovered().map((recovered) => recovered.group)
        assert.deepEqual(found, [0, 3, 11, 40, 100_000])
        assert.throws(() => store.recovered(), /once/)
        await store.close()
      }))

    // Two rounds interleave, and one is acknowledged before its bytes are on disk.
    it('refuses a second write while one is in flight (H2)', () =>
      withDisk(async (disk) => {
        const store = await disk.open()
        const write = store.write([{ group, entries: [entry(1, 1)] }])
        assert.throws(() => {
          store.write([]).catch(() => {})
        }, /in flight/)
        await write
        await store.close()
      }))

    // A bug above the log destroys committed entries on disk instead of stopping the process.
    it('refuses a gap (R19)', () =>
      refuses([[{ group, entries: [entry(1, 1)] }], [{ group, entries: [entry(3, 1)] }]], /R19/))
    it('refuses a gap within a run (R19)', () =>
      refuses([[{ group, entries: [entry(1, 1), entry(3, 1)] }]], /R19/))
    it('refuses to truncate what is committed (R18)', () =>
      refuses(
        [
          [{ group, entries: [entry(1, 1), entry(2, 1)], hardState: hard(1, 0, 2) }],
          [{ group, entries: [entry(2, 2)] }],
        ],
        /R18/,
      ))
    it('refuses a commit beyond the last entry (R3)', () =>
      refuses([[{ group, entries: [entry(1, 1)], hardState: hard(1, 0, 2) }]], /R3/))
    it('refuses a second vote in a term, and an earlier term (R1, R2)', async () => {
      await refuses(
        [
          [{ group, entries: [], hardState: hard(2, 1, 0) }],
          [{ group, entries: [], hardState: hard(2, 3, 0) }],
        ],
        /R2/,
      )
      await refuses(
        [
          [{ group, entries: [], hardState: hard(2, 1, 0) }],
          [{ group, entries: [], hardState: hard(1, 1, 0) }],
        ],
        /R1/,
      )
    })
    it('refuses to write below a snapshot (R19)', () =>
      refuses(
        [[{ group, snapshot: snap(5, 1), entries: [] }], [{ group, entries: [entry(5, 1)] }]],
        /R19/,
      ))

    // Payload sizes around the limits of buffers and of what is copied are mangled.
    it('keeps payloads of all sizes', () =>
      withDisk(async (disk) => {
        const sizes = [0, 1, 511, 512, 513, 32_767, 32_768, 32_769, 200_000, 1_500_000]
        const entries = sizes.map((size, i) => ({
          ...entry(i + 1, 1),
          payload: new Uint8Array(size).fill(i + 1),
        }))
        const text = await after(disk, [[{ group, entries }]])
        const none = {
          voters: [],
          votersOutgoing: [],
          learners: [],
          learnersNext: [],
          autoLeave: false,
        }
        const snapshot = { index: logIndex(0), term: term(0), membership: none }
        const wanted = describeGroups([{ group, hardState: hard(0, 0, 0), snapshot, entries }])
        assert.ok(text === wanted)
      }))

    // Some sequence of appends, truncations, snapshots, releases and restarts is remembered
    // wrongly.
    it('agrees with the model after any history', () =>
      withDisk(async (disk) => {
        const prng = createPrng(20_260)
        const workload = new Workload(prng, { groupCount: 5, payloadBytesMax: 300 })
        const model = new LogModel()
        for (let life = 0; life < 8; life += 1) {
          const store = await disk.open()
          assert.equal(describeGroups(store.recovered()), describeGroups(model.recovered()))
          for (let i = 0; i < 25; i += 1) {
            const { releases, round } = workload.next()
            for (const { group, snapshot } of releases) {
              store.release(group, snapshot)
              model.release(group, snapshot)
            }
            await store.write(round)
            model.write(round)
          }
          await store.close()
          model.carryOutReleases()
        }
      }))
  })
}
