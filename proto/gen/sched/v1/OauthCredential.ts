// Original file: proto/sched/v1/secret_service.proto


/**
 * The client credentials grant of OAuth 2.
 */
export interface OauthCredential {
  /**
   * https.
   */
  'tokenUrl'?: (string);
  /**
   * The client.
   */
  'clientId'?: (string);
  /**
   * Its secret.
   */
  'clientSecret'?: (string);
  /**
   * What is asked for.
   */
  'scopes'?: (string)[];
  /**
   * Sent as `audience` if it is not empty.
   */
  'audience'?: (string);
}

/**
 * The client credentials grant of OAuth 2.
 */
export interface OauthCredential__Output {
  /**
   * https.
   */
  'tokenUrl': (string);
  /**
   * The client.
   */
  'clientId': (string);
  /**
   * Its secret.
   */
  'clientSecret': (string);
  /**
   * What is asked for.
   */
  'scopes': (string)[];
  /**
   * Sent as `audience` if it is not empty.
   */
  'audience': (string);
}
