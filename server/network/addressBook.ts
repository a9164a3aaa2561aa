import { hostname } from 'node:os';
import type { Addresses } from '#shared/api.ts';
import { chooseAddress, type Interfaces, type Listening, rankAddresses } from './addresses.ts';

/** Under which addresses this server is known, and which of them phones are sent to. */
export interface AddressBook {
  current(): Addresses;
  /** Takes one of the candidates for the phones; false when it is none of them, or when PUBLIC_URL has decided. */
  choose(url: string): boolean;
  /** Host names that a browser may ask for, without a port, in lower case; IPv6 in brackets. */
  knownHosts(): ReadonlySet<string>;
  /** The origin of PUBLIC_URL. */
  readonly publicOrigin: string | null;
  /** Whether nobody on the way can read along. */
  readonly encrypted: boolean;
  /** Looks whether the network has changed since, as it does when a laptop is carried into another room. */
  look(): void;
  /** Hears when phones are sent to another address than before. */
  onChange(listener: () => void): void;
}

export interface AddressBookNeeds {
  interfaces: () => Interfaces;
  listening: Listening;
  publicUrl: URL | null;
  /** What the trainer chose earlier. */
  choice: string | null;
}

export function createAddressBook({
  interfaces,
  listening,
  publicUrl,
  ...kept
}: AddressBookNeeds): AddressBook {
  const listeners = new Set<() => void>();
  let { choice } = kept;
  let known = networkAt(interfaces());

  function networkAt(present: Interfaces) {
    const candidates = rankAddresses(present, listening);
    const addresses = chooseAddress(candidates, { publicUrl, choice, listening });
    return { addresses, hosts: hostsOf(present, [listening.host, publicUrl?.hostname ?? '']) };
  }

  function look(): void {
    const before = known.addresses.chosen;
    known = networkAt(interfaces());
    if (known.addresses.chosen !== before) for (const listener of listeners) listener();
  }

  return {
    current: () => known.addresses,
    choose(url) {
      if (publicUrl !== null || !known.addresses.candidates.some((one) => one.url === url)) return false;
      choice = url;
      look();
      return true;
    },
    knownHosts: () => known.hosts,
    publicOrigin: publicUrl?.origin ?? null,
    encrypted: (publicUrl?.protocol ?? `${listening.scheme}:`) === 'https:',
    look,
    onChange: (listener) => listeners.add(listener),
  };
}

function hostsOf(present: Interfaces, others: readonly string[]): ReadonlySet<string> {
  const own = Object.values(present).flatMap((infos) => (infos ?? []).map(({ address }) => address));
  const names = ['localhost', hostname(), `${hostname()}.local`, ...own, ...others];
  return new Set(names.map((name) => (/^[^[].*:/.test(name) ? `[${name}]` : name).toLowerCase()));
}
