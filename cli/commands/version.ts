// `schedctl version`: of this client, and of each server if they answer.

import type { Command } from 'commander'
import { runCommand, type Session } from '../session.ts'
import { version } from '../version.ts'

export function registerVersion(program: Command): void {
  program
    .command('version')
    .description('versions of schedctl and of the nodes')
    .option('--client', 'only of schedctl; asks no node')
    .action((options: { readonly client?: boolean }, command: Command) =>
      runCommand(command, (session) => printVersions(session, options.client === true)),
    )
}

interface NodeVersion {
  readonly nodeId: number
  readonly version: string
}

async function printVersions(session: Session, onlyClient: boolean): Promise<void> {
  const nodes = onlyClient ? undefined : await nodeVersions(session)
  const { out } = session
  if (out.format === 'json' || out.format === 'jsonl') {
    const value = { client: version, ...(nodes === undefined ? {} : { nodes }) }
    out.line(JSON.stringify(value, null, out.format === 'json' ? 2 : 0))
    return
  }
  out.line(`schedctl ${version}`)
  for (const node of nodes ?? []) out.line(`node ${node.nodeId} ${node.version || 'unknown'}`)
}

async function nodeVersions(session: Session): Promise<readonly NodeVersion[]> {
  const answer = await session.call('GetClusterStatus', { omitShards: true })
  return answer.nodes.map(({ nodeId, version: ofNode }) => ({ nodeId, version: ofNode }))
}
