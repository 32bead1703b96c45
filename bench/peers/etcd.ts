// Three etcd members here, each with a directory and fsyncs of its own, and a client of theirs.
// Owns: the processes, the calls.  Does not: measure.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, credentials, loadPackageDefinition, type ServiceError } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { ensureProgram } from './debian.ts'
import { freePorts } from '../../engine/transport/free-ports.ts'

/** What a transaction of etcd may hold by its defaults (`--max-txn-ops`). */
export const putsPerTransactionMax = 128
const members = [1, 2, 3] as const
const startMsMax = 30_000
const callMsMax = 60_000

interface Put {
  readonly key: Buffer
  readonly value: Buffer
}

type Done = (error: ServiceError | null) => void

interface KvClient extends Client {
  put(request: Put, options: { deadline: number }, done: Done): void
  txn(request: object, options: { deadline: number }, done: Done): void
}

export class EtcdTrio {
  private readonly children: readonly ChildProcess[]
  private readonly directory: string
  private readonly clients: readonly KvClient[]
  private turn = 0

  private constructor(
    children: readonly ChildProcess[],
    directory: string,
    clients: readonly KvClient[],
  ) {
    this.children = children
    this.directory = directory
    this.clients = clients
  }

  /** Installs etcd if it is missing; throws PackageError when that can not be. */
  static async start(parent: string): Promise<EtcdTrio> {
    ensureProgram('etcd', 'etcd-server')
    const directory = mkdtempSync(join(parent, 'schedd-etcd-'))
    const ports = await freePorts(2 * members.length)
    const clientUrl = (member: number): string => `http://127.0.0.1:${ports[2 * member - 2]}`
    const peerUrl = (member: number): string => `http://127.0.0.1:${ports[2 * member - 1]}`
    const all = members.map((member) => `m${member}=${peerUrl(member)}`).join(',')
    const children = members.map((member) =>
      spawn(
        'etcd',
        [
          ['--name', `m${member}`],
          ['--data-dir', join(directory, String(member))],
          ['--listen-client-urls', clientUrl(member)],
          ['--advertise-client-urls', clientUrl(member)],
          ['--listen-peer-urls', peerUrl(member)],
          ['--initial-advertise-peer-urls', peerUrl(member)],
          ['--initial-cluster', all],
          ['--initial-cluster-state', 'new'],
          ['--quota-backend-bytes', String(8 * 2 ** 30)],
          ['--log-level', 'error'],
        ].flat(),
        { stdio: 'ignore' },
      ),
    )
    const clients = members.map((member) => clientOf(clientUrl(member).slice('http://'.length)))
    const trio = new EtcdTrio(children, directory, clients)
    try {
      await trio.ready()
    } catch (error) {
      await trio.stop()
      throw error
    }
    return trio
  }

  get pids(): readonly number[] {
    return this.children.flatMap(({ pid }) => (pid === undefined ? [] : [pid]))
  }

  /** One key; resolves when a majority has it on disk. Members take turns. */
  put(key: Buffer, value: Buffer): Promise<void> {
    return called((done) => this.next().put({ key, value }, options(), done))
  }

  /** At most {@link putsPerTransactionMax} keys in one entry of etcd's log. */
  putAll(puts: readonly Put[]): Promise<void> {
    const success = puts.map((put) => ({ requestPut: put }))
    return called((done) => this.next().txn({ success }, options(), done))
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.close()
    await Promise.all(
      this.children.map(async (child) => {
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }),
    )
    rmSync(this.directory, { recursive: true, force: true })
  }

  private next(): KvClient {
    this.turn = (this.turn + 1) % this.clients.length
    return this.clients[this.turn] as KvClient
  }

  private async ready(): Promise<void> {
    const givenUpMs = performance.now() + startMsMax
    for (const client of this.clients) {
      for (;;) {
        try {
          await called((done) =>
            client.put({ key: Buffer.from('ready'), value: Buffer.alloc(1) }, options(), done),
          )
          break
        } catch (error) {
          if (performance.now() > givenUpMs) throw error
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    }
  }
}

function options(): { deadline: number } {
  return { deadline: Date.now() + callMsMax }
}

function called(call: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error === null ? resolve() : reject(error)))
  })
}

function clientOf(address: string): KvClient {
  const definition = loadSync(join(import.meta.dirname, 'etcd.proto'), { longs: Number })
  const loaded = loadPackageDefinition(definition) as unknown as {
    etcdserverpb: { KV: new (address: string, credentials: unknown) => KvClient }
  }
  return new loaded.etcdserverpb.KV(address, credentials.createInsecure())
}
