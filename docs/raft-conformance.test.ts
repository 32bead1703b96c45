// If this breaks: the page says that something is tested which is not, or a scenario has no place.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(import.meta.dirname, 'raft-conformance.md'), 'utf8')

const interaction = `async_storage_writes async_storage_writes_append_aba_race campaign
  campaign_learner_must_vote checkquorum confchange_disable_validation confchange_v1_add_single
  confchange_v1_remove_leader confchange_v1_remove_leader_stepdown confchange_v2_add_double_auto
  confchange_v2_add_double_implicit confchange_v2_add_single_auto confchange_v2_add_single_explicit
  confchange_v2_replace_leader confchange_v2_replace_leader_stepdown forget_leader
  forget_leader_prevote_checkquorum forget_leader_read_only_lease_based
  heartbeat_resp_recovers_from_probing lagging_commit prevote prevote_checkquorum
  probe_and_replicate replicate_pause single_node slow_follower_after_compaction
  snapshot_succeed_via_app_resp snapshot_succeed_via_app_resp_behind`
const data = `joint_autoleave joint_idempotency joint_learners_next joint_safety simple_idempotency
  simple_promote_demote simple_safety update zero joint_commit joint_vote majority_commit
  majority_vote quick_test`
const paper = `TestFollowerUpdateTermFromMessage TestCandidateUpdateTermFromMessage
  TestLeaderUpdateTermFromMessage TestRejectStaleTermMessage TestStartAsFollower TestLeaderBcastBeat
  TestFollowerStartElection TestCandidateStartNewElection TestLeaderElectionInOneRoundRPC
  TestFollowerVote TestCandidateFallback TestFollowerElectionTimeoutRandomized
  TestCandidateElectionTimeoutRandomized TestFollowersElectionTimeoutNonconflict
  TestCandidatesElectionTimeoutNonconflict TestLeaderStartReplication TestLeaderCommitEntry
  TestLeaderAcknowledgeCommit TestLeaderCommitPrecedingEntries TestFollowerCommitEntry
  TestFollowerCheckMsgApp TestFollowerAppendEntries TestLeaderSyncFollowerLog TestVoteRequest
  TestVoter TestLeaderOnlyCommitsLogFromCurrentTerm`
const named = `PreVoteWithCheckQuorum PreVoteWithSplitVote FreeStuckCandidateWithCheckQuorum
  NonPromotableVoterWithCheckQuorum DisruptiveFollower DisruptiveFollowerPreVote
  NodeWithSmallerTermCanCompleteElection PreVoteMigrationCanCompleteElection
  PreVoteMigrationWithFreeStuckPreCandidate LeaderElectionOverwriteNewerLogs
  CandidateSelfVoteAfterLostElection LeaderMsgAppSelfAckAfterTermChange
  CannotCommitWithoutNewTermEntry CommitAfterRemoveNode ConfChangeCheckBeforeCampaign
  ConfChangeV2CheckBeforeCampaign RestoreWithVotersOutgoing RestoreVoterToLearner
  RestoreLearnerPromotion ReadOnlyOptionSafe ReadOnlyOptionLease ReadOnlyForNewLeader
  ReadOnlyWithLearner ReadOnlyDuplicateRequest FastLogRejection LogReplicationWithReorderedMessage
  UncommittedEntryLimit LeaderTransferToUpToDateNode LeaderTransferToUpToDateNodeFromFollower
  LeaderTransferWithCheckQuorum LeaderTransferToSlowFollower LeaderTransferAfterSnapshot
  LeaderTransferToSelf LeaderTransferToNonExistingNode LeaderTransferTimeout
  LeaderTransferIgnoreProposal LeaderTransferReceiveHigherTermVote LeaderTransferRemoveNode
  LeaderTransferDemoteNode LeaderTransferBack LeaderTransferSecondTransferToAnotherNode
  LeaderTransferSecondTransferToSameNode RawNodeJointAutoLeave RawNodeBoundedLogGrowthWithPartition
  RawNodeCommitPaginationAfterRestart RawNodeRestartFromSnapshot`
const classes = Array.from({ length: 34 }, (_, i) => `R${i + 1}`)
/** Whoever adds the test takes the number out here and the words out of the page. */
const notYet: readonly string[] = []

interface Row {
  readonly name: string
  readonly here: string
}

const rows: readonly Row[] = [...page.matchAll(/^\| `([^`/]+)` \| [^|]+ \| (.+) \|$/gm)].map(
  ([, name = '', here = '']) => ({ name, here }),
)
/** A file, and what to look for in it. */
const proofs = [...page.matchAll(/`([^`]+\/[^`]+\.(?:txt|ts))`(?: “([^”]+)”)?/g)].map(
  ([, path = '', words]) => ({ path, words }),
)

test('every name of the lists has its row, once', () => {
  const wanted = [interaction, data, paper, named].flatMap((list) => list.split(/\s+/))
  const names = rows.map(({ name }) => name)
  assert.deepEqual(names.toSorted(), [...wanted, ...classes].toSorted())
})

test('every row names a test, but for those that are known to have none', () => {
  const without = rows.filter(({ here }) => !/`[^`]+\/[^`]+`/.test(here))
  assert.deepEqual(
    without.map(({ name }) => name),
    notYet,
  )
  for (const { here } of without) assert.match(here, /^not yet: /)
})

test('every file that is named exists, and has the words that are looked for', () => {
  assert.ok(proofs.length > rows.length, `vacuous: ${proofs.length}`)
  for (const { path, words } of proofs) {
    assert.ok(existsSync(join(root, path)), `${path} exists`)
    if (words === undefined) continue
    const text = readFileSync(join(root, path), 'utf8')
    assert.ok(unwrapped(text).includes(words), `${path} has “${words}”`)
  }
})

/** Comments of scenarios are wrapped anywhere. */
function unwrapped(text: string): string {
  return text.replaceAll('\n# ', ' ')
}

test('every scenario of the core is on the page', () => {
  const folder = 'raft/core/testdata'
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const named = new Set(proofs.map(({ path }) => path))
  const missing = all.filter((name) => name.endsWith('.txt') && !named.has(`${folder}/${name}`))
  assert.deepEqual(missing, [])
})
