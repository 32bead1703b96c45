// Which addresses a webhook may be sent to: a user's URL must not reach what only this machine can.
// Owns: the refused networks and the operator's exceptions.  Does not: connect (connector.ts),
// resolve names (resolver.ts).
//   G3. Addresses are compared as numbers; how they were written does not matter.

import { BlockList, isIP } from 'node:net'

// IANA's special-purpose registries, and multicast. What is not for the public is refused.
const refusedV4 = [
  '0.0.0.0/8', // this host
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade translation; some clouds have their metadata here
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local; metadata of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // AMT
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]

// Only 2000::/3 is assigned to the public: all else is refused, and of that what is special.
const refusedV6 = [
  '::/3', // unspecified, loopback, compatible, mapped, translated (64:ff9b::/96), discard
  '4000::/2', // not assigned
  '8000::/1', // not assigned, unique local, link-local, site-local, multicast
  '2001::/23', // protocol assignments, Teredo, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: holds any IPv4 address
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
]

export const refusedNetworks: readonly string[] = [...refusedV4, ...refusedV6]

/** Every address of the host is refused. Never worth a second attempt. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  readonly code = 'ERR_ADDRESS_REFUSED'

  constructor(host: string, addresses: readonly string[]) {
    const is = addresses.length === 1 && addresses[0] === host ? '' : `${host} is `
    super(
      `${is}${addresses.join(', ')}: not a public address; ` +
        'an operator can allow its network by webhook.allowNetworks',
    )
  }
}

export interface AddressGuard {
  /** True if webhooks must not go there. What is not an address is refused. */
  refuses(address: string): boolean
}

/** Throws if one of the networks is not valid CIDR. */
export function createAddressGuard(allowNetworks: readonly string[]): AddressGuard {
  const refused = new Networks(refusedNetworks)
  const allowed = new Networks(allowNetworks)
  return {
    refuses(address) {
      // A zone (fe80::1%eth0) names an interface of ours; the address before it decides.
      const plain = unmapped(address.split('%', 1)[0] ?? '')
      return isIP(plain) === 0 || (refused.has(plain) && !allowed.has(plain))
    },
  }
}

/** A list for each family: one for both would find 8.8.8.8, as ::ffff:8.8.8.8, in ::/3. */
class Networks {
  private readonly v4 = new BlockList()
  private readonly v6 = new BlockList()

  constructor(networks: readonly string[]) {
    for (const network of networks) this.add(network)
  }

  has(address: string): boolean {
    return isIP(address) === 4 ? this.v4.check(address, 'ipv4') : this.v6.check(address, 'ipv6')
  }

  private add(network: string): void {
    const [address = '', prefix = '', ...rest] = network.split('/')
    const family = isIP(address)
    const isPrefix = /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128)
    if (family === 0 || !isPrefix || rest.length > 0) {
      throw new Error(
        `webhook.allowNetworks: "${network}" is not a network; ` +
          'write an address and a prefix length, for example "10.0.0.0/8" or "fd00::/8"',
      )
    }
    if (family === 4) this.v4.addSubnet(address, Number(prefix), 'ipv4')
    else this.v6.addSubnet(address, Number(prefix), 'ipv6')
  }
}

/**
 * The IPv4 address in an IPv4-mapped one (::ffff:127.0.0.1, ::ffff:7f00:1), or the address itself.
 */
function unmapped(address: string): string {
  if (isIP(address) !== 6) return address
  // The URL parser writes addresses in one way only (G3).
  const canonical = new URL(`http://[${address}]`).hostname
  const match = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(canonical)
  if (match === null) return address
  const high = Number.parseInt(match[1] ?? '', 16)
  const low = Number.parseInt(match[2] ?? '', 16)
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}
