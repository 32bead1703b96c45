// Writes proto/gen from the .proto files: `node proto/generate.ts`. Formats nothing; deterministic.
// Owns: everything in proto/gen. Needs no network. What it writes is committed, so that neither
// users nor the daemon need the tools.
//   gen/sched, gen/google   TypeScript types of messages and services (proto-loader-gen-types)
//   gen/types.ts            all of them under their own names, and tables from name to type
//   gen/schema.json         the schema as protobufjs reads it fast, public and internal
//   gen/descriptors.binpb   the public schema as descriptors, for gRPC reflection

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'

const protoFolder = dirname(fileURLToPath(import.meta.url))
const projectRoot = dirname(protoFolder)
const gen = join(protoFolder, 'gen')
const require = createRequire(import.meta.url)
const publicPackage = 'sched.v1'

function protoFiles(folder: string): string[] {
  const names = readdirSync(join(protoFolder, folder)).filter((name) => name.endsWith('.proto'))
  return names.sort().map((name) => `${folder}/${name}`)
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
}

/**
 * One entry file per service file: the tool's output for files without services does not compile.
 */
function writeMessageTypes(): void {
  const tool = join(
    dirname(require.resolve('@grpc/proto-loader/package.json')),
    'build/bin/proto-loader-gen-types.js',
  )
  const services = protoFiles('sched/v1').filter((file) => file.endsWith('_service.proto'))
  run(process.execPath, [
    tool,
    '--importFileExtension=.ts',
    '--longs=String',
    '--enums=String',
    '--defaults',
    '--oneofs',
    '--includeComments',
    '--grpcLib=@grpc/grpc-js',
    '--includeDirs=proto',
    '--outDir=proto/gen',
    ...services,
  ])
}

function readSchema(): protobuf.Root {
  const root = new protobuf.Root()
  const folders = [protoFolder, dirname(require.resolve('protobufjs/package.json'))]
  root.resolvePath = (_origin, target) =>
    folders.map((folder) => join(folder, target)).find((path) => existsSync(path)) ?? target
  const files = [...protoFiles('sched/v1'), ...protoFiles('sched/internal/v1')]
  root.loadSync([...files, 'google/rpc/error_details.proto', 'google/rpc/code.proto'])
  root.resolveAll()
  return root
}

interface Names {
  readonly services: readonly string[]
  readonly messages: readonly string[]
  readonly enums: readonly string[]
}

function publicNames(root: protobuf.Root): Names {
  const { nestedArray } = root.lookup(publicPackage) as protobuf.Namespace
  const named = (kind: new (...args: never[]) => protobuf.ReflectionObject): string[] =>
    nestedArray
      .filter((object) => object instanceof kind)
      .map((object) => object.name)
      .sort()
  return {
    services: named(protobuf.Service),
    messages: named(protobuf.Type),
    enums: named(protobuf.Enum),
  }
}

function writeTypesIndex({ services, messages, enums }: Names): void {
  const from = (name: string): string => `from './sched/v1/${name}.ts'`
  const pair = (name: string): string => `{ ${name}, ${name}__Output }`
  const table = (name: string, members: readonly string[]): string =>
    `export interface ${name} {\n${members.map((member) => `  ${member}\n`).join('')}}\n`
  const serviceKinds = ['Client', 'Handlers', 'Definition']
  const servicePart = (name: string): string => serviceKinds.map((kind) => name + kind).join(', ')
  const lines = [
    '// Written by proto/generate.ts: messages, enums and services of sched.v1 by their names.\n',
    ...services.map((name) => `import type { ${servicePart(name)} } ${from(name)}`),
    ...messages.map((name) => `import type ${pair(name)} ${from(name)}`),
    ...[...messages, ...enums].map((name) => `export type ${pair(name)} ${from(name)}`),
    ...services.map((name) => `export type { ${servicePart(name)} } ${from(name)}`),
    ...['Duration', 'FieldMask', 'Timestamp'].map(
      (name) => `export type ${pair(name)} from './google/protobuf/${name}.ts'`,
    ),
    "export type { Status, Status__Output } from './google/rpc/Status.ts'\n",
    ...serviceKinds.map((kind) =>
      table(
        `Service${kind}s`,
        services.map((name) => `readonly ${name}: ${name}${kind}`),
      ),
    ),
    '/** What may be given for a message. */',
    table(
      'MessageInputs',
      messages.map((name) => `readonly ${name}: ${name}`),
    ),
    '/** What a decoded message is. */',
    table(
      'MessageOutputs',
      messages.map((name) => `readonly ${name}: ${name}__Output`),
    ),
  ]
  writeFileSync(join(gen, 'types.ts'), lines.join('\n'))
}

function writeSchema(root: protobuf.Root): void {
  writeFileSync(join(gen, 'schema.json'), `${JSON.stringify(root.toJSON())}\n`)
}

function writeDescriptors(): void {
  const buf = join(projectRoot, 'node_modules/.bin/buf')
  const out = join('proto', 'gen', 'descriptors.binpb')
  run(buf, ['build', '--path', 'proto/sched/v1', '--exclude-source-info', '-o', out])
}

if (import.meta.main) {
  rmSync(gen, { recursive: true, force: true })
  writeMessageTypes()
  const root = readSchema()
  writeTypesIndex(publicNames(root))
  writeSchema(root)
  writeDescriptors()
}
