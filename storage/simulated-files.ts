// A disk in memory that forgets what was not synced: the FilePort for tests and simulation.
// Owns: what a running process sees, the journal of what it asked for, and what power loss leaves.
// Does not: draw anything; policies and faults are given, so that a seed tells the whole story.
//
// A write is visible at once and durable after a sync of its file. Until then any part of it may
// reach the disk. A created, renamed or removed name is durable after a sync of its directory;
// until then any number of the changes may have reached the disk, in their order, as a file system
// journal does; `loseSectors` lets removals overtake each other too.

import { dirname } from 'node:path'
import { assert } from '#base/assert'
import { compareText } from '#base/order'
import type { Prng } from '#base/prng'
import type { FilePort, OpenFile } from './files.ts'

/** All files of a disk by path. */
export type DiskImage = ReadonlyMap<string, Uint8Array>

export interface DiskWrite {
  readonly type: 'write'
  readonly inode: number
  readonly position: number
  readonly bytes: Uint8Array
}

export type DiskStep =
  | DiskWrite
  | { readonly type: 'create'; readonly path: string; readonly inode: number }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'remove'; readonly path: string }
  | { readonly type: 'sync'; readonly inode: number }
  /** A failed sync: the pages count as clean now, but never reached the disk. */
  | { readonly type: 'forget'; readonly inode: number }
  | { readonly type: 'syncDirectory'; readonly directory: string }

export type NameStep = Extract<DiskStep, { type: 'create' | 'rename' | 'remove' }>

/** What a power loss leaves of the things that were not synced. */
export interface CrashPolicy {
  /** Which of the pending name changes were durable after all, in their order. */
  names(pending: readonly NameStep[]): readonly NameStep[]
  /** Which ranges [from, until) of a pending write were. */
  data(write: DiskWrite): readonly (readonly [number, number])[]
}

export interface DiskRequest {
  readonly operation: 'open' | 'read' | 'write' | 'sync' | 'rename' | 'remove' | 'syncDirectory'
  readonly path: string
  /** What is read or written of a file; empty for everything else. */
  readonly range: { readonly from: number; readonly until: number }
}

export interface DiskFault {
  readonly code: 'EIO' | 'ENOSPC' | 'EACCES' | 'EMFILE' | 'ENOMEM'
  /** Of a failing write, this many bytes got through. */
  readonly writtenBytes?: number
}

export const loseEverything: CrashPolicy = { names: () => [], data: () => [] }
export const keepEverything: CrashPolicy = {
  names: (pending) => pending,
  data: (write) => [[0, write.bytes.length]],
}

export const sectorBytes = 512
const nowhere = { from: 0, until: 0 } as const

/** Each sector of each pending write reached the disk or did not, in no order. */
export function loseSectors(prng: Prng): CrashPolicy {
  return {
    names: (pending) => {
      const sure = prng.range(0, pending.length + 1)
      const half = { numerator: 1, denominator: 2 }
      return pending.filter((step, i) => i < sure || (step.type === 'remove' && prng.chance(half)))
    },
    data: ({ position, bytes }) => {
      const kept: [number, number][] = []
      for (let from = 0; from < bytes.length; ) {
        const until = Math.min(bytes.length, from + sectorBytes - ((position + from) % sectorBytes))
        if (prng.chance({ numerator: 1, denominator: 2 })) kept.push([from, until])
        from = until
      }
      return kept
    },
  }
}

export class SimulatedDisk {
  readonly #names = new Map<string, number>()
  readonly #contents = new Map<number, Uint8Array>()
  #base: DiskImage
  #steps: DiskStep[] = []
  #nextInode = 1
  /** Handles of an earlier process are dead. */
  #process = 0
  /** Asked before each operation; what it returns happens instead. */
  fault: ((request: DiskRequest) => DiskFault | undefined) | undefined
  readonly files: FilePort

  constructor(image: DiskImage = new Map()) {
    this.#base = image
    this.#load(image)
    this.files = this.#port()
  }

  /** Everything asked for since the last power loss. */
  get steps(): readonly DiskStep[] {
    return this.#steps
  }
  get base(): DiskImage {
    return this.#base
  }

  /** What a process sees now. */
  image(): DiskImage {
    const paths = [...this.#names.keys()].sort(compareText)
    return new Map(paths.map((path) => [path, this.#bytesOf(path).slice()]))
  }

  /** The process ends; the page cache survives. */
  kill(): void {
    this.#process += 1
    this.fault = undefined
  }

  /** The machine ends; what was not synced is at the mercy of `policy`. */
  crash(policy: CrashPolicy): void {
    this.kill()
    this.#base = crashImage(this.#base, this.#steps, policy)
    this.#steps = []
    this.#load(this.#base)
  }

  #load(image: DiskImage): void {
    this.#names.clear()
    this.#contents.clear()
    this.#nextInode = 1
    for (const [path, bytes] of image) {
      this.#names.set(path, this.#nextInode)
      this.#contents.set(this.#nextInode, bytes.slice())
      this.#nextInode += 1
    }
  }

  #bytesOf(path: string): Uint8Array {
    return this.#contents.get(this.#inodeOf(path)) as Uint8Array
  }

  #inodeOf(path: string): number {
    const inode = this.#names.get(path)
    if (inode === undefined) throw diskError('ENOENT', path)
    return inode
  }

  /** Every operation takes a turn of the event loop, can fail, and ends with its process. */
  async #enter(process: number, request: DiskRequest): Promise<void> {
    await Promise.resolve()
    if (process !== this.#process) throw diskError('EBADF', request.path)
    const fault = this.fault?.(request)
    if (fault !== undefined) throw new InjectedFault(fault, request)
  }

  #port(): FilePort {
    const enter = (operation: DiskRequest['operation'], path: string) =>
      this.#enter(this.#process, { operation, path, range: nowhere })
    return {
      makeDirectory: async () => {},
      list: async (directory) =>
        [...this.#names.keys()]
          .filter((path) => dirname(path) === directory)
          .map((path) => path.slice(directory.length + 1)),
      open: async (path, mode) => {
        await enter('open', path)
        if (mode === 'create') this.#create(path)
        return this.#openFile(path, this.#inodeOf(path))
      },
      rename: async (from, to) => {
        await enter('rename', from)
        this.#names.set(to, this.#inodeOf(from))
        this.#names.delete(from)
        this.#steps.push({ type: 'rename', from, to })
      },
      remove: async (path) => {
        await enter('remove', path)
        this.#inodeOf(path)
        this.#names.delete(path)
        this.#steps.push({ type: 'remove', path })
      },
      syncDirectory: async (directory) => {
        await enter('syncDirectory', directory)
        this.#steps.push({ type: 'syncDirectory', directory })
      },
    }
  }

  #create(path: string): void {
    const inode = this.#nextInode
    this.#nextInode += 1
    this.#names.set(path, inode)
    this.#contents.set(inode, new Uint8Array(0))
    this.#steps.push({ type: 'create', path, inode })
  }

  #openFile(path: string, inode: number): OpenFile {
    const process = this.#process
    const enter = (operation: DiskRequest['operation'], range: DiskRequest['range'] = nowhere) =>
      this.#enter(process, { operation, path, range })
    const content = (): Uint8Array => this.#contents.get(inode) as Uint8Array
    const sync = async (): Promise<void> => {
      try {
        await enter('sync')
      } catch (error) {
        if (error instanceof InjectedFault) this.#steps.push({ type: 'forget', inode })
        throw error
      }
      this.#steps.push({ type: 'sync', inode })
    }
    return {
      size: async () => content().length,
      read: async (target, position) => {
        await enter('read', { from: position, until: position + target.length })
        const found = content().subarray(position, position + target.length)
        target.set(found)
        return found.length
      },
      write: async (buffers, position) => {
        const bytes = new Uint8Array(Buffer.concat(buffers))
        try {
          await enter('write', { from: position, until: position + bytes.length })
        } catch (error) {
          const written = error instanceof InjectedFault ? (error.fault.writtenBytes ?? 0) : 0
          this.#write({ type: 'write', inode, position, bytes: bytes.subarray(0, written) })
          throw error
        }
        this.#write({ type: 'write', inode, position, bytes })
      },
      datasync: sync,
      sync,
      close: async () => {},
    }
  }

  #write(step: DiskWrite): void {
    if (step.bytes.length === 0) return
    this.#steps.push(step)
    this.#contents.set(step.inode, patched(this.#contents.get(step.inode) as Uint8Array, step))
  }
}

/** What the disk holds after a power loss behind `steps`. */
export function crashImage(
  base: DiskImage,
  steps: readonly DiskStep[],
  policy: CrashPolicy,
): DiskImage {
  const disk = new DurableState(base)
  for (const step of steps) disk.take(step)
  return disk.image(policy)
}

/** Follows the steps with the eyes of the platter. */
class DurableState {
  readonly #names = new Map<string, number>()
  readonly #contents = new Map<number, Uint8Array>()
  readonly #pending = new Map<number, DiskWrite[]>()
  #pendingNames: NameStep[] = []

  constructor(base: DiskImage) {
    let inode = 1
    for (const [path, bytes] of base) {
      this.#names.set(path, inode)
      this.#contents.set(inode, bytes)
      inode += 1
    }
  }

  take(step: DiskStep): void {
    if (step.type === 'write') this.#writesOf(step.inode).push(step)
    else if (step.type === 'sync') this.#flush(step.inode, keepEverything)
    else if (step.type === 'forget') this.#pending.delete(step.inode)
    else if (step.type === 'syncDirectory') {
      for (const pending of this.#pendingNames) this.#rename(pending)
      this.#pendingNames = []
    } else this.#pendingNames.push(step)
  }

  image(policy: CrashPolicy): DiskImage {
    for (const inode of this.#pending.keys()) this.#flush(inode, policy)
    for (const step of policy.names(this.#pendingNames)) this.#rename(step)
    const empty = new Uint8Array(0)
    return new Map(
      [...this.#names].map(([path, inode]) => [path, this.#contents.get(inode) ?? empty]),
    )
  }

  #writesOf(inode: number): DiskWrite[] {
    const writes = this.#pending.get(inode) ?? []
    this.#pending.set(inode, writes)
    return writes
  }

  #flush(inode: number, policy: CrashPolicy): void {
    let bytes = this.#contents.get(inode) ?? new Uint8Array(0)
    for (const write of this.#pending.get(inode) ?? []) {
      for (const [from, until] of policy.data(write)) {
        const part = write.bytes.subarray(from, until)
        bytes = patched(bytes, { position: write.position + from, bytes: part })
      }
    }
    this.#contents.set(inode, bytes)
    this.#pending.delete(inode)
  }

  #rename(step: NameStep): void {
    if (step.type === 'create') this.#names.set(step.path, step.inode)
    else if (step.type === 'remove') this.#names.delete(step.path)
    else {
      const inode = this.#names.get(step.from)
      assert(inode !== undefined, 'a name was durable before it changed')
      this.#names.delete(step.from)
      this.#names.set(step.to, inode)
    }
  }
}

/** A copy of `bytes` with a write in it; a gap before it reads as zeros. */
function patched(
  bytes: Uint8Array,
  write: { readonly position: number; readonly bytes: Uint8Array },
): Uint8Array {
  if (write.bytes.length === 0) return bytes
  const next = new Uint8Array(Math.max(bytes.length, write.position + write.bytes.length))
  next.set(bytes)
  next.set(write.bytes, write.position)
  return next
}

function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: simulated, ${path}`), { code })
}

class InjectedFault extends Error {
  override readonly name = 'InjectedFault'
  readonly code: string
  readonly fault: DiskFault

  constructor(fault: DiskFault, request: DiskRequest) {
    super(`${fault.code}: simulated, ${request.operation} ${request.path}`)
    this.code = fault.code
    this.fault = fault
  }
}
