// Ports for servers that tests and benchmarks are about to start.
// Owns: finding them.  Does not: keep them: who is slow may lose one.

import { once } from 'node:events'
import { createServer } from 'node:net'

/** Free ports, held open together so that none is handed out twice, then let go. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
