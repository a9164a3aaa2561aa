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
  const asked = host === undefined ? null : partsOf(`http://${host}`);
  if (asked === null || asked.host !== host?.toLowerCase().replace(/:80$/, '')) return false;
  if (!ours.knownHosts().has(asked.hostname)) return false;
  if (origin === undefined) return true;
  if (origin === ours.publicOrigin) return true;
  const from = partsOf(origin);
  // Compared as text too: a URL parser forgives what no browser sends.
  return from !== null && from.origin === origin && isSameHost(from, host);
}

function partsOf(text: string): URL | null {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** The default port may be named or not; https in front of us arrives here as http. */
function isSameHost(from: URL, host: string): boolean {
  return from.host === URL.parse(`${from.protocol}//${host}`)?.host;
}
