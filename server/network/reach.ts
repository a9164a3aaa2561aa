import { get as getPlain } from 'node:http';
import { get as getEncrypted } from 'node:https';
import type { AddressesAnswer } from '#shared/api.ts';
import type { AddressBook } from './addressBook.ts';
import type { Interfaces } from './addresses.ts';

/** Whether the addresses that phones are sent to lead here: tried by the server itself, and by other devices. */
export interface Reach {
  /** The addresses, with what is known about each by now. Tries them anew, for who asks next. */
  addresses(): AddressesAnswer;
  /** Notes under which address somebody has come here, if that was another device. */
  note(visit: Visit): void;
}

/** Of a request; looked at and not kept. */
interface Visit {
  host: string | undefined;
  from: string | undefined;
}

/** Longer, in ms, and nobody is there: it is this very computer that is asked. */
const PATIENCE = 1500;

export function createReach(book: AddressBook, interfaces: () => Interfaces): Reach {
  const reachedHosts = new Set<string>();
  const answers = new Map<string, boolean>();
  const trying = new Set<string>();

  async function tryOnce(url: string): Promise<void> {
    if (trying.has(url)) return;
    trying.add(url);
    answers.set(url, await answersAt(url));
    trying.delete(url);
  }

  function isElsewhere(from: string | undefined): boolean {
    const address = from?.replace(/^::ffff:/, '') ?? '';
    if (address === '' || address.startsWith('127.') || address === '::1') return false;
    const own = Object.values(interfaces()).flatMap((infos) => (infos ?? []).map((info) => info.address));
    return !own.includes(address);
  }

  return {
    addresses() {
      const current = book.current();
      const urls = current.candidates.map(({ url }) => url);
      for (const url of urls) void tryOnce(url);
      return {
        ...current,
        encrypted: book.encrypted,
        reached: [...new Set([current.chosen, ...urls])].filter((url) => reachedHosts.has(new URL(url).host)),
        unreachable: urls.filter((url) => answers.get(url) === false),
      };
    },
    note({ host, from }) {
      // Asking the system about its network takes longer than letting somebody in, and once is enough.
      if (host === undefined || reachedHosts.has(host)) return;
      // A proxy in front of us is who asks, for whomever.
      const isProxied = book.publicOrigin !== null && new URL(book.publicOrigin).host === host;
      if (isProxied || isElsewhere(from)) reachedHosts.add(host);
    },
  };
}

/** Whether a server answers there; nothing is sent, so that nobody's certificate need be believed. */
function answersAt(url: string): Promise<boolean> {
  const { protocol } = new URL(url);
  const options = { timeout: PATIENCE, rejectUnauthorized: false, agent: false };
  return new Promise((resolve) => {
    const asked = (protocol === 'https:' ? getEncrypted : getPlain)(`${url}/healthz`, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy(new Error('nobody is there')));
    asked.on('error', () => resolve(false));
  });
}
