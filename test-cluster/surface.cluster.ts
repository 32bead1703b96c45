// What README.md says is not built yet is exactly what a node answers UNIMPLEMENTED to.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client, credentials, status } from '@grpc/grpc-js'
import { loadSchedV1 } from '#proto'
import { startFixture } from './cluster-fixture.ts'

/** Of one call: long enough to be refused, too short for one that waits. */
const callMs = 5_000

interface Called {
  readonly name: string
  readonly path: string
  readonly requestStream: boolean
  readonly responseStream: boolean
  readonly requestSerialize: (request: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

/** Every method of every service: `Service/Method`. */
function everyMethod(): Called[] {
  return Object.entries(loadSchedV1())
    .filter(([service]) => service.endsWith('Service'))
    .flatMap(([service, methods]) =>
      Object.entries(methods).map(([method, definition]) => {
        const name = `${service.replace('sched.v1.', '')}/${method}`
        return { ...(definition as unknown as Called), name }
      }),
    )
}

/** The code of an empty call. */
function codeOf(client: Client, method: Called): Promise<number> {
  const { path, requestStream, responseStream, requestSerialize, responseDeserialize } = method
  const how = [path, requestSerialize, responseDeserialize] as const
  const options = { deadline: Date.now() + callMs }
  return new Promise((resolve) => {
    if (!requestStream && !responseStream) {
      client.makeUnaryRequest(...how, {}, options, (error) => resolve(error?.code ?? status.OK))
      return
    }
    const call = requestStream
      ? client.makeBidiStreamRequest(...how, options)
      : client.makeServerStreamRequest(...how, {}, options)
    call.on('error', () => {})
    call.on('data', () => call.cancel())
    call.on('status', ({ code }: { readonly code: number }) => resolve(code))
    // A stream that is open has been taken: what is not built refuses it at once.
    call.on('metadata', () => call.cancel())
  })
}

/** `- Service: \`A\`, \`B\``, `- Service: all but \`C\``, `- Service, Service`. */
function listedIn(readme: string, methods: readonly Called[]): string[] {
  const after = readme.slice(readme.indexOf('these answer `UNIMPLEMENTED`'))
  const list = after.slice(after.indexOf('\n- '), after.indexOf('\n\n', after.indexOf('\n- ')))
  const ofService = (service: string): string[] => {
    const found = methods.filter(({ name }) => name.startsWith(`${service}/`))
    assert.ok(found.length > 0, `README.md names ${service}, which is no service`)
    return found.map(({ name }) => name)
  }
  return list
    .split('\n- ')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [services = '', rest] = line.split(':')
      if (rest === undefined) return services.split(',').flatMap((one) => ofService(one.trim()))
      const named = [...rest.matchAll(/`(\w+)`/g)].map(([, method]) => `${services}/${method}`)
      const all = ofService(services)
      for (const name of named) assert.ok(all.includes(name), `README.md names ${name}: no method`)
      return rest.trim().startsWith('all but') ? all.filter((n) => !named.includes(n)) : named
    })
}

// If it broke, README.md would promise what is not there, or hide what is.
test('README.md lists what answers UNIMPLEMENTED, nothing more and nothing less', async (t) => {
  const { cluster } = await startFixture(t, { cluster: { nodes: 1, shards: 1 } })
  const [endpoint] = cluster.endpoints
  const client = new Client(endpoint as string, credentials.createInsecure())
  t.after(() => client.close())
  const methods = everyMethod()
  assert.ok(methods.length > 100, `${methods.length} methods`)
  const answered = await Promise.all(
    methods.map(async (method) => ({ name: method.name, code: await codeOf(client, method) })),
  )
  const missing = answered.filter(({ code }) => code === status.UNIMPLEMENTED)
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const names = missing.map(({ name }) => name)
  assert.deepEqual(listedIn(readme, methods).sort(), names.sort())
  const internal = answered.filter(({ code }) => code === status.INTERNAL)
  assert.deepEqual(internal, [], 'an empty request is refused by name')
})
