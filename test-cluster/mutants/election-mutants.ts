// Bugs in elections and in the memberships that they rest on.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const electionMutants: readonly Mutant[] = [
  {
    id: 'vote-twice',
    rule: 'R2',
    file: 'raft/core/voting.ts',
    find: `raft.vote === message.from ||
    (raft.vote === 0 && raft.leader === 0) ||`,
    replace: 'true ||',
    harm: 'two leaders in one term',
  },
  {
    id: 'vote-before-fsync',
    rule: 'R2',
    file: 'raft/core/outbox.ts',
    find: 'return message.granted && !message.preVote',
    replace: 'return false',
    harm: 'a vote is forgotten in a power cut and given again: two leaders in one term',
  },
  {
    id: 'own-vote-before-fsync',
    rule: 'R2',
    file: 'raft/core/voting.ts',
    find: "if (kind === 'preVote') countVote(raft, raft.self, true)",
    replace: 'countVote(raft, raft.self, true)',
    harm: 'a candidate wins by a vote of its own that a crash takes back',
  },
  {
    id: 'term-before-fsync',
    rule: 'R2',
    file: 'raft/core/outbox.ts',
    find: 'else if (terms.term !== terms.durableTerm || promises(message))',
    replace: 'else if (promises(message))',
    harm: 'others see a term that this replica forgets in a power cut',
  },
  {
    id: 'vote-for-shorter-log',
    rule: 'R1',
    file: 'raft/core/log.ts',
    find: 'return lastTerm > own || (lastTerm === own && lastIndex >= this.lastIndex)',
    replace: 'return true',
    harm: 'a leader without committed tasks is elected, and overwrites them',
  },
  {
    id: 'late-vote-counts',
    rule: 'R23',
    file: 'raft/core/terms.ts',
    find: 'admitNewer(raft, message) : admitOlder(raft, message)',
    replace:
      "admitNewer(raft, message) : message.type === 'RequestVoteReply' ||" +
      ' admitOlder(raft, message)',
    harm: 'a vote of an earlier term elects a leader now',
  },
  {
    id: 'pre-vote-raises-term',
    rule: 'R4',
    file: 'raft/core/terms.ts',
    find: `    if (message.preVote) return true
  }`,
    replace: '  }',
    harm: 'a node that only asks deposes a leader that works',
  },
  {
    id: 'pre-vote-denied-after-vote',
    rule: 'R4',
    file: 'raft/core/voting.ts',
    find: '(message.preVote && message.term > raft.term)',
    replace: 'false',
    harm: 'two of three nodes are up and nobody can be elected',
  },
  {
    id: 'recent-leader-ignored',
    rule: 'R7',
    file: 'raft/core/terms.ts',
    find: 'return raft.electionElapsed < raft.config.electionTicks',
    replace: 'return false',
    harm: 'a node that comes back with a high term deposes the leader each time',
  },
  {
    id: 'transfer-is-no-exception',
    rule: 'R5',
    file: 'raft/core/terms.ts',
    find: 'if (!message.transfer && hasRecentLeader(raft)) return false',
    replace: 'if (hasRecentLeader(raft)) return false',
    harm: 'a leader can not hand over',
  },
  {
    id: 'stuck-candidate-not-freed',
    rule: 'R5',
    file: 'raft/core/terms.ts',
    find: '} else if (isOfLeader(message)) {',
    replace: '} else if (message.term > term) {',
    harm: 'a node whose term ran ahead never joins again',
  },
  {
    id: 'no-quorum-check',
    rule: 'R6',
    file: 'raft/core/leader.ts',
    find: 'if (raft.config.checkQuorum && !hasActiveQuorum(raft)) {',
    replace: 'if (raft.term < 0) {',
    harm: 'a leader cut off from its quorum keeps clients waiting',
  },
  {
    id: 'removed-node-campaigns',
    rule: 'R8',
    file: 'raft/core/voting.ts',
    find: `  if (!isVoter(raft.membership, raft.self)) return false
`,
    replace: '',
    harm: 'a node that was removed causes elections for ever',
  },
  {
    id: 'change-before-own-term',
    rule: 'R9',
    file: 'raft/core/proposing.ts',
    find: 'return isDone && raft.hasCommittedOwnTerm()',
    replace: 'return isDone',
    harm: 'two majorities that do not meet (Ongaro 2015)',
  },
  {
    id: 'two-changes-at-once',
    rule: 'R10',
    file: 'raft/core/proposing.ts',
    find: 'const isDone = raft.leading().pendingMembershipIndex <= raft.log.applied',
    replace: 'const isDone = true',
    harm: 'memberships two changes apart: majorities that do not meet',
  },
  {
    id: 'leaves-joint-twice',
    rule: 'R10',
    file: 'raft/core/proposing.ts',
    find: `  if (!mayChangeMembership(raft)) return
  const plan`,
    replace: '  const plan',
    harm: 'the joint state is left again and again',
  },
  {
    id: 'joint-ignores-outgoing-commit',
    rule: 'R10',
    file: 'raft/core/quorum.ts',
    find: `    majorityIndex(halves.votersOutgoing, reached),
`,
    replace: '',
    harm: 'in a joint state an entry is committed that the old half does not have',
  },
  {
    id: 'joint-ignores-outgoing-vote',
    rule: 'R10',
    file: 'raft/core/quorum.ts',
    find: 'const outgoing = majorityVote(halves.votersOutgoing, answer)',
    replace: 'const outgoing = incoming',
    harm: 'in a joint state two leaders are elected, one by each half',
  },
  {
    id: 'two-voters-change-simply',
    rule: 'R10',
    file: 'raft/core/membership.ts',
    find: "const joint = change.transition !== 'auto' || left + joined > 1",
    replace: "const joint = change.transition !== 'auto'",
    harm: 'memberships without a common majority follow each other',
  },
  {
    id: 'campaigns-with-old-members',
    rule: 'R10',
    file: 'raft/core/voting.ts',
    find: 'return !raft.log.hasUnappliedMembership()',
    replace: 'return true',
    harm: 'a leader is elected by members that are none any more',
  },
  {
    id: 'learners-acknowledge',
    rule: 'R11',
    file: 'raft/core/leader.ts',
    find: 'const index = quorumIndex(raft.membership, leadership.matchOf)',
    replace:
      'const everyone = [...raft.membership.voters, ...raft.membership.learners]\n' +
      '  const index = quorumIndex({ ...raft.membership, voters: everyone },' +
      ' leadership.matchOf)',
    harm: 'what only learners hold counts as committed',
  },
  {
    id: 'learner-denies-vote',
    rule: 'R11',
    file: 'raft/core/voting.ts',
    find: 'const isComplete = raft.log.isUpToDate(',
    replace: 'const isComplete = isVoter(raft.membership, raft.self) && raft.log.isUpToDate(',
    harm: 'a voter that does not know yet that it is one blocks every election',
  },
  {
    id: 'removed-leader-leads-on',
    rule: 'R12',
    file: 'raft/core/proposing.ts',
    find: `  if (isVoter(next, raft.self)) leadNewMembers(raft)
  else abdicate(raft)`,
    replace: '  leadNewMembers(raft)',
    harm: 'a removed leader counts itself',
  },
  {
    id: 'membership-commit-not-written',
    rule: 'R9 (raft.ts)',
    file: 'raft/core/output-state.ts',
    find: `    if (log.membershipCommitted) return true
`,
    replace: '',
    harm: 'after a power cut the group waits for votes of members that are gone',
  },
  {
    id: 'commit-not-written-along',
    rule: 'R8 (raft.ts)',
    file: 'raft/core/output-state.ts',
    find: 'const commitGoesAlong = hasWrite && current.committed !== this.#hardState.commit',
    replace: 'const commitGoesAlong = hasWrite && current.committed < 0',
    harm: 'a restarted node campaigns with members of two changes ago',
  },
  {
    id: 'transfer-takes-proposals',
    rule: 'R29',
    file: 'raft/core/proposing.ts',
    find: "return raft.leadership.transferTarget === 0 ? undefined : 'transferring'",
    replace: 'return undefined',
    harm: 'a transfer never ends under load',
  },
  {
    id: 'transfer-to-lagging-heir',
    rule: 'R29',
    file: 'raft/core/leader.ts',
    find: `  if (peer.match !== raft.log.lastIndex) return
`,
    replace: '',
    harm: 'the heir is told to campaign without the log and loses',
  },
  {
    id: 'transfer-has-no-end',
    rule: 'R29',
    file: 'raft/core/leader.ts',
    find:
      'if (leadership.transferElapsed >= raft.config.electionTicks)' +
      ' leadership.transferTarget = 0',
    replace: '',
    harm: 'after a transfer to a dead node the shard takes no writes any more',
  },
]
