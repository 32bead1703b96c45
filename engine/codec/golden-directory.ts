// What golden.test.ts writes of the directory: commands in every form they have, by name.
// Owns: the samples.  Does not: compare.

import { type DirectoryCommand, encodeDirectoryCommand } from '../directory/directory.ts'

const first = 2 ** 40 + 7
const second = 2 ** 40 + 8

const node = { zone: 'a', client: 'h:1', peer: 'h:2', admin: 'h:3' }

const samples: Readonly<Record<string, DirectoryCommand>> = {
  Bootstrap: {
    type: 'Bootstrap',
    state: {
      clusterName: 'prod',
      shards: 2,
      replicationFactor: 1,
      nodes: [{ id: 1, ...node }],
      placement: [[1], [1]],
      createdMs: 1_800_000_000_000,
    },
  },
  ChangeResources: {
    type: 'ChangeResources',
    set: {
      changes: [
        { kind: 'queue', key: 'default/mail', expected: 'absent', value: Buffer.from('q') },
        { kind: 'operation', key: 'op-1', expected: 7, value: undefined },
      ],
      requestHash: 2 ** 52 + 1,
      atMs: 1_800_000_000_000,
    },
  },
  PutNode: {
    type: 'PutNode',
    node: { id: 2, zone: 'b', client: 'h:1', peer: 'h:2', admin: 'h:3' },
  },
  RecordNode: { type: 'RecordNode', node: 2, incarnation: first },
  ReadmitNode: { type: 'ReadmitNode', node: 2, incarnation: second },
  'ReadmitNode.replaces': {
    type: 'ReadmitNode',
    node: 2,
    incarnation: second,
    replaces: first,
  },
  SetDrain: {
    type: 'SetDrain',
    node: 2,
    drain: { node: 2, reason: 'new disk', sinceMs: 1_800_000_000_000 },
  },
  'SetDrain.off': { type: 'SetDrain', node: 2, drain: undefined },
  PreferLeader: { type: 'PreferLeader', group: 3, node: 2 },
  RenewMember: { type: 'RenewMember', node: 2, incarnation: second, group: 3, lostNumber: 1 },
}

export const directoryCommands: readonly (readonly [name: string, bytes: Uint8Array])[] =
  Object.entries(samples).map(([name, command]) => [name, encodeDirectoryCommand(command)])
