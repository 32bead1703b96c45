// The operators' HTTP port: liveness, readiness, metrics.
// Owns: the HTTP server.  Does not: change anything.

import { createServer, type Server } from 'node:http'
import type { NodeLog } from './log.ts'
import { collectMetrics } from './metrics.ts'
import type { SchedNode } from './node/node.ts'

/** Connections of operators at a time. */
const connectionsMax = 100

export interface AdminServer {
  close(): Promise<void>
}

/** Binds the admin port. Rejects when it is taken. */
export async function startAdminServer(node: SchedNode, log: NodeLog): Promise<AdminServer> {
  const server = createServer((request, response) => {
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, 'text/plain', 'only GET and HEAD are answered here\n')
      return
    }
    switch (new URL(request.url ?? '/', 'http://admin').pathname) {
      case '/livez':
        send(200, 'text/plain', 'ok\n')
        return
      case '/readyz':
        send(node.isReady ? 200 : 503, 'text/plain', node.isReady ? 'ok\n' : 'not ready\n')
        return
      case '/metrics':
        collectMetrics(node, log).then(
          (text) => send(200, 'text/plain; version=0.0.4', text),
          (error: unknown) => send(500, 'text/plain', `${String(error)}\n`),
        )
        return
      default:
        send(404, 'text/plain', 'there are /livez, /readyz and /metrics\n')
    }
  })
  server.maxConnections = connectionsMax
  const { admin } = node.ownAddress()
  const colon = admin.lastIndexOf(':')
  const host = admin.slice(0, colon).replace(/^\[|\]$/g, '')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(admin.slice(colon + 1)), host, resolve)
  })
  return { close: () => closeServer(server) }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
