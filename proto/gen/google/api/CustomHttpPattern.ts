// Original file: proto/google/api/http.proto


/**
 * A method other than the five.
 */
export interface CustomHttpPattern {
  /**
   * The HTTP method.
   */
  'kind'?: (string);
  /**
   * The path template.
   */
  'path'?: (string);
}

/**
 * A method other than the five.
 */
export interface CustomHttpPattern__Output {
  /**
   * The HTTP method.
   */
  'kind': (string);
  /**
   * The path template.
   */
  'path': (string);
}
