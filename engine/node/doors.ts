// Everything of the world that a node touches: time, chance, disk, peers, receivers.
// Owns: the list of doors, and the real ones.  Does not: know what goes through them. A simulation
// gives a node other doors and runs the same code.

import { randomInt } from 'node:crypto'
import { type Clock, systemClock } from '#base/clock'
import type { RandomInt } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import {
  type DataDirectory,
  type DataDirectoryRequest,
  openDataDirectory,
  openStateStore,
  openWal,
  type StateStore,
} from '#storage'
import type { NodeConfig } from '../config.ts'
import type { Executor } from '../executor/attempt.ts'
import { createWebhookExecutor } from '../executor/webhook.ts'
import {
  type PeerDoor,
  PeerTransport,
  type PeerTransportOptions,
} from '../transport/peer-transport.ts'

export interface NodeDoors {
  readonly clock: Clock
  /** Unforeseeable: ids are made of it that nobody may guess. */
  readonly random: RandomInt
  openDirectory(request: DataDirectoryRequest): DataDirectory
  openState(directory: DataDirectory): Promise<StateStore>
  openLog(directory: DataDirectory): Promise<LogStore>
  connectPeers(options: PeerTransportOptions): PeerDoor
  createExecutor(config: NodeConfig, clock: Clock): Executor
}

export const realDoors: NodeDoors = {
  clock: systemClock,
  random: randomInt,
  openDirectory: openDataDirectory,
  openState: (directory) => openStateStore(directory.state, { factsFile: directory.facts }),
  openLog: (directory) => openWal({ directory: directory.wal }),
  connectPeers: (options) => new PeerTransport(options),
  createExecutor: (config, clock) => createWebhookExecutor({ ...config.webhook, clock }),
}
