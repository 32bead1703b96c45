// The wire: the public API sched.v1, the node-to-node messages, and what both are made of.
// What is public is here; everything else in this folder is its own affair.

export type { Codec } from './fast-codec.ts'
export type * from './gen/types.ts'
export { type FromJsonOptions, fromJson, type JsonValue, toJson } from './json.ts'
export { apiLimits, namePatterns } from './limits.ts'
export {
  fastCodec,
  type HttpBinding,
  hotMethods,
  loaderOptions,
  loadSchedV1,
  type MethodCodec,
  type MethodOptions,
  protoDirectory,
  type ServiceName,
  serviceDefinition,
} from './sched-v1.ts'
export {
  apiCodec,
  enumNames,
  internalCodec,
  internalRoot,
  internalType,
  type MessageName,
} from './schema.ts'
export { shardOf } from './shard-of.ts'
export {
  type BadRequestDetail,
  decodeStatus,
  type ErrorInfoDetail,
  encodeStatus,
  type PreconditionFailureDetail,
  type QuotaFailureDetail,
  type ResourceInfoDetail,
  type RetryInfoDetail,
  type RichStatus,
  richStatus,
  type StatusDetail,
  type StatusObject,
  statusDetailsKey,
  statusObject,
  type UnknownDetail,
} from './status-details.ts'
