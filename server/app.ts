import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Addresses } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { mintActor } from './auth/actors.ts';
import { destroySessionKey, serverSecret } from './auth/keys.ts';
import { createSignInLinks } from './auth/signIn.ts';
import { createTickets } from './auth/tickets.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createWriter } from './export/writer.ts';
import { savedChoice } from './http/addresses.ts';
import { createHttp } from './http/createHttp.ts';
import { isPageName } from './http/pages.ts';
import { watchDisk } from './log/diskWatch.ts';
import type { RecordStore } from './log/records.ts';
import { createSnapshotting } from './log/snapshotting.ts';
import type { Store } from './log/store.ts';
import { createMetrics } from './metrics.ts';
import { createAddressBook } from './network/addressBook.ts';
import type { Interfaces } from './network/addresses.ts';
import type { Certificate } from './network/certificate.ts';
import { createReach } from './network/reach.ts';
import type { Library } from './scenarios/library.ts';
import { randomBackOff } from './sessions/backOff.ts';
import { createResults } from './results/results.ts';
import { createEverySession } from './sessions/everySession.ts';
import type { Ids } from './sessions/ids.ts';
import { createPresence } from './sessions/presence.ts';
import { createSharedRehearsals } from './sessions/rehearsal/sharedRehearsals.ts';
import { sharePresence } from './sessions/sharedPresence.ts';
import { watchSleep } from './sessions/sleeping.ts';
import { createSockets } from './sockets/createSockets.ts';

export interface AppNeeds {
  config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'metrics' | 'phones'>;
  /** `null` for plain http. */
  certificate: Certificate | null;
  store: Store;
  library: Library;
  clock: Clock;
  ids: Ids;
  /** From 0 to just below 1; for what invented participants do. */
  chance: () => number;
  logger: Logger;
  /** The network adapters of this computer, as they are at this moment. */
  interfaces: () => Interfaces;
  /** Where the built client lies; `null` where somebody else serves it. */
  clientFolder: string | null;
}

export interface App {
  /** The port that is listened on, also where any free one was asked for. */
  port: number;
  addresses(): Addresses;
  /** A new secret that signs the trainer in once. */
  signInSecret(): string;
  /** Answers what has come in, stores it, and lets go of everything but the store. */
  close(): Promise<void>;
}

/** In ms. A slow upload must not hold a connection for ever; no body of ours is larger than 16 kB. */
const HTTP_LIMITS = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 5000 };
const LOOK_AT_NETWORK = 5000;
/** How long, in ms, closing waits for whoever is on the other side of a connection. */
const PATIENCE = 1500;

/**
 * Finishes what a crash has left half done, then puts the parts together and listens. Rejects with the system's error
 * when it cannot listen there.
 */
export async function startApp(needs: AppNeeds): Promise<App> {
  const { config, store, clock, logger } = needs;
  const metrics = createMetrics();
  const { records } = store;
  const snapshots = createSnapshotting({
    store,
    clock,
    report: (err) => logger.error({ err }, 'no snapshot could be made'),
  });
  const { peers, reach: storeReach } = store;
  const sharing = peers === null ? null : sharePresence(createPresence(), peers, clock);
  const presence = sharing ?? createPresence();
  const disk = watchDisk({
    log: metrics.measured(snapshots.log),
    records,
    clock,
    isWatched: () => presence.anybody(),
    report: (err) => logger.error({ err }, 'the store does not write'),
  });
  const tickets = createTickets(await serverSecret(records), clock);
  const choice = await savedChoice(records);

  const servers = () => 1 + (peers?.others().size ?? 0);
  const signInLinks = createSignInLinks({ clock, shared: peers === null ? null : records, servers });
  const serverActor = (session: SessionId) => mintActor({ role: 'server', session });
  const sessions = createEverySession({
    log: disk.log,
    records,
    presence,
    clock,
    ids: keepingOffPages(needs.ids),
    chance: needs.chance,
    backOff: randomBackOff,
    report: (err) => logger.error({ err }, 'a session could not do what it should'),
    serverActor,
    participantActor: (session, participant) => mintActor({ role: 'participant', session, participant }),
    shared:
      peers === null
        ? null
        : createSharedRehearsals({
            log: disk.log,
            records,
            clock,
            destroyKey: (session) => destroySessionKey(records, session),
          }),
  });
  const results = await createResults({ store, snapshots, sessions, presence, clock, logger, serverActor });
  async function stopSessions(): Promise<void> {
    await results.close();
    await sessions.close();
    disk.close();
    await snapshots.close();
  }
  await results.start();

  const { certificate } = needs;
  const http = certificate ? createTlsServer({ ...HTTP_LIMITS, ...certificate }) : createServer(HTTP_LIMITS);
  const port = await listen(http, config).catch(async (error: unknown) => {
    await stopSessions();
    throw error;
  });
  const addresses = createAddressBook({
    interfaces: needs.interfaces,
    listening: { host: config.host, port, scheme: certificate ? 'https' : 'http' },
    publicUrl: config.publicUrl,
    choice,
  });
  const reach = createReach(addresses, needs.interfaces);
  const writer = createWriter(clock, metrics.stored);
  http.on(
    'request',
    createHttp({
      ...needs,
      metrics,
      sessions,
      results,
      records,
      tickets,
      signInLinks,
      addresses,
      reach,
      writer,
      servers,
    }),
  );
  const epoch = peers === null ? clock.now() : await firstStart(records, clock);
  const sleeping = watchSleep(clock);
  const sockets = createSockets(http, {
    tickets,
    sessions,
    results,
    clock,
    presence,
    addresses,
    sleeping,
    disk,
    peers,
    reach: storeReach,
    epoch,
    logger,
    metrics,
    phones: config.phones,
  });
  const stopLooking = every(clock, LOOK_AT_NETWORK, () => addresses.look());

  return {
    port,
    addresses: () => addresses.current(),
    signInSecret() {
      const { secret, known } = signInLinks.create();
      known.catch((err: unknown) => logger.error({ err }, 'a sign-in link could not be kept'));
      return secret;
    },
    async close() {
      stopLooking();
      sleeping.close();
      sharing?.close();
      await Promise.race([sockets.close(), after(PATIENCE, undefined, { ref: false })]);
      http.closeAllConnections();
      await writer.close();
      await stopSessions();
    },
  };
}

function listen(http: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port }, () => {
      http.off('error', reject);
      // A server that listens on a port, and not on a pipe, has an address of this kind.
      resolve((http.address() as AddressInfo).port);
    });
  });
}

/** When the first server on this store has started, ms since 1970. */
async function firstStart(records: RecordStore, clock: Clock): Promise<number> {
  await records.putNew('server', 'firstStart', clock.now());
  return Number(await records.get('server', 'firstStart'));
}

/** Never gives out a join code that spells the address of a page. */
function keepingOffPages(ids: Ids): Ids {
  return {
    ...ids,
    joinCode() {
      for (;;) {
        const code = ids.joinCode();
        if (!isPageName(code)) return code;
      }
    },
  };
}

/** Runs again and again, every so many ms, until the answer is called. */
function every(clock: Clock, ms: number, run: () => void): () => void {
  let cancel = clock.setTimer(clock.now() + ms, again);
  function again(): void {
    run();
    cancel = clock.setTimer(clock.now() + ms, again);
  }
  return () => cancel();
}
