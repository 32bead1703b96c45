// Original file: proto/sched/v1/policy.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from '../../sched/v1/RetryRule.ts';

/**
 * What a failed attempt leads to. The first limit that is reached ends the task: `max_attempts` OR
 * `max_age`.
 */
export interface RetryPolicy {
  /**
   * Attempts in all, the FIRST ONE INCLUDED. 0: inherited, in the end 10. 1: no retry. At most 1000.
   * -1: no limit; `max_age` then has to be set.
   */
  'maxAttempts'?: (number);
  /**
   * No attempt starts later than this after the first one could have. Unset: inherited, in the end
   * 3 days. At least 1 second, at most 366 days.
   */
  'maxAge'?: (_google_protobuf_Duration | null);
  /**
   * Wait before the second attempt. Unset: inherited, in the end 1 second. 100 ms to 24 hours.
   */
  'minBackoff'?: (_google_protobuf_Duration | null);
  /**
   * Upper bound of the wait. Unset: inherited, in the end 1 hour. `min_backoff` to 7 days.
   */
  'maxBackoff'?: (_google_protobuf_Duration | null);
  /**
   * Each wait is the one before times this. 0: inherited, in the end 2. 1.0 to 10.0; 1.0 is a constant
   * wait. Kept in hundredths.
   */
  'backoffMultiplier'?: (number | string);
  /**
   * Part of the wait that is random: 0.2 means 80 % to 100 % of it. Unset: inherited, in the end 0.2.
   * 0 to 1, kept in hundredths.
   */
  'jitter'?: (number | string);
  /**
   * `Retry-After` and rate limit headers of the response are not heeded. Default false.
   */
  'ignoreRetryAfter'?: (boolean);
  /**
   * Upper bound of a wait that the response asks for. Unset: inherited, in the end 1 hour. At most 7 days.
   */
  'maxRetryAfter'?: (_google_protobuf_Duration | null);
  /**
   * Looked at in order, before the default rules; the first that matches decides. At most 32. Default
   * rules: 2xx success; 408, 425, 429 and 5xx RETRY, of these 429, 502, 503 and 504 also THROTTLE; 3xx
   * RETRY; 410 DISABLE_TARGET; other 4xx FAIL; no answer RETRY.
   */
  'rules'?: (_sched_v1_RetryRule)[];
  '_jitter'?: "jitter";
}

/**
 * What a failed attempt leads to. The first limit that is reached ends the task: `max_attempts` OR
 * `max_age`.
 */
export interface RetryPolicy__Output {
  /**
   * Attempts in all, the FIRST ONE INCLUDED. 0: inherited, in the end 10. 1: no retry. At most 1000.
   * -1: no limit; `max_age` then has to be set.
   */
  'maxAttempts': (number);
  /**
   * No attempt starts later than this after the first one could have. Unset: inherited, in the end
   * 3 days. At least 1 second, at most 366 days.
   */
  'maxAge': (_google_protobuf_Duration__Output | null);
  /**
   * Wait before the second attempt. Unset: inherited, in the end 1 second. 100 ms to 24 hours.
   */
  'minBackoff': (_google_protobuf_Duration__Output | null);
  /**
   * Upper bound of the wait. Unset: inherited, in the end 1 hour. `min_backoff` to 7 days.
   */
  'maxBackoff': (_google_protobuf_Duration__Output | null);
  /**
   * Each wait is the one before times this. 0: inherited, in the end 2. 1.0 to 10.0; 1.0 is a constant
   * wait. Kept in hundredths.
   */
  'backoffMultiplier': (number);
  /**
   * Part of the wait that is random: 0.2 means 80 % to 100 % of it. Unset: inherited, in the end 0.2.
   * 0 to 1, kept in hundredths.
   */
  'jitter'?: (number);
  /**
   * `Retry-After` and rate limit headers of the response are not heeded. Default false.
   */
  'ignoreRetryAfter': (boolean);
  /**
   * Upper bound of a wait that the response asks for. Unset: inherited, in the end 1 hour. At most 7 days.
   */
  'maxRetryAfter': (_google_protobuf_Duration__Output | null);
  /**
   * Looked at in order, before the default rules; the first that matches decides. At most 32. Default
   * rules: 2xx success; 408, 425, 429 and 5xx RETRY, of these 429, 502, 503 and 504 also THROTTLE; 3xx
   * RETRY; 410 DISABLE_TARGET; other 4xx FAIL; no answer RETRY.
   */
  'rules': (_sched_v1_RetryRule__Output)[];
  '_jitter'?: "jitter";
}
