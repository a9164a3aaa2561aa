/** The two headers that tell for which server, and from which page, a browser thinks that it asks. */
export interface AskedFrom {
  host: string | undefined;
  origin: string | undefined;
}

export interface Ours {
  /** Host names without their port, in lower case; an IPv6 address in brackets. */
  knownHosts(): ReadonlySet<string>;
  /** Of PUBLIC_URL: behind a proxy, the host may be the proxy's idea of us. */
  publicOrigin: string | null;
}

/**
 * Whether a request may be answered. A name that is not ours means that some site points its own name at this
 * computer (DNS rebinding); an origin that is not ours means that a page elsewhere is asking. A request without
 * an origin comes from no page, and nothing here trusts anybody for where they come from.
 */
export function isOurOwn({ host, origin }: AskedFrom, ours: Ours): boolean {
  const name = host === undefined ? null : nameIn(host);
  if (host === undefined || name === null || !ours.knownHosts().has(name)) return false;
  if (origin === undefined) return true;
  if (origin === ours.publicOrigin) return true;
  const from = partsOf(origin);
  // Compared as text too: a URL parser forgives what no browser sends.
  return from !== null && from.origin === origin && isSameHost(from, host);
}

/** What a whole room asks of: the same, again and again, and to read it takes longer than to know it. */
const lastRead: { host: string; name: string | null } = { host: '', name: null };

/** The name in a proper Host header, in lower case and without its port. */
function nameIn(host: string): string | null {
  if (host === lastRead.host) return lastRead.name;
  const parts = partsOf(`http://${host}`);
  const isProper = parts !== null && parts.host === host.toLowerCase().replace(/:80$/, '');
  lastRead.host = host;
  lastRead.name = isProper ? parts.hostname : null;
  return lastRead.name;
}

function partsOf(text: string): URL | null {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** The default port may be named or not; https in front of us arrives here as http. */
function isSameHost(from: URL, host: string): boolean {
  return from.host === URL.parse(`${from.protocol}//${host}`)?.host;
}
