import assert from 'node:assert/strict'
import test from 'node:test'
import { failureOf } from './failures.ts'

const place = 'receiver.example:443'

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

// If it broke, an operator would read an empty reason, or the wrong one of several addresses'.
test('of several addresses the first one is the reason', () => {
  const error = new AggregateError([
    coded('ENETUNREACH', 'connect ENETUNREACH 2001:db8::1:443'),
    coded('ECONNREFUSED', 'connect ECONNREFUSED 192.0.2.1:443'),
  ])
  assert.deepEqual(failureOf(error, { place, wasSent: false, status: 0 }), {
    outcome: 'FAILED_RETRYABLE',
    kind: 'CONNECT',
    error: `never sent: no connection to ${place} (connect ENETUNREACH 2001:db8::1:443)`,
  })
})

// If it broke, a certificate that is about to be renewed would end its tasks for good.
test('certificates fail for now, and are named', () => {
  for (const code of [
    'CERT_HAS_EXPIRED',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'EPROTO',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_SSL_WRONG_VERSION_NUMBER',
  ]) {
    const failure = failureOf(coded(code, 'why'), { place, wasSent: false, status: 0 })
    assert.equal(failure.outcome, 'FAILED_RETRYABLE')
    assert.equal(failure.kind, 'TLS')
    assert.match(failure.error, /^never sent: receiver\.example:443 and we agree on no TLS/)
    assert.ok(failure.error.includes(code))
  }
})

// If it broke, a wait that was too long would be counted as an answer of the receiver.
test('time-outs of the system are time-outs once something was sent', () => {
  const error = coded('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443')
  // What was not sent has no unknown outcome.
  assert.equal(failureOf(error, { place, wasSent: false, status: 0 }).outcome, 'FAILED_RETRYABLE')
  const sent = failureOf(error, { place, wasSent: true, status: 0 })
  assert.equal(sent.outcome, 'TIMED_OUT')
  assert.match(sent.error, /^outcome unknown: .*ETIMEDOUT.* before its answer$/)
})
