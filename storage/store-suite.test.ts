// Runs the conformance suite on every LogStore: the model, the simulated disk and the real one.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryLogDisk } from './memory-store.ts'
import { SimulatedDisk } from './simulated-files.ts'
import { storeSuite } from './store-suite.ts'
import { openWal, type WalOptions } from './wal.ts'

storeSuite('memory', async () => ({ ...createMemoryLogDisk(), dispose: async () => {} }))

const small: Partial<WalOptions> = { segmentBytesMax: 4096, growthBytes: 512, inlineBytesMax: 100 }

storeSuite('write-ahead log on a simulated disk', async () => {
  const { files } = new SimulatedDisk()
  return {
    open: () => openWal({ directory: '/log', files, ...small }),
    dispose: async () => {},
  }
})

for (const [name, options] of [
  ['as shipped', {}],
  ['small segments', small],
] as const) {
  storeSuite(`write-ahead log on this disk, ${name}`, async () => {
    const root = await mkdtemp(join(tmpdir(), 'schedd-wal-'))
    return {
      open: () => openWal({ directory: join(root, 'a', 'log'), ...options }),
      dispose: () => rm(root, { recursive: true }),
    }
  })
}
