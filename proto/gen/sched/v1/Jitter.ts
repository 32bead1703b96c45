// Original file: proto/sched/v1/policy.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { JitterMode as _sched_v1_JitterMode, JitterMode__Output as _sched_v1_JitterMode__Output } from '../../sched/v1/JitterMode.ts';

/**
 * How an occurrence or a task is moved within a window, to spread what is due at round times.
 */
export interface Jitter {
  /**
   * Length of the window. The time moves later only, by less than this. At most 24 hours.
   */
  'max'?: (_google_protobuf_Duration | null);
  /**
   * How the place in the window is chosen.
   */
  'mode'?: (_sched_v1_JitterMode);
}

/**
 * How an occurrence or a task is moved within a window, to spread what is due at round times.
 */
export interface Jitter__Output {
  /**
   * Length of the window. The time moves later only, by less than this. At most 24 hours.
   */
  'max': (_google_protobuf_Duration__Output | null);
  /**
   * How the place in the window is chosen.
   */
  'mode': (_sched_v1_JitterMode__Output);
}
