import type { NetworkInterfaceInfo } from 'node:os';
import type { Addresses } from '#shared/api.ts';
import { kindOf, likelihoodOf } from './adapters.ts';

/** As `os.networkInterfaces()` gives them. */
export type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>;
export type Candidate = Addresses['candidates'][number];

/** On which addresses of this computer the server listens. */
export interface Listening {
  host: string;
  port: number;
  scheme: 'http' | 'https';
}

/**
 * Where this server can be reached on, the likeliest for a phone in the room first. IPv4 only: an address has to
 * be typed by hand sometimes. Whatever the server does not listen on is left out.
 */
export function rankAddresses(interfaces: Interfaces, listening: Listening): Candidate[] {
  const ranked = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, info })))
    .filter(({ info }) => info.family === 'IPv4' && isListenedOn(info, listening.host))
    .map(({ name, info }) => ({ name, info, likelihood: likelihoodOf(name, info) }))
    .toSorted((one, other) => one.likelihood - other.likelihood);
  return ranked.map(({ name, info, likelihood }) => {
    const host = info.internal ? 'localhost' : info.address;
    return { url: urlOf(host, listening), name, kind: kindOf(likelihood) };
  });
}

function isListenedOn(info: NetworkInterfaceInfo, host: string): boolean {
  if (host === '0.0.0.0' || host === '::') return true;
  return host === 'localhost' || host === '::1' ? info.internal : info.address === host;
}

function urlOf(host: string, { scheme, port }: Listening): string {
  return new URL(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`).origin;
}

export interface Wanted {
  /** PUBLIC_URL; goes before everything. */
  publicUrl: URL | null;
  /** What the trainer chose earlier, perhaps in another building. */
  choice: string | null;
  listening: Listening;
}

/** Which address phones are sent to: PUBLIC_URL, else the trainer's choice if it still exists, else the likeliest. */
export function chooseAddress(candidates: Candidate[], { publicUrl, choice, listening }: Wanted): Addresses {
  if (publicUrl !== null) return { chosen: publicUrl.origin, fixed: true, candidates };
  if (choice !== null && candidates.some(({ url }) => url === choice)) {
    return { chosen: choice, fixed: true, candidates };
  }
  return { chosen: candidates[0]?.url ?? ownUrl(listening), fixed: false, candidates };
}

/** An address for the computer itself, where no other is known. */
function ownUrl(listening: Listening): string {
  const { host } = listening;
  const anywhere = host === '0.0.0.0' || host === '::';
  return urlOf(anywhere ? 'localhost' : host, listening);
}
