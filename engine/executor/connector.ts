// Opens the connections of webhooks, and none to an address that is refused.
// Owns: connections being opened.  Does not: keep those that are open (connections.ts), know what
// is refused (address-guard.ts).
//   G1. A name is connected to only at an address of its answer that was checked; asking again
//       later can not change it (rebinding).
//   G2. The far end is checked once more when the connection is made, before a byte is sent on it.

import { connect as connectSocket, isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import { type AddressGuard, AddressRefused } from './address-guard.ts'
import type { Resolve } from './resolver.ts'

/** Until the connection is there, names and TLS included, however long the attempt may take. */
export const connectTimeoutMs = 10_000

export interface Connector {
  readonly connect: buildConnector.connector
  /** Gives up every connection that is being opened. */
  stop(): void
}

export class ConnectTimedOut extends Error {
  override readonly name = 'ConnectTimedOut'
  readonly code = 'ETIMEDOUT'
}

export function createConnector(options: {
  readonly guard: AddressGuard
  readonly resolve: Resolve
  /** Certificates of authorities, instead of the system's. */
  readonly certificateAuthority?: string
}): Connector {
  const { guard } = options
  const lookup = guardedLookup(guard, options.resolve)
  const secure = buildConnector({
    timeout: connectTimeoutMs,
    // One attempt at a time on a connection: a reset then concerns one attempt and no other.
    allowH2: false,
    ...(options.certificateAuthority === undefined ? {} : { ca: options.certificateAuthority }),
  })
  /** Until they are handed over, TLS included. */
  const opening = new Set<Socket>()

  const connect: buildConnector.connector = (target, callback) => {
    const host = target.hostname
    // No lookup is made for an address in the URL.
    if (isIP(host) !== 0 && guard.refuses(host)) {
      callback(new AddressRefused(host, [host]), null)
      return
    }
    const isSecure = target.protocol === 'https:'
    const port = Number(target.port) || (isSecure ? 443 : 80)
    const handOver: buildConnector.Callback = (...result) => {
      opening.delete(socket)
      callback(...result)
    }
    const socket = open({ host, port, lookup }, (error) => {
      const refusal = error ?? farEndRefusal(socket, host, guard)
      if (refusal !== undefined) {
        socket.destroy()
        handOver(refusal, null)
      } else if (isSecure) secure({ ...target, httpSocket: socket }, handOver)
      else handOver(null, socket)
    })
    opening.add(socket)
  }
  return {
    connect,
    stop() {
      for (const socket of opening) socket.destroy(new Error('the node is stopping'))
    },
  }
}

function open(
  target: { readonly host: string; readonly port: number; readonly lookup: LookupFunction },
  opened: (error: Error | undefined) => void,
): Socket {
  const socket = connectSocket({
    ...target,
    autoSelectFamily: true,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: 60_000,
  })
  let isOpened = false
  const once = (error: Error | undefined): void => {
    if (isOpened) return
    isOpened = true
    socket.setTimeout(0)
    opened(error)
  }
  socket.setTimeout(connectTimeoutMs, () => {
    if (!isOpened) socket.destroy(new ConnectTimedOut(`no connection after ${connectTimeoutMs} ms`))
  })
  socket.once('connect', () => once(undefined))
  // Stays, so that an error after the connection was handed over is never without a listener.
  socket.on('error', once)
  return socket
}

function farEndRefusal(socket: Socket, host: string, guard: AddressGuard): Error | undefined {
  const far = socket.remoteAddress
  // Gone again already: it can not be checked, so it is not used (G2).
  if (far === undefined) return new Error('the connection was closed as soon as it was there')
  return guard.refuses(far) ? new AddressRefused(host, [far]) : undefined
}

/** Resolves, and answers with the allowed addresses only (G1). */
function guardedLookup(guard: AddressGuard, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) {
        callback(error, '')
        return
      }
      const family = typeof options.family === 'number' ? options.family : 0
      const usable = addresses.filter(
        (one) => (family === 0 || one.family === family) && !guard.refuses(one.address),
      )
      const first = usable[0]
      if (first === undefined) {
        const all = addresses.map((one) => one.address)
        callback(new AddressRefused(hostname, all), '')
      } else if (options.all === true) callback(null, usable)
      else callback(null, first.address, first.family)
    })
  }
}
