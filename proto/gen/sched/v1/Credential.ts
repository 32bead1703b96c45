// Original file: proto/sched/v1/secret_service.proto

import type { BearerCredential as _sched_v1_BearerCredential, BearerCredential__Output as _sched_v1_BearerCredential__Output } from '../../sched/v1/BearerCredential.ts';
import type { BasicCredential as _sched_v1_BasicCredential, BasicCredential__Output as _sched_v1_BasicCredential__Output } from '../../sched/v1/BasicCredential.ts';
import type { OauthCredential as _sched_v1_OauthCredential, OauthCredential__Output as _sched_v1_OauthCredential__Output } from '../../sched/v1/OauthCredential.ts';
import type { TlsCredential as _sched_v1_TlsCredential, TlsCredential__Output as _sched_v1_TlsCredential__Output } from '../../sched/v1/TlsCredential.ts';
import type { AwsCredential as _sched_v1_AwsCredential, AwsCredential__Output as _sched_v1_AwsCredential__Output } from '../../sched/v1/AwsCredential.ts';
import type { HeaderCredential as _sched_v1_HeaderCredential, HeaderCredential__Output as _sched_v1_HeaderCredential__Output } from '../../sched/v1/HeaderCredential.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * What proves who the sender is. Material is taken in and never given out.
 */
export interface Credential {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'credentialId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * `Authorization: Bearer`.
   */
  'bearer'?: (_sched_v1_BearerCredential | null);
  /**
   * `Authorization: Basic`, or user and password of a broker.
   */
  'basic'?: (_sched_v1_BasicCredential | null);
  /**
   * A token from an OAuth 2 server, fetched and kept as long as it holds.
   */
  'oauth'?: (_sched_v1_OauthCredential | null);
  /**
   * A TLS client certificate.
   */
  'tls'?: (_sched_v1_TlsCredential | null);
  /**
   * An access key of AWS.
   */
  'aws'?: (_sched_v1_AwsCredential | null);
  /**
   * A header of any name.
   */
  'header'?: (_sched_v1_HeaderCredential | null);
  /**
   * Hosts it may be sent to; `*.example.com` is allowed. Empty: any. At most 64.
   */
  'allowedHosts'?: (string)[];
  /**
   * Changes with every change.
   */
  'etag'?: (string);
  /**
   * When it was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the certificate ends, for TLS.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
  /**
   * What kind it is.
   */
  'kind'?: "bearer"|"basic"|"oauth"|"tls"|"aws"|"header";
}

/**
 * What proves who the sender is. Material is taken in and never given out.
 */
export interface Credential__Output {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'credentialId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * `Authorization: Bearer`.
   */
  'bearer'?: (_sched_v1_BearerCredential__Output | null);
  /**
   * `Authorization: Basic`, or user and password of a broker.
   */
  'basic'?: (_sched_v1_BasicCredential__Output | null);
  /**
   * A token from an OAuth 2 server, fetched and kept as long as it holds.
   */
  'oauth'?: (_sched_v1_OauthCredential__Output | null);
  /**
   * A TLS client certificate.
   */
  'tls'?: (_sched_v1_TlsCredential__Output | null);
  /**
   * An access key of AWS.
   */
  'aws'?: (_sched_v1_AwsCredential__Output | null);
  /**
   * A header of any name.
   */
  'header'?: (_sched_v1_HeaderCredential__Output | null);
  /**
   * Hosts it may be sent to; `*.example.com` is allowed. Empty: any. At most 64.
   */
  'allowedHosts': (string)[];
  /**
   * Changes with every change.
   */
  'etag': (string);
  /**
   * When it was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the certificate ends, for TLS.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * What kind it is.
   */
  'kind'?: "bearer"|"basic"|"oauth"|"tls"|"aws"|"header";
}
