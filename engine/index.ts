// The engine as the daemon runs it: one call opens a node with all its ports.

import { type AdminServer, startAdminServer } from './admin-server.ts'
import type { NodeConfig } from './config.ts'
import { tuneHeap } from './heap.ts'
import { createNodeLog, logEvent } from './log.ts'
import type { SchedNode } from './node/node.ts'
import { openNode } from './node/open-node.ts'
import { type PublicServer, startPublicServer } from './services/server.ts'

export { BackupDamageError } from './backup/part-file.ts'
export { RestoreError, restoreBackup } from './backup/restore-backup.ts'
export { ConfigError, loadConfig, type NodeConfig, parseConfig } from './config.ts'
export { version } from './version.ts'

export interface RunningNode {
  readonly node: SchedNode
  /** Resolves with the exit code when the node has ended by itself or was stopped. */
  readonly ended: Promise<number>
  stop(): void
}

/** A fatal error leaves this much time for the log line to be written. */
const fatalGraceMs = 200

/** Opens a node and its ports; rejects when it must not run, with everything closed again. */
export async function startNode(config: NodeConfig): Promise<RunningNode> {
  tuneHeap()
  const log = createNodeLog(config)
  const { logger } = log
  let finish: (code: number) => void = () => {}
  const ended = new Promise<number>((resolve) => {
    finish = resolve
  })
  let publicServer: PublicServer | undefined
  const node = await openNode({
    config,
    onEvent: (event) => {
      logEvent(logger, event)
      if (event.type === 'ready') publicServer?.setServing(true)
      if (event.type === 'fatal') setTimeout(() => finish(1), fatalGraceMs)
    },
  })
  let adminServer: AdminServer | undefined
  try {
    publicServer = await startPublicServer(node, (path, error) => {
      const stack = error instanceof Error ? error.stack : String(error)
      logger.error({ event: 'callFailed', path, stack }, 'a call failed unexpectedly')
    })
    adminServer = await startAdminServer(node, log)
  } catch (error) {
    await publicServer?.close()
    await node.stop()
    throw error
  }
  if (node.isReady) publicServer.setServing(true)
  const { client, peer, admin } = node.ownAddress()
  logger.info({ event: 'listening', client, peer, admin }, 'listening')
  let stopping = false
  const stop = async (): Promise<void> => {
    publicServer?.setServing(false)
    await publicServer?.close()
    await node.stop()
    await adminServer?.close()
    logger.info({ event: 'stopped' }, 'stopped')
  }
  return {
    node,
    ended,
    stop(): void {
      if (stopping) return
      stopping = true
      stop().then(
        () => finish(0),
        (error: unknown) => {
          logger.error({ event: 'stopFailed', error: String(error) }, 'the stop failed')
          finish(1)
        },
      )
    },
  }
}
