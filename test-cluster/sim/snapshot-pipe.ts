// A snapshot's chunks on their way from the network into the process that stages them.
// Owns: the order of one stream, and that a broken one throws at its reader.

export interface SnapshotPipe {
  push(chunk: Uint8Array): void
  end(): void
  breakOff(): void
  /** `enter` runs an act in the reading process. */
  chunks(enter: (act: () => void) => void): AsyncIterable<Uint8Array>
}

type Piece = Uint8Array | 'end' | 'broken'

export function createSnapshotPipe(): SnapshotPipe {
  const pieces: Piece[] = []
  let wake: (() => void) | undefined
  const add = (piece: Piece): void => {
    pieces.push(piece)
    wake?.()
  }
  async function* read(enter: (act: () => void) => void): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = pieces.shift()
      if (piece === 'end') return
      if (piece === 'broken') throw new Error('the snapshot stream broke off')
      if (piece !== undefined) {
        yield piece
        continue
      }
      await new Promise<void>((resolve) => {
        wake = () => enter(resolve)
      })
      wake = undefined
    }
  }
  return {
    push: add,
    end: () => add('end'),
    breakOff: () => add('broken'),
    chunks: read,
  }
}
