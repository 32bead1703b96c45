// Bugs in the host of the groups, and in the log on disk.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const hostMutants: readonly Mutant[] = [
  {
    id: 'promise-leaves-early',
    rule: 'R3',
    file: 'raft/host/round.ts',
    find: 'if (!persists && group.writesInFlight === 0) {',
    replace: 'if (group.writesInFlight === 0) {',
    harm: 'votes and acknowledgements leave before the disk has them',
  },
  {
    id: 'failed-write-ignored',
    rule: 'R20',
    file: 'raft/host/round.ts',
    find: `        this.guard(() => {
          throw error
        })
        for`,
    replace: `        this.writing = undefined
        for`,
    harm: 'a node goes on after its disk failed',
  },
  {
    id: 'wrong-entry-acknowledged',
    rule: 'H3',
    file: 'raft/host/pending.ts',
    find: "else if (first.term === term) first.settle({ type: 'applied', index, result })",
    replace: "else if (first.term <= term) first.settle({ type: 'applied', index, result })",
    harm: 'a client is told that its task is there; another one is',
  },
  {
    id: 'unknown-told-as-dropped',
    rule: 'H3',
    file: 'raft/host/pending.ts',
    find: `assert(overtaken.term < term, 'an index is proposed once per term')
      overtaken.settle({ type: 'unknown' })`,
    replace: "overtaken.settle({ type: 'dropped' })",
    harm: 'a client is told that nothing happened, and it happens',
  },
  {
    id: 'read-before-applied',
    rule: 'R14',
    file: 'raft/host/pending.ts',
    find: 'if (index <= applied) for (const waiter of waiters)',
    replace: 'if (index >= 0) for (const waiter of waiters)',
    harm: 'a confirmed read is answered from a state that is behind',
  },
  {
    id: 'late-tick-before-sockets',
    rule: 'R34',
    file: 'raft/host/ticker.ts',
    find: 'if (lastDelayMs < tickMs) onTick()',
    replace: 'if (lastDelayMs >= 0) onTick()',
    harm: 'a node that stood still takes its own stall for the death of its leader',
  },
  {
    id: 'tick-before-mailbox',
    rule: 'R34',
    file: 'raft/host/quiescence.ts',
    find: 'if (!group.installing) group.stepInputs()',
    replace: '',
    harm: 'a node campaigns while the word of its leader waits in its mailbox',
  },
  {
    id: 'late-tick-counts-many',
    rule: 'R34',
    file: 'raft/host/ticker.ts',
    find: 'else clock.soon(lateTick)',
    replace: 'else for (let ms = lastDelayMs; ms >= 0; ms -= tickMs) clock.soon(lateTick)',
    harm: 'a stall of the own event loop is an election timeout of everybody else',
  },
  {
    id: 'mailbox-unbounded',
    rule: 'R28',
    file: 'raft/host/group.ts',
    find: 'if (this.mailbox.length >= mailboxMessagesMax) {',
    replace: 'if (this.mailbox.length < 0) {',
    harm: 'a flood of messages eats all memory',
  },
  {
    id: 'beat-loses-read-context',
    rule: 'H4',
    file: 'engine/codec/beat-codec.ts',
    find: 'contexts: column(({ message }) => message.readContext),',
    replace: 'contexts: [],',
    harm: 'heartbeats that travel together confirm no read any more',
  },
  {
    id: 'beat-forgotten-when-full',
    rule: 'H4',
    file: 'raft/host/outgoing.ts',
    find: `      this.sendBeat(node, gathered)
      gathered = undefined`,
    replace: '      gathered = undefined',
    harm: 'heartbeats of the groups that did not fit are lost',
  },
  {
    id: 'log-forgotten-before-flush',
    rule: 'R24',
    file: 'raft/host/group.ts',
    find: `      if (index > flushed) break
`,
    replace: '',
    harm: 'a leader forgets entries that no state on disk holds yet',
  },
  {
    id: 'new-segment-not-synced',
    rule: 'R3',
    file: 'storage/wal-segment.ts',
    find: `      await file.sync()
`,
    replace: '',
    harm: 'a new segment of the log is gone after a power cut',
  },
  {
    id: 'read-back-not-synced',
    rule: 'R20',
    file: 'storage/wal-segment.ts',
    find: `    await file.datasync()
    return new SegmentWriter`,
    replace: '    return new SegmentWriter',
    harm: 'what was read after a crash is promised, and was in memory only',
  },
  {
    id: 'write-after-failed-fsync',
    rule: 'R20',
    file: 'storage/wal.ts',
    find: `      this.#failure = asFailure(this.#settings.directory, error)
      throw this.#failure`,
    replace: '      throw asFailure(this.#settings.directory, error)',
    harm: 'a failed fsync is tried again: the pages are marked clean, the data is gone',
  },
  {
    id: 'frame-checksum-ignored',
    rule: 'R21',
    file: 'storage/wal-reader.ts',
    find: 'if (frameCrc(bytes) !== head.crc) return',
    replace: 'if (bytes.length < 0) return',
    harm: 'altered entries are replayed',
  },
  {
    id: 'live-segment-removed',
    rule: 'R19',
    file: 'storage/wal-reclaim.ts',
    find: '.sequence < needed) {',
    replace: '.sequence <= needed) {',
    harm: 'a segment with live entries is removed',
  },
  {
    id: 'stale-entry-copied',
    rule: 'R19',
    file: 'storage/wal-reclaim.ts',
    find: 'return run !== undefined && run.segment === segment && run.term === term',
    replace: 'return run !== undefined && run.segment === segment',
    harm: 'an entry that was replaced comes back',
  },
  {
    id: 'committed-overwritten-on-disk',
    rule: 'R18',
    file: 'storage/wal-ledger.ts',
    find: 'if (first.index <= ledger.hardState.commit) {',
    replace: 'if (first.index < 0) {',
    harm: 'a bug above could overwrite committed entries on disk unseen',
  },
  {
    id: 'second-vote-on-disk',
    rule: 'R2',
    file: 'storage/wal-ledger.ts',
    find: 'if (next.term === known.term && known.vote !== 0 && next.vote !== known.vote) {',
    replace: 'if (next.term < 0) {',
    harm: 'a bug above could vote twice unseen',
  },
  {
    id: 'append-not-synced',
    rule: 'R3',
    file: 'storage/wal-segment.ts',
    find: `    await this.appendUnsynced(encoder, type)
    await this.#file.datasync()
`,
    replace: `    await this.appendUnsynced(encoder, type)
`,
    harm: 'acknowledged tasks are gone after a power cut',
  },
  {
    id: 'damage-taken-for-torn-tail',
    rule: 'R21',
    file: 'storage/wal-scan.ts',
    find: "const frame = 'head' in found ? found : await reader.findFrame(found.offset + 1)",
    replace: "const frame = 'head' in found ? found : undefined",
    harm: 'a flipped bit deletes all acknowledged entries behind it',
  },
  {
    id: 'cut-file-accepted',
    rule: 'R21',
    file: 'storage/wal-scan.ts',
    find: 'else if (reader.size < sizeMin) {',
    replace: 'else if (reader.size < 0) {',
    harm: 'a log that was cut short is taken for whole',
  },
  {
    id: 'chain-not-checked',
    rule: 'R21',
    file: 'storage/wal-scan.ts',
    find: 'if (head.number === point.nextNumber && head.previousCrc !== point.crc) {',
    replace: 'if (head.number < 0) {',
    harm: 'a block written to the wrong place is taken for the log',
    noticedBy: 'storage/log-rot.test.ts',
  },
  {
    id: 'lost-frame-believed',
    rule: 'S18',
    file: 'storage/wal-trust.ts',
    find: `    if (said !== undefined && said === known) return
    const isUnknown`,
    replace: `    if (said !== undefined) return
    const isUnknown`,
    harm: 'a group is believed of which a frame is lost',
  },
  {
    id: 'roll-call-ignored',
    rule: 'S18',
    file: 'storage/wal-trust.ts',
    find: `    if (number < nextNumber) return
`,
    replace: `    if (number >= 0) return
`,
    harm: 'a log whose last rounds are gone is taken for whole',
  },
  {
    id: 'damaged-group-votes',
    rule: 'R21',
    file: 'storage/wal-trust.ts',
    find: 'const ledgers = this.#ledger.groups().filter(({ damage }) => damage === undefined)',
    replace: 'const ledgers = this.#ledger.groups()',
    harm: 'a replica that lost entries goes on voting',
  },
  {
    id: 'process-error-condemns',
    rule: 'R21',
    file: 'storage/files.ts',
    find: '  return lostCodes.has((error as { code?: unknown } | null | undefined)?.code)',
    replace: '  return error !== undefined || lostCodes.size === 0',
    harm: 'a node that is started by the wrong user condemns its own log',
  },
  {
    id: 'put-aside-too-early',
    rule: 'S20',
    file: 'storage/wal-quarantine.ts',
    find: '  const writer = await SegmentWriter.create(place, header, (segment) =>',
    replace: `  await putAside(files, directory, old)
  const writer = await SegmentWriter.create(place, header, (segment) =>`,
    harm: 'a power loss while damage is put aside takes what was sound with it',
  },
  {
    id: 'resume-begins-anew',
    rule: 'H9',
    file: 'raft/host/snapshots.ts',
    find: 'const stream = { ...head, first, chunks: cut.chunks(first) }',
    replace: 'const stream = { ...head, first: 0, chunks: cut.chunks(0) }',
    harm: 'a large snapshot over a bad line never arrives',
  },
  {
    id: 'snapshot-of-deposed-leader',
    rule: 'H9',
    file: 'raft/host/snapshots.ts',
    find: 'if (stream.term < group.core.term) return refused',
    replace: '',
    harm: 'chunks of a leader that is none take the place of a newer one’s',
  },
  {
    id: 'streams-mixed',
    rule: 'S25',
    file: 'storage/range-install.ts',
    find: 'known?.name !== stream.name || known.point.chunks !== stream.first',
    replace: 'known?.point.chunks !== stream.first',
    harm: 'the rest of one snapshot is put behind the beginning of another',
  },
  {
    id: 'row-across-break-lost',
    rule: 'S25',
    file: 'storage/range-stream.ts',
    find: 'this.rest = Buffer.from(from.rest)',
    replace: '',
    harm: 'a row that a break cut in two is lost, and every stream that goes on is refused',
  },
]
