// What a node measures, in Prometheus' words. Collected when asked: the hot path counts nothing
// twice.

import { Gauge, Registry } from 'prom-client'
import type { NodeLog } from './log.ts'
import type { SchedNode } from './node/node.ts'

export async function collectMetrics(node: SchedNode, log: NodeLog): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, value: number): void => {
    new Gauge({ name: `schedd_${name}`, help, registers: [registry] }).set(value)
  }
  let led = 0
  let leases = 0
  let ready = 0
  let tasks = 0
  let unflushed = 0
  for (const { local } of node.shards.shards.values()) {
    const { machine } = local.replica
    unflushed += machine.dirtyCount
    if (!local.handle.isLeader) continue
    led += 1
    leases += machine.leaseCount
    ready += machine.readyCount
    tasks += machine.taskCount
  }
  const host = node.host.stats()
  const memory = process.memoryUsage()
  gauge('ready', '1 when every shard of this node has a leader', node.isReady ? 1 : 0)
  gauge('shards_led', 'Shards that this node leads', led)
  gauge('tasks', 'Task records in the shards that this node leads, ended ones included', tasks)
  gauge('tasks_ready', 'Due tasks that wait for an executor, in the shards led here', ready)
  gauge('leases', 'Attempts under way, in the shards led here', leases)
  gauge('executor_in_flight', 'Attempts that this node runs', node.executor.inFlight)
  gauge('records_unflushed', 'Records that wait to be written to the state store', unflushed)
  gauge('raft_rounds', 'Rounds of the Raft host since the start', host.rounds)
  gauge('raft_groups_asleep', 'Groups of this node that have nothing to do', host.groupsAsleep)
  gauge('log_writes', 'Synced writes of the log since the start', host.writes)
  gauge('raft_snapshots_sent', 'Snapshots sent since the start', host.snapshotsSent)
  gauge('raft_snapshots_received', 'Snapshots received since the start', host.snapshotsReceived)
  gauge('raft_snapshots_resumed', 'Times that one went on', host.snapshotsResumed)
  gauge('raft_messages_dropped', 'Messages dropped by full mailboxes', host.droppedMessages)
  const { frames, messages, bytes, dropped } = node.traffic
  gauge('raft_frames_sent', 'Frames sent to peers since the start', frames)
  gauge('raft_messages_sent', 'Raft messages in these frames', messages)
  gauge('raft_bytes_sent', 'Bytes of these frames', bytes)
  gauge('raft_frames_dropped', 'Frames that a broken or full link kept back', dropped)
  gauge('tick_delay_ms', 'How late the last tick came', host.tickDelayMs)
  gauge('log_lines_dropped', 'Log lines that nobody took, since the start', log.droppedLines)
  gauge('memory_rss_bytes', 'Resident memory', memory.rss)
  gauge('memory_heap_bytes', 'JavaScript heap in use', memory.heapUsed)
  for (const { node: peer, offsetMs } of node.clocks.peers()) {
    gauge(`clock_offset_ms_node_${peer}`, `Clock of node ${peer} minus ours`, offsetMs)
  }
  return await registry.metrics()
}
