// Original file: proto/sched/v1/target.proto

import type { HttpMethod as _sched_v1_HttpMethod, HttpMethod__Output as _sched_v1_HttpMethod__Output } from '../../sched/v1/HttpMethod.ts';

/**
 * An HTTP request with the task's payload as body, signed as Standard Webhooks 1.0.0 says. Success is a
 * 2xx status, unless the retry rules say otherwise; redirects are not followed.
 */
export interface WebhookTarget {
  /**
   * http or https, at most 2048 characters, no user info, no fragment. Private, loopback and link-local
   * addresses are refused unless the operator allows them; the connected address is what counts.
   */
  'url'?: (string);
  /**
   * Default POST.
   */
  'method'?: (_sched_v1_HttpMethod);
  /**
   * Sent as they are. At most 64; names at most 128 characters, values at most 4096. Names are not case
   * sensitive. Refused: hop-by-hop headers, `host`, `content-length`, and those schedd sets itself
   * (`webhook-*`, `schedule-id`, `scheduled-time`, `task-*`, `trigger-source`, `idempotency-key`).
   */
  'headers'?: ({[key: string]: string});
  /**
   * Name of the webhook secret of the namespace that signs the request. Empty: the namespace's secret
   * `default`, if there is one; otherwise the request is not signed.
   */
  'signingSecret'?: (string);
  /**
   * Name of a credential of the namespace: bearer token, basic, OAuth client or TLS client certificate.
   * Empty: none.
   */
  'credential'?: (string);
  /**
   * Replaces `{{task_id}}`, `{{attempt}}`, `{{schedule_id}}`, `{{scheduled_time}}` in the payload, which
   * then has to be valid UTF-8. Default false.
   */
  'templatePayload'?: (boolean);
  /**
   * How much of the response body is kept, in bytes. 0: the namespace's default (4 KiB). At most 64 KiB;
   * what is longer is cut, not an error. -1: nothing is kept.
   */
  'responseBytesMax'?: (number);
  /**
   * The sender does not sign, whatever secrets there are. Default false.
   */
  'unsigned'?: (boolean);
}

/**
 * An HTTP request with the task's payload as body, signed as Standard Webhooks 1.0.0 says. Success is a
 * 2xx status, unless the retry rules say otherwise; redirects are not followed.
 */
export interface WebhookTarget__Output {
  /**
   * http or https, at most 2048 characters, no user info, no fragment. Private, loopback and link-local
   * addresses are refused unless the operator allows them; the connected address is what counts.
   */
  'url': (string);
  /**
   * Default POST.
   */
  'method': (_sched_v1_HttpMethod__Output);
  /**
   * Sent as they are. At most 64; names at most 128 characters, values at most 4096. Names are not case
   * sensitive. Refused: hop-by-hop headers, `host`, `content-length`, and those schedd sets itself
   * (`webhook-*`, `schedule-id`, `scheduled-time`, `task-*`, `trigger-source`, `idempotency-key`).
   */
  'headers': ({[key: string]: string});
  /**
   * Name of the webhook secret of the namespace that signs the request. Empty: the namespace's secret
   * `default`, if there is one; otherwise the request is not signed.
   */
  'signingSecret': (string);
  /**
   * Name of a credential of the namespace: bearer token, basic, OAuth client or TLS client certificate.
   * Empty: none.
   */
  'credential': (string);
  /**
   * Replaces `{{task_id}}`, `{{attempt}}`, `{{schedule_id}}`, `{{scheduled_time}}` in the payload, which
   * then has to be valid UTF-8. Default false.
   */
  'templatePayload': (boolean);
  /**
   * How much of the response body is kept, in bytes. 0: the namespace's default (4 KiB). At most 64 KiB;
   * what is longer is cut, not an error. -1: nothing is kept.
   */
  'responseBytesMax': (number);
  /**
   * The sender does not sign, whatever secrets there are. Default false.
   */
  'unsigned': (boolean);
}
