// Original file: proto/sched/v1/policy.proto


/**
 * W3C trace context, kept with the task and sent with every attempt.
 */
export interface TraceContext {
  /**
   * As the header of this name. At most 128 characters.
   */
  'traceparent'?: (string);
  /**
   * As the header of this name. At most 512 characters.
   */
  'tracestate'?: (string);
}

/**
 * W3C trace context, kept with the task and sent with every attempt.
 */
export interface TraceContext__Output {
  /**
   * As the header of this name. At most 128 characters.
   */
  'traceparent': (string);
  /**
   * As the header of this name. At most 512 characters.
   */
  'tracestate': (string);
}
