// The disk of one simulated machine: log files and state rows behind one latency and one fate.
// Owns: delays, failing and full disks, what a crash leaves, rot, writes that are acknowledged and
// not done.  Does not: choose any of it (storm.ts); the files are storage/simulated-files.ts, the
// log on them is the real one.

import { basename } from 'node:path'
import type { Clock } from '#base/clock'
import type { Prng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import type { FilePort, OpenFile } from '../../storage/files.ts'
import { segmentsIn } from '../../storage/log-fixture.ts'
import { drawRot, type Rot, type RotKind, rotKinds } from '../../storage/log-rot.ts'
import {
  type DiskFault,
  type DiskImage,
  type DiskRequest,
  loseSectors,
  sectorBytes,
  SimulatedDisk,
} from '../../storage/simulated-files.ts'
import { DiskFailure, type StateDamageError } from '../../storage/state-errors.ts'
import { openWal } from '../../storage/wal.ts'
import { rollCallName } from '../../storage/wal-roll-call.ts'
import { MemoryStateStore, StateRows } from './memory-state.ts'

export type DiskMood = 'well' | 'full' | 'failing'

/** What a write can come to that the disk says is done. */
export const lies = ['lostWrite', 'tornWrite', 'misdirectedWrite'] as const
export type Lie = (typeof lies)[number]

export const logRots = Object.keys(rotKinds) as readonly RotKind[]

export interface DiskSpeed {
  readonly writeMs: number
  readonly syncMs: number
}

export interface DiskProcess {
  /** Resolves after so much true time; never if the process is dead by then. */
  delay(ms: number): Promise<void>
}

/** Moments of the log's files that are kept; old sectors come from them. */
const momentsMax = 3

/** For a look at a log: nothing comes of what is to happen later. */
const standingClock: Clock = {
  monotonicMs: () => 0,
  wallMs: () => 0,
  after: () => ({ cancel: () => {} }),
  soon: () => {},
}

export class VirtualDisk {
  files = new SimulatedDisk()
  readonly rows = new StateRows()
  mood: DiskMood = 'well'
  /** Times as slow as its speed says. */
  slowness = 1
  wasUsed = false
  /** Operations that failed as drawn. */
  troubles = 0
  /** Times that something was lost or changed on it. */
  harms = 0
  /** Its log may not be what was written, and no start has told yet. */
  isSuspect = false
  /** Told of a lie when it is told. */
  onLie: (lie: Lie) => void = () => {}
  private lie: Lie | undefined
  private unreadable: Rot['unreadable']
  private readonly moments: DiskImage[] = []
  private store: MemoryStateStore | undefined
  private readonly prng: Prng
  private readonly speed: DiskSpeed

  constructor(prng: Prng, speed: DiskSpeed) {
    this.prng = prng
    this.speed = speed
  }

  /** Something on it is not what was written, and nobody has noticed. */
  get hidesHarm(): boolean {
    return this.isSuspect || this.rows.hasRot
  }

  /** The state that is open has failed: from now on it refuses everything (S8). */
  get hasFailed(): boolean {
    return this.store?.failure !== undefined
  }

  /** From now on nothing can be read or written there. */
  failState(failure: StateDamageError): void {
    if (this.store !== undefined) this.store.failure ??= failure
  }

  openState(process: DiskProcess): MemoryStateStore {
    if (this.rows.isSuspect || this.coin()) this.rows.putAside()
    this.store = new MemoryStateStore({
      rows: this.rows,
      sync: async () => {
        await process.delay(this.spanMs(this.speed.writeMs + this.speed.syncMs))
        if (this.mood === 'well') return
        this.troubles += 1
        throw new DiskFailure(this.mood === 'full' ? 'DISK_FULL' : 'DISK_FAILED', 'simulated')
      },
    })
    return this.store
  }

  /**
   * The files as the process sees them: each write and sync takes its time. `onRollCall` is called
   * as one is written, and what it returns when that is durable.
   */
  filesFor(process: DiskProcess, onRollCall: () => () => void): FilePort {
    const { files } = this.files
    this.files.fault = (request) => this.faultOf(request)
    return {
      ...files,
      open: async (path, mode) => {
        const file = this.slowed(await files.open(path, mode), process)
        const name = basename(path)
        if (name === rollCallName) return watched(file, onRollCall)
        return segmentsIn(new Map([[path, noBytes]])).length > 0 ? this.lying(file) : file
      },
    }
  }

  private faultOf({ operation, path, range }: DiskRequest): DiskFault | undefined {
    const { unreadable, mood } = this
    const isLost =
      operation === 'read' &&
      unreadable?.path === path &&
      range.from < unreadable.until &&
      unreadable.from < range.until
    if (isLost) return { code: 'EIO' }
    if (mood === 'full' && operation === 'write') {
      this.troubles += 1
      return { code: 'ENOSPC', writtenBytes: this.prng.range(0, 64) }
    }
    if (mood !== 'failing' || operation !== 'sync') return undefined
    this.troubles += 1
    return { code: 'EIO' }
  }

  private slowed(file: OpenFile, process: DiskProcess): OpenFile {
    const { writeMs, syncMs } = this.speed
    const sync = async (): Promise<void> => {
      await process.delay(this.spanMs(syncMs))
      await file.datasync()
    }
    return {
      ...file,
      write: async (buffers, position) => {
        await process.delay(this.spanMs(writeMs))
        await file.write(buffers, position)
      },
      datasync: sync,
      sync,
    }
  }

  /** The next write of the log will be one of these. */
  lieOnce(lie: Lie): void {
    this.lie = lie
  }

  private lying(file: OpenFile): OpenFile {
    return {
      ...file,
      write: async (buffers, position) => {
        const { lie } = this
        const bytes = new Uint8Array(Buffer.concat(buffers))
        if (lie === undefined || bytes.length === 0) return file.write(buffers, position)
        this.lie = undefined
        this.harms += 1
        this.isSuspect = true
        this.onLie(lie)
        if (lie === 'tornWrite') {
          await file.write([bytes.subarray(0, this.prng.range(0, bytes.length))], position)
        } else if (lie === 'misdirectedWrite') {
          const sectors = Math.ceil((position + bytes.length) / sectorBytes)
          await file.write([bytes], this.prng.range(0, sectors) * sectorBytes)
        } else await file.write([], position)
      },
    }
  }

  private spanMs(meanMs: number): number {
    const part = this.prng.range(50, 200) / 100
    return meanMs * part * this.slowness
  }

  /** The process ended; what it wrote is in the page cache. */
  killed(): void {
    this.closed()
    this.files.kill()
  }

  /** The power went: of what was not synced each sector is there or not, and so are names. */
  lostPower(): void {
    this.closed()
    this.files.crash(loseSectors(this.prng))
  }

  private closed(): void {
    this.store?.crash(this.coin())
    this.store = undefined
    this.unreadable = undefined
    this.lie = undefined
  }

  /** What is there now may be found again later, in parts. */
  remember(): void {
    this.rows.remember()
    this.moments.push(this.files.image())
    if (this.moments.length > momentsMax) this.moments.shift()
  }

  /** Everything is gone. */
  wipe(): void {
    this.harms += 1
    this.isSuspect = false
    this.store = undefined
    this.files = new SimulatedDisk()
    this.rows.clear()
    this.moments.length = 0
    this.wasUsed = false
  }

  /**
   * Damages the log at rest; only while no process has it open. False: there was nothing to damage.
   */
  rotLog(kind: RotKind): boolean {
    const image = this.files.image()
    // One that is empty has rotted before, and nobody has looked since.
    if (segmentsIn(image).length === 0 || [...image.values()].some(isEmpty)) return false
    const rot = drawRot(this.prng, { image, earlier: this.moments }, kind)
    this.files = new SimulatedDisk(rot.image)
    this.unreadable = rot.unreadable
    this.harms += 1
    this.isSuspect = true
    return true
  }

  /** A value of the state rots; whoever reads it notices, or the next start. */
  rotState(): string | undefined {
    const what = this.rows.rot(this.prng)
    if (what !== undefined) this.harms += 1
    return what
  }

  /** The state is one of an earlier moment; only while no process has it open. */
  loseState(): boolean {
    const isOlder = this.rows.fallBack()
    if (isOlder) this.harms += 1
    return isOlder
  }

  /** What a start would make of the log; changes nothing, and takes no time. */
  async lookAtLog(directory: string): Promise<Pick<LogStore, 'recovered' | 'damagedGroups'>> {
    const copy = new SimulatedDisk(this.files.image())
    copy.fault = (request) => (request.operation === 'read' ? this.faultOf(request) : undefined)
    let marks = 0
    const newMark = (): number => {
      marks += 1
      return marks
    }
    return openWal({ directory, files: copy.files, clock: standingClock, newMark })
  }

  private coin(): boolean {
    return this.prng.range(0, 2) === 1
  }
}

const noBytes = new Uint8Array(0)

function isEmpty(bytes: Uint8Array): boolean {
  return bytes.length === 0
}

function watched(file: OpenFile, onRollCall: () => () => void): OpenFile {
  let isDurable: () => void = () => {}
  return {
    ...file,
    write: async (buffers, position) => {
      isDurable = onRollCall()
      await file.write(buffers, position)
    },
    datasync: async () => {
      await file.datasync()
      isDurable()
    },
  }
}
