// A webhook's URL, taken apart once.
// Owns: what a URL may be, and a bounded memory of those seen.  Does not: judge names
// (connector.ts does, when their addresses are known).

export interface Destination {
  /** Scheme, host and port. */
  readonly origin: string
  /** `host:port`, as errors say it. */
  readonly place: string
  readonly path: string
  /** Why nothing can ever be sent there, or ''. */
  readonly refusal: string
}

const knownMax = 4_096

/** A webhook's URL is mostly one of a few: parsing it anew costs more than remembering it. */
export function createDestinations(): (url: string) => Destination {
  const known = new Map<string, Destination>()
  return (url) => {
    const seen = known.get(url)
    if (seen !== undefined) return seen
    if (known.size >= knownMax) known.clear()
    const destination = parseDestination(url)
    known.set(url, destination)
    return destination
  }
}

function parseDestination(text: string): Destination {
  const refuse = (refusal: string): Destination => ({ origin: '', place: '', path: '', refusal })
  const url = URL.parse(text)
  if (url === null) return refuse('the URL can not be parsed')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(`the URL begins with ${url.protocol}; webhooks are sent by http: or https:`)
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('the URL has a user name or password in it; send a header instead')
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  const place = `${url.hostname}:${port}`
  return { origin: url.origin, place, path: url.pathname + url.search, refusal: '' }
}
