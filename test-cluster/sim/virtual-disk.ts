// The disk of one simulated machine: log files and state rows behind one latency and one fate.
// Owns: delays, failing and full disks, what a crash leaves, rot.  Does not: choose any of it
// (storm.ts); the files are storage/simulated-files.ts, the log on them is the real one.

import type { Prng } from '#base/prng'
import { DiskFailure } from '../../storage/state-errors.ts'
import type { FilePort, OpenFile } from '../../storage/files.ts'
import { loseSectors, sectorBytes, SimulatedDisk } from '../../storage/simulated-files.ts'
import { MemoryStateStore, StateRows } from './memory-state.ts'

export type DiskMood = 'well' | 'full' | 'failing'

export interface DiskSpeed {
  readonly writeMs: number
  readonly syncMs: number
}

export interface DiskProcess {
  /** Resolves after so much true time; never if the process is dead by then. */
  delay(ms: number): Promise<void>
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
  private store: MemoryStateStore | undefined
  private readonly prng: Prng
  private readonly speed: DiskSpeed

  constructor(prng: Prng, speed: DiskSpeed) {
    this.prng = prng
    this.speed = speed
  }

  openState(process: DiskProcess): MemoryStateStore {
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

  /** The files as the process sees them: each write and sync takes its time. */
  filesFor(process: DiskProcess): FilePort {
    const { files } = this.files
    this.files.fault = ({ operation }) => {
      const isRefused =
        (this.mood === 'full' && operation === 'write') ||
        (this.mood === 'failing' && operation === 'sync')
      if (!isRefused) return undefined
      this.troubles += 1
      if (operation === 'sync') return { code: 'EIO' }
      return { code: 'ENOSPC', writtenBytes: this.prng.range(0, 64) }
    }
    return {
      ...files,
      open: async (path, mode) => this.slowed(await files.open(path, mode), process),
    }
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

  private spanMs(meanMs: number): number {
    const part = this.prng.range(50, 200) / 100
    return meanMs * part * this.slowness
  }

  /** The process ended; what it wrote is in the page cache. */
  killed(): void {
    this.store?.crash(this.coin())
    this.store = undefined
    this.files.kill()
  }

  /** The power went: of what was not synced each sector is there or not, and so are names. */
  lostPower(): void {
    this.store?.crash(this.coin())
    this.store = undefined
    this.files.crash(loseSectors(this.prng))
  }

  /** Everything is gone. */
  wipe(): void {
    this.store = undefined
    this.files = new SimulatedDisk()
    this.rows.clear()
    this.wasUsed = false
  }

  /**
   * Damages the log at rest; only while no process has it open. Says what it did, or undefined if
   * there was nothing to damage.
   */
  rot(): string | undefined {
    const image = new Map(this.files.image())
    const paths = [...image.keys()].filter((path) => (image.get(path)?.length ?? 0) > 0)
    if (paths.length === 0) return undefined
    const path = this.prng.pick(paths)
    const bytes = (image.get(path) as Uint8Array).slice()
    const sectors = Math.ceil(bytes.length / sectorBytes)
    const at = this.prng.range(0, sectors) * sectorBytes
    const kind = this.prng.pick(['flipped bit', 'zeroed sector', 'misdirected sector'] as const)
    if (kind === 'flipped bit') {
      const place = this.prng.range(0, bytes.length)
      bytes[place] = (bytes[place] as number) ^ (1 << this.prng.range(0, 8))
    } else if (kind === 'zeroed sector') bytes.fill(0, at, at + sectorBytes)
    else {
      const from = this.prng.range(0, sectors) * sectorBytes
      bytes.copyWithin(at, from, Math.min(from + sectorBytes, bytes.length))
    }
    image.set(path, bytes)
    this.files = new SimulatedDisk(image)
    return `${kind} in ${path.slice(path.lastIndexOf('/') + 1)}`
  }

  private coin(): boolean {
    return this.prng.range(0, 2) === 1
  }
}
