// Where the time of the nodes' main threads went, from V8's CPU profiles.
// Owns: reading profiles, cutting them to the measured stretch, adding up by function and by step.
// Does not: know the steps (profile-steps.ts).
// A sample is wall time: on a busy machine a thread that waits for its turn is sampled as well. So
// all times are scaled to what the kernel says the threads had of a CPU.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stepOf } from './profile-steps.ts'

export interface FunctionTime {
  /** `folder/file.ts:line function`, or a name in parentheses for what is not JavaScript. */
  readonly name: string
  /** Microseconds of CPU per task. */
  readonly us: number
}

export interface ProfileSummary {
  readonly totalUs: number
  readonly steps: readonly FunctionTime[]
  readonly self: readonly FunctionTime[]
  readonly inclusive: readonly FunctionTime[]
}

export interface ProfileWindow {
  readonly fromUs: number
  readonly untilUs: number
  /** CPU of all main threads in it. */
  readonly mainMs: number
  readonly tasks: number
}

interface ProfileFile {
  readonly nodes: readonly ProfileNode[]
  readonly startTime: number
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: {
    readonly functionName: string
    readonly url: string
    readonly lineNumber: number
  }
  readonly children?: readonly number[]
}

interface Frame {
  readonly name: string
  readonly step: string | undefined
  readonly parent: Frame | undefined
}

const root = join(import.meta.dirname, '..')
const notWork = new Set(['(idle)', '(root)'])

export function summariseProfiles(directory: string, window: ProfileWindow): ProfileSummary {
  const self = new Map<string, number>()
  const inclusive = new Map<string, number>()
  const steps = new Map<string, number>()
  let sampledUs = 0
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(directory, file), 'utf8')) as ProfileFile
    for (const [frame, us] of framesIn(profile, window)) {
      if (notWork.has(frame.name)) continue
      sampledUs += us
      add(self, frame.name, us)
      add(steps, stepOfStack(frame), us)
      const seen = new Set<string>()
      for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
        if (!seen.has(at.name)) add(inclusive, at.name, us)
        seen.add(at.name)
      }
    }
  }
  const scale = (window.mainMs * 1_000) / Math.max(1, sampledUs) / Math.max(1, window.tasks)
  return {
    totalUs: (window.mainMs * 1_000) / Math.max(1, window.tasks),
    steps: ranked(steps, scale),
    self: ranked(self, scale),
    inclusive: ranked(inclusive, scale),
  }
}

function framesIn(profile: ProfileFile, window: ProfileWindow): Map<Frame, number> {
  const frames = framesOf(profile.nodes)
  const times = new Map<Frame, number>()
  let atUs = profile.startTime
  for (const [i, id] of profile.samples.entries()) {
    const deltaUs = profile.timeDeltas[i] ?? 0
    atUs += deltaUs
    const frame = frames.get(id)
    if (frame === undefined || atUs < window.fromUs || atUs > window.untilUs) continue
    times.set(frame, (times.get(frame) ?? 0) + deltaUs)
  }
  return times
}

function framesOf(nodes: readonly ProfileNode[]): Map<number, Frame> {
  const parents = new Map<number, number>()
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const frames = new Map<number, Frame>()
  const frameOf = (id: number): Frame | undefined => {
    const known = frames.get(id)
    const node = byId.get(id)
    if (known !== undefined || node === undefined) return known
    const parent = parents.get(id)
    const { functionName, url, lineNumber } = node.callFrame
    // Packages may be linked from elsewhere.
    const path = url
      .replace(`file://${root}/`, '')
      .replace(/^file:.*\/node_modules\//, 'node_modules/')
    const name =
      path === '' ? functionName || '(anonymous)' : `${path}:${lineNumber + 1} ${functionName}`
    const frame: Frame = {
      name,
      step: stepOf(path, functionName),
      parent: parent === undefined ? undefined : frameOf(parent),
    }
    frames.set(id, frame)
    return frame
  }
  for (const { id } of nodes) frameOf(id)
  return frames
}

/** The innermost frame that belongs to a step names it. */
function stepOfStack(leaf: Frame): string {
  for (let at: Frame | undefined = leaf; at !== undefined; at = at.parent) {
    if (at.step !== undefined) return at.step
  }
  return 'other'
}

function add(map: Map<string, number>, name: string, us: number): void {
  map.set(name, (map.get(name) ?? 0) + us)
}

function ranked(map: ReadonlyMap<string, number>, scale: number): FunctionTime[] {
  return [...map].map(([name, us]) => ({ name, us: us * scale })).sort((a, b) => b.us - a.us)
}
