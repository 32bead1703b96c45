import assert from 'node:assert/strict'
import { isIP } from 'node:net'
import test from 'node:test'
import { createAddressGuard } from './address-guard.ts'

const guard = createAddressGuard([])

// If one of these got through, a tenant's URL could read what only this machine or its cloud may.
const refused = `
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1
127.255.255.254 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1
192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7
203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 0:0:0:0:0:0:0:1 ::ffff:127.0.0.1 ::ffff:7f00:1 0:0:0:0:0:ffff:7f00:0001 ::FFFF:10.0.0.1
::ffff:169.254.169.254 ::127.0.0.1 ::7f00:1 ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe
64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1
2001:db8::1 2002:7f00:1::1 2002:a9fe:a9fe:: 2002:808:808:: 3fff::1 5f00::1 fc00::1 fd00:ec2::254
fd12:3456::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 ff02::1 ff0e::1 4000::1 8000::1
`
  .trim()
  .split(/\s+/)

const publicOnes = `
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.216.34 100.63.255.255 100.128.0.0 126.255.255.255
128.0.0.1 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0
192.167.0.1 192.169.0.1 198.17.255.255 198.20.0.0 223.255.255.255
2606:4700:4700::1111 2001:4860:4860::8888 2a00:1450:4001::1 2400:cb00::1 2001:200::1 ::ffff:8.8.8.8
::ffff:808:808 2003::1 3ffe::1
`
  .trim()
  .split(/\s+/)

for (const address of refused) {
  test(`refused: ${address}`, () => assert.equal(guard.refuses(address), true))
}

for (const address of publicOnes) {
  test(`public: ${address}`, () => assert.equal(guard.refuses(address), false))
}

// If it broke, a name or nonsense would be taken for an address that is allowed.
test('what is no address is refused', () => {
  for (const text of [
    '',
    'localhost',
    '127.1',
    '2130706433',
    '1.2.3.4.5',
    'fe80',
    ':::',
    '8.8.8.8 ',
  ]) {
    assert.equal(guard.refuses(text), true, JSON.stringify(text))
  }
})

// If it broke, the forms that the URL parser knows would be a way around the table (G3).
test('hosts as the URL parser writes them are refused', () => {
  const hosts =
    '2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.1 127.0.1 0 0x0 %31%32%37.0.0.1 ' +
    '127。0。0。1 127.0.0.1. ①②⑦.0.0.1 0xa9fea9fe 2852039166 0251.0376.0251.0376 ' +
    '[::ffff:127.0.0.1] [::1] [::] ' +
    '[0:0:0:0:0:ffff:a9fe:a9fe] [64:ff9b::7f00:1] [2002:7f00:1::]'
  for (const host of hosts.split(' ')) {
    const written = new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '')
    assert.notEqual(isIP(written), 0, `${host} becomes an address`)
    assert.equal(guard.refuses(written), true, `${host}, written ${written}`)
  }
})

// If it broke, an operator could not reach receivers in their own network, or would open all of
// them.
test('allowed networks are exceptions, and no wider than written', () => {
  const open = createAddressGuard(['10.1.0.0/16', '127.0.0.1/32', 'fd00:1::/32', '64:ff9b::/96'])
  for (const address of [
    '10.1.2.3',
    '::ffff:10.1.2.3',
    '127.0.0.1',
    'fd00:1::5',
    '64:ff9b::808:808',
  ]) {
    assert.equal(open.refuses(address), false, address)
  }
  for (const address of ['10.2.0.1', '127.0.0.2', 'fd00:2::5', '::127.0.0.1', '2002:a01:203::']) {
    assert.equal(open.refuses(address), true, address)
  }
})

// If it broke, a typing error in the configuration would silently allow nothing, or everything.
test('a network that is not CIDR is refused by name', () => {
  for (const network of [
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    'fd00::/129',
    'fd00::',
    '',
    '/8',
    'x/8',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    '10.0.0.0/ 8',
    '10.0.0.0/8x',
    'localhost/8',
  ]) {
    assert.throws(
      () => createAddressGuard([network]),
      (error: Error) =>
        error.message.includes('webhook.allowNetworks') && error.message.includes(`"${network}"`),
      network,
    )
  }
})
