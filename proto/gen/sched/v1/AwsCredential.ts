// Original file: proto/sched/v1/secret_service.proto


/**
 * An access key of AWS.
 */
export interface AwsCredential {
  /**
   * The key's id.
   */
  'accessKeyId'?: (string);
  /**
   * The key.
   */
  'secretAccessKey'?: (string);
  /**
   * The region.
   */
  'region'?: (string);
}

/**
 * An access key of AWS.
 */
export interface AwsCredential__Output {
  /**
   * The key's id.
   */
  'accessKeyId': (string);
  /**
   * The key.
   */
  'secretAccessKey': (string);
  /**
   * The region.
   */
  'region': (string);
}
