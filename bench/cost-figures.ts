// Costs in the units of the report: CPU seconds per million tasks, bytes and syncs per task.
// Owns: the divisions.  Does not: measure (cost-meter.ts).
// One second per million is one microsecond per task.

import type { Costs } from './cost-meter.ts'
import type { Figure } from './distribution.ts'
import { totalMs } from './process-usage.ts'

export function costFigures(costs: Costs, atRest: Costs, tasks: number): Figure[] {
  return [...(tasks === 0 ? [] : perTask(costs, atRest, tasks)), ...surroundings(costs)]
}

function perTask(costs: Costs, atRest: Costs, tasks: number): Figure[] {
  const cpu = (name: string, ms: number): Figure => ({
    name: `CPU ${name}`,
    value: (ms * 1_000) / tasks,
    unit: 's/M tasks',
  })
  const { nodes } = atRest
  return [
    cpu('nodes until the last answer', totalMs(costs.nodes)),
    cpu('nodes until at rest', totalMs(nodes)),
    cpu('of it main threads', nodes.mainMs),
    cpu('of it V8 workers', nodes.v8Ms),
    cpu('of it libuv pool', nodes.poolMs),
    cpu('of it other threads', nodes.otherMs),
    cpu('generator', costs.generatorMs),
    cpu('receiver', costs.sinkMs),
    { name: 'written to disk, by everyone', value: atRest.diskBytes / tasks, unit: 'B/task' },
    { name: 'pages dirtied by the nodes', value: nodes.bytesDirtied / tasks, unit: 'B/task' },
    { name: 'log writes', value: (atRest.logWrites * 1_000) / tasks, unit: '/1000 tasks' },
    { name: 'rounds', value: (atRest.raftRounds * 1_000) / tasks, unit: '/1000 tasks' },
  ]
}

function surroundings(costs: Costs): Figure[] {
  return [
    { name: 'tick delay of a node, sampled', value: costs.tickDelayMs, unit: 'ms' },
    { name: 'CPU in use', value: costs.busyShare * 100, unit: '%' },
    { name: 'CPU used by others', value: costs.foreignShare * 100, unit: '%' },
    { name: 'CPU stolen', value: costs.stealShare * 100, unit: '%' },
    { name: 'load average', value: costs.load, unit: '' },
  ]
}
