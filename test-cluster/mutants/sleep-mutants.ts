// Bugs in how groups fall asleep and wake.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const sleepMutants: readonly Mutant[] = [
  {
    // Neither half of the question that is asked of each alone: who is replicated to and holds less
    // than the log has something under way, and who has nothing under way holds all.
    id: 'sleeps-while-behind',
    rule: 'H5',
    file: 'raft/core/quiet.ts',
    find: 'return leadership.peers.every((peer) => peer.node === raft.self || hasAll(raft, peer))',
    replace: 'return hasAll(raft, leadership.peer(raft.self) as Progress)',
    harm: 'a leader takes a follower that is behind for one that has everything',
  },
  {
    id: 'sleeps-on-uncommitted',
    rule: 'H6',
    file: 'raft/core/quiet.ts',
    find: 'if (log.committed !== lastIndex || log.applied !== lastIndex) return false',
    replace: 'if (log.applied > lastIndex) return false',
    harm: 'a group falls asleep over an entry that is not committed',
  },
  {
    id: 'sleeps-through-leader-death',
    rule: 'H6',
    file: 'raft/host/quiescence.ts',
    find: 'if (this.silentTicks(group) >= this.o.electionTicks) this.rouse(group)',
    replace: 'if (this.silentTicks(group) < 0) this.rouse(group)',
    harm: 'the leader’s node dies and its sleeping groups never notice',
  },
  {
    id: 'sleeps-under-old-term',
    rule: 'H6',
    file: 'raft/host/quiescence.ts',
    find: 'if (core.term !== note.term || core.lastIndex !== note.index) return',
    replace: 'if (core.lastIndex !== note.index) return',
    harm: 'a note of a deposed leader holds a follower of the new term in its sleep',
  },
  {
    id: 'sleeps-under-anybody',
    rule: 'H6',
    file: 'raft/host/quiescence.ts',
    find: 'core.leader === 0 || nodeOf(core.leader) !== from) return',
    replace: 'core.leader === 0) return',
    harm: 'a note of a node that does not lead puts a follower to sleep',
  },
  {
    id: 'leader-sleeps-alone',
    rule: 'H7',
    file: 'raft/host/quiescence.ts',
    find: 'return this.silentTicks(group) < this.o.electionTicks',
    replace: 'return true',
    harm: 'a leader falls asleep before its followers know, and is deposed for its silence',
  },
  {
    id: 'proposal-does-not-wake',
    rule: 'H8',
    file: 'raft/host/host.ts',
    find: `        sleep.rouse(group)
        group.queueProposal`,
    replace: '        group.queueProposal',
    harm: 'a proposal is stepped into a group whose clock stands',
  },
  {
    id: 'message-does-not-wake',
    rule: 'H8',
    file: 'raft/host/host.ts',
    find: 'if (!isRoutine(group, message)) this.sleep.rouse(group)',
    replace: 'if (isRoutine(group, message)) this.sleep.rouse(group)',
    harm: 'a follower that is asked for its vote, or sent entries, goes on sleeping',
  },
  {
    id: 'broken-link-does-not-wake',
    rule: 'H8',
    file: 'raft/host/quiescence.ts',
    find: 'if (group.isAsleep && countsOn(group, node)) this.rouse(group)',
    replace: 'if (group.isAsleep && node < 0 && countsOn(group, node)) this.rouse(group)',
    harm: 'the failover of a sleeping group waits for silence, though the connection is gone',
  },
  {
    id: 'wakes-with-a-fresh-timer',
    rule: 'H6',
    file: 'raft/core/follower.ts',
    find: 'raft.electionElapsed = slept ?? raft.electionElapsed + 1',
    replace: 'raft.electionElapsed = slept === undefined ? raft.electionElapsed + 1 : 0',
    harm: 'who wakes at its leader’s silence waits for it a second time',
  },
  {
    id: 'waking-leader-says-nothing',
    rule: 'H8',
    file: 'raft/core/leader.ts',
    find: 'if (!isDue && slept === undefined) return',
    replace: 'if (!isDue) return',
    harm: 'a leader wakes and its followers do not hear of it',
  },
]
