// Bugs in the state on disk, and in what a start makes of it.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const stateMutants: readonly Mutant[] = [
  {
    id: 'value-checksum-ignored',
    rule: 'R22',
    file: 'storage/state-batch.ts',
    find: 'if (head.getUint32(1) !== checksum(key, payload)) {',
    replace: 'if (payload.length < 0) {',
    harm: 'LevelDB returns flipped bits, and they are served',
  },
  {
    id: 'state-not-synced',
    rule: 'S5',
    file: 'storage/state-store.ts',
    find: 'await batch.chained.write({ sync: true })',
    replace: 'await batch.chained.write({ sync: false })',
    harm: 'an older state comes back after a power cut, the log before it is gone',
  },
  {
    id: 'applied-index-not-atomic',
    rule: 'R24',
    file: 'engine/shard/facts.ts',
    find: `  batch.put(keys.metaKey(group), encodeMeta(stored))
`,
    replace: `  if (set.changes.length === 0) batch.put(keys.metaKey(group), encodeMeta(stored))
`,
    harm: 'entries are applied twice after a crash',
  },
  {
    id: 'install-without-marker',
    rule: 'S14',
    file: 'storage/range-install.ts',
    find: `  await writeMarker(store, installing)
`,
    replace: '',
    harm: 'a crash during the install of a snapshot leaves a mixture',
  },
  {
    id: 'staged-not-verified',
    rule: 'S15',
    file: 'storage/range-install.ts',
    find: 'if (sum.rows !== staged.rows || sum.checksum !== staged.checksum) {',
    replace: 'if (sum.rows < 0) {',
    harm: 'a snapshot that changed on disk is installed',
  },
  {
    id: 'foreign-directory-opened',
    rule: 'R13',
    file: 'storage/data-directory.ts',
    find: 'if (found.clusterId === request.clusterId && found.nodeId === request.nodeId) return',
    replace: 'if (found.clusterId === request.clusterId) return',
    harm: 'a node votes under two ids',
  },
  {
    id: 'lost-log-accepted',
    rule: 'R13',
    file: 'engine/node/restore.ts',
    find: 'if (lastInstall(store, group) !== durable.index) {',
    replace: 'if (durable.index < 0) {',
    harm: 'a node that lost its log votes with what it has forgotten',
  },
  {
    id: 'lost-group-accepted',
    rule: 'R13',
    file: 'engine/node/restore.ts',
    find: 'throw new DataLossError(`the log holds nothing of group ${group}, which was here`)',
    replace: `return {
      hardState: { term: 0 as Term, vote: 0, commit: durable.index },
      snapshot: durable,
      entries: [],
      applied: durable.index,
      membership: durable.membership,
    }`,
    harm: 'an empty log is taken for a new group: it votes again',
  },
  {
    id: 'lost-member-goes-on',
    rule: 'R13',
    file: 'engine/node/member-record.ts',
    find: `    return wanted > number
      ? { type: 'begin', number: wanted, afresh: true }`,
    replace: `    return wanted >= number
      ? { type: 'begin', number: wanted, afresh: true }`,
    harm: 'a replica that lost its promises begins again as who it was, and votes twice',
  },
  {
    id: 'state-failure-goes-on',
    rule: 'S8',
    file: 'engine/node/node.ts',
    find: 'if (this.store.failure !== undefined) return this.fatal(this.store.failure)',
    replace: '',
    harm: 'a node whose disk was found damaged stays, and can do nothing any more',
    noticedBy: 'test-cluster/sim/failed-state.test.ts',
  },
  {
    id: 'unremembered-peer-stays',
    rule: 'N2',
    file: 'engine/node/admission.ts',
    find: 'remembered.catch(this.onFatal)',
    replace: 'remembered.catch(() => {})',
    harm: 'a node with a full disk keeps a new cluster from its first start, for ever',
  },
  {
    id: 'late-readmission-counts',
    rule: 'B8',
    file: 'engine/directory/topology.ts',
    find: 'if ((command.replaces ?? current) !== current) {',
    replace: 'if ((command.replaces ?? current) < 0) {',
    harm: 'a node whose disk was emptied twice in a moment waits for ever',
  },
  {
    id: 'check-silences-all',
    rule: 'B6',
    file: 'raft/core/progress.ts',
    find: 'return this.answeredNow || this.answeredBefore',
    replace: 'return this.answeredNow',
    harm: 'a replica that was rebuilt never gets its vote, if the clocks of the node are in step',
  },
  {
    id: 'learner-promoted-behind',
    rule: 'B6',
    file: 'engine/node/membership-step.ts',
    find: 'return peer?.recentActive === true && peer.match + promotionLagMax >= lastIndex',
    replace: 'return peer?.recentActive === true && peer.match >= 0',
    harm: 'an empty learner gets a vote: nothing is committed until it has caught up',
  },
  {
    id: 'request-ids-not-stored',
    rule: 'request ids',
    file: 'engine/codec/record-codec.ts',
    find: 'requests: marksFromFields(f[13]),',
    replace: 'requests: [],',
    harm: 'after a restart a repeated request is done again',
  },
  {
    id: 'state-codes-moved',
    rule: 'R32',
    file: 'engine/codec/record-codec.ts',
    find: "  'CLAIMED',\n  'RUNNING',\n",
    replace: "  'RUNNING',\n  'CLAIMED',\n",
    harm: 'two versions read one record differently: replicas diverge',
  },
  {
    id: 'due-row-left-behind',
    rule: 'T2',
    file: 'engine/machine/overlay.ts',
    find: 'const removeDue = stays ? undefined : storedDue',
    replace:
      'const removeDue = stays || storedDue === undefined ? undefined : {' +
      ' ...storedDue, number: 0 }',
    harm: 'old timers pile up on disk for ever',
  },
  {
    id: 'due-row-not-stored',
    rule: 'S-12',
    file: 'engine/machine/overlay.ts',
    find: 'const putDue = stays ? undefined : due',
    replace: 'const putDue = stays || storedDue !== undefined ? undefined : due',
    harm: 'a task that changed has no timer after a restart: it never fires',
  },
]
