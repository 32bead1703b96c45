// Bugs in backups, in what is made of them, and in what operators do to leaderships.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

const backups = 'engine/backup/backup.test.ts'

export const backupMutants: readonly Mutant[] = [
  {
    id: 'restored-index-not-raised',
    rule: 'R30',
    file: 'engine/backup/restore-backup.ts',
    find: 'index: (part.index + indexRaise) as LogIndex,',
    replace: 'index: part.index as LogIndex,',
    harm: 'the new cluster gives out fencing tokens that the old one gave out',
    noticedBy: backups,
  },
  {
    id: 'restored-term-not-raised',
    rule: 'R30',
    file: 'engine/backup/restore-backup.ts',
    find: 'term: (part.term + indexRaise) as Term,',
    replace: 'term: part.term as Term,',
    harm: 'messages of the old cluster are of the new one’s terms',
    noticedBy: backups,
  },
  {
    id: 'restored-under-the-old-name',
    rule: 'BK5',
    file: 'engine/backup/restore-backup.ts',
    find: 'if (cluster.name === manifest.clusterName) {',
    replace: 'if (false as boolean) {',
    harm: 'nodes of the old cluster are taken for those of the new one',
    noticedBy: backups,
  },
  {
    id: 'strangers-are-heard',
    rule: 'BK5',
    file: 'engine/transport/peer-transport.ts',
    find: 'if (theirs === this.o.clusterId) return undefined',
    replace: 'if (theirs !== this.o.clusterId) return undefined',
    harm: 'what nodes of another cluster say is taken for the word of peers',
    noticedBy: 'engine/transport/strangers.test.ts',
  },
  {
    id: 'half-restored-starts',
    rule: 'BK8',
    file: 'engine/node/open-node.ts',
    find: '    assertRestored(store)\n',
    replace: '',
    harm: 'a node starts with a part of what the backup holds',
    noticedBy: backups,
  },
  {
    id: 'part-not-compared',
    rule: 'BK3',
    file: 'engine/backup/backup-folder.ts',
    find: 'if (found[field] === part[field]) continue',
    replace: 'if (found[field] !== undefined) continue',
    harm: 'a part of another backup, or of another group, passes for the one that is meant',
    noticedBy: backups,
  },
  {
    id: 'manifest-not-checked',
    rule: 'BK3',
    file: 'engine/backup/backup-folder.ts',
    find: 'if (crc !== crc32(JSON.stringify(body))) {',
    replace: 'if (crc === undefined) {',
    harm: 'a damaged manifest is believed',
    noticedBy: backups,
  },
  {
    id: 'part-ends-early',
    rule: 'BK3',
    file: 'engine/backup/part-file.ts',
    find: "if (bytesRead !== 0) throw flaw(path, 'something follows its end')",
    replace: "if (bytesRead < 0) throw flaw(path, 'something follows its end')",
    harm: 'bytes behind the end of a part are never looked at',
    noticedBy: backups,
  },
  {
    id: 'drained-once-more',
    rule: 'R29',
    file: 'engine/directory/topology.ts',
    find: 'if (drain !== undefined && drainOf(state, node) !== undefined) return',
    replace: 'if (drain === null) return',
    harm: 'a repeated request rewrites since when and why a node is drained',
    noticedBy: 'engine/directory/topology.test.ts',
  },
  {
    id: 'digests-of-other-entries',
    rule: 'I12',
    file: 'engine/shard/digest-ring.ts',
    find: 'if (index <= 0 || this.indexes[place] !== index) return undefined',
    replace: 'if (index <= 0) return undefined',
    harm: 'replicas are compared at entries that one of them has forgotten',
    noticedBy: 'engine/cluster/compare-digests.test.ts',
  },
]
