// Bugs in the replication of the log, in commits, snapshots and reads.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const replicationMutants: readonly Mutant[] = [
  {
    id: 'old-term-commit',
    rule: 'R1',
    file: 'raft/core/leader.ts',
    find: 'if (index <= log.committed || !log.matches(index, raft.term)) return',
    replace: 'if (index <= log.committed) return',
    harm: 'a committed task is overwritten by a later leader (figure 8)',
  },
  {
    id: 'no-empty-entry',
    rule: 'R1',
    file: 'raft/core/raft.ts',
    find: `    appendEmpty(this)
    leadership`,
    replace: '    leadership',
    harm: 'a new leader never learns what is committed; reads and changes wait for ever',
  },
  {
    id: 'ack-before-fsync',
    rule: 'R3',
    file: 'raft/core/outbox.ts',
    find: `this.#acknowledge(message)
    else`,
    replace: `this.#now.push(message)
    else`,
    harm: 'a task is acknowledged that a power cut takes back',
  },
  {
    id: 'own-entry-before-fsync',
    rule: 'R3',
    file: 'raft/core/raft.ts',
    find: 'leadership.peer(this.self)?.accepted(log.tail.durable)',
    replace: 'leadership.peer(this.self)?.accepted(log.lastIndex)',
    harm: 'a leader counts its own disk before it wrote',
  },
  {
    id: 'apply-before-durable',
    rule: 'R3',
    file: 'raft/core/log.ts',
    find: 'const until = Math.min(this.committed, this.tail.durable) + 1',
    replace: 'const until = this.committed + 1',
    harm: 'the state is ahead of the log on this disk (etcd #14370)',
  },
  {
    id: 'no-log-check',
    rule: 'R18',
    file: 'raft/core/follower.ts',
    find: 'if (!log.matches(message.prevIndex, message.prevTerm)) {',
    replace: 'if (message.prevIndex > log.lastIndex) {',
    harm: 'entries are appended behind others than the leader has',
  },
  {
    id: 'commit-beyond-check',
    rule: 'R18',
    file: 'raft/core/follower.ts',
    find: 'Math.min(message.commit, lastNew)',
    replace: 'Math.min(message.commit, log.lastIndex)',
    harm: 'a leftover of an old leader is taken for committed',
  },
  {
    id: 'heartbeat-commits-unseen',
    rule: 'R18',
    file: 'raft/core/replication.ts',
    find: 'commit: lower(peer.match, raft.log.committed)',
    replace: 'commit: raft.log.committed',
    harm: 'a follower commits entries that it has not acknowledged to this leader',
  },
  {
    id: 'late-append-cuts',
    rule: 'R18',
    file: 'raft/core/log.ts',
    find: 'if (!this.matches(entry.index, entry.term)) break',
    replace: 'if (entry.index > this.lastIndex - entries.length) break',
    harm: 'a late, short message cuts off what was acknowledged',
  },
  {
    id: 'aba-write',
    rule: 'R17',
    file: 'raft/core/tail.ts',
    find: `    for (const write of this.#writes) if (write.claim > kept) write.claim = kept
  }

  /** The log now`,
    replace: `  }

  /** The log now`,
    harm: 'a write of replaced entries counts as the new ones being on disk',
  },
  {
    id: 'match-goes-back',
    rule: 'R23',
    file: 'raft/core/progress.ts',
    find: 'if (index <= this.match) return false',
    replace: 'if (index === this.match) return false',
    harm: 'a late acknowledgement takes back what a follower holds',
  },
  {
    id: 'gap-in-append',
    rule: 'R19',
    file: 'raft/core/log-slice.ts',
    find: 'if (entry.index !== index + 1) return false',
    replace: 'if (entry.index <= index) return false',
    harm: 'a hole in the log',
  },
  {
    id: 'snapshot-takes-back',
    rule: 'R16',
    file: 'raft/core/follower.ts',
    find: 'if (snapshot.index > log.committed) {',
    replace: 'if (snapshot.index > 0) {',
    harm: 'an old snapshot replaces newer tasks',
  },
  {
    id: 'snapshot-drops-entries',
    rule: 'R16',
    file: 'raft/core/follower.ts',
    find: 'if (log.matches(snapshot.index, snapshot.term)) {',
    replace: 'if (snapshot.index < 0) {',
    harm: 'a snapshot throws away entries behind it that were acknowledged',
  },
  {
    id: 'snapshot-before-durable',
    rule: 'R16',
    file: 'raft/core/voting.ts',
    find: `  if (!raft.log.snapshotIsDurable) return false
`,
    replace: '',
    harm: 'a replica campaigns with a snapshot that a crash takes back',
  },
  {
    id: 'read-before-own-commit',
    rule: 'R14',
    file: 'raft/core/reading.ts',
    find: `if (!raft.hasCommittedOwnTerm()) {
    raft.reads`,
    replace: `if (raft.term < 0) {
    raft.reads`,
    harm: 'a new leader answers reads from the past',
  },
  {
    id: 'read-id-reused',
    rule: 'R14',
    file: 'raft/core/read-index.ts',
    find: 'return this.#nextRequestId++',
    replace: 'return this.#nextRequestId',
    harm: 'an old answer confirms a new read (etcd #20418)',
  },
  {
    id: 'read-joins-closed-context',
    rule: 'R14',
    file: 'raft/core/read-index.ts',
    find: 'if (fresh || this.hasUnsent) this.#openContext++',
    replace: 'if (fresh) this.#openContext++',
    harm: 'a read is confirmed by heartbeats that left before it came',
  },
  {
    id: 'lease-ignores-drift',
    rule: 'R15',
    file: 'raft/core/lease.ts',
    find: 'this.#lengthMs = options.leaseMs - options.leaseDriftMs',
    replace: 'this.#lengthMs = options.leaseMs + options.leaseDriftMs',
    harm: 'two clocks drift apart, and a deposed leader answers from the past',
  },
  {
    id: 'lease-survives-hand-over',
    rule: 'R15',
    file: 'raft/core/leader.ts',
    find: `  raft.leading().lease.giveUp()
`,
    replace: '',
    harm: 'a leader answers from the past after it told another to take over',
  },
  {
    id: 'promise-forgotten-on-restart',
    rule: 'R15',
    file: 'raft/core/lease.ts',
    find: `  #heard = true
`,
    replace: `  #heard = false
`,
    harm: 'a restarted node votes against a lease that it promised',
  },
  {
    id: 'uncommitted-unbounded',
    rule: 'R28',
    file: 'raft/core/proposing.ts',
    find:
      'const fits = pending === 0 || pending + entryBytes(entry) <=' +
      ' raft.config.uncommittedBytesMax',
    replace: 'const fits = pending >= 0',
    harm: 'a leader without a quorum eats all memory',
  },
  {
    id: 'window-unbounded',
    rule: 'R28',
    file: 'raft/core/inflights.ts',
    find: 'this.#bytesTotal >= this.#bytesMax',
    replace: 'this.#bytesTotal < 0',
    harm: 'a slow follower is flooded with bytes',
  },
]
