import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Peers, Reach } from '../peers.ts';
import { connectionTo } from './pools.ts';

/** The one connection on which a server hears of the others. What comes over it is a hint and never a fact. */
export interface Listener {
  peers: Peers;
  reach: Reach;
  /** Tells the other servers what begins with this letter; to be heard by `onHint`. */
  hint(kind: string, text: string): void;
  onHint(kind: string, listener: (text: string) => void): void;
  /** Hears that the line was made, or made anew: others may have said something meanwhile. */
  onGap(listener: () => void): void;
  /** Somebody could not reach the database: to be looked at now. */
  suspect(): void;
  close(): Promise<void>;
}

export const CHANNEL = 'aanname';
/** What a server tells its peers, and by which it shows that it is there. */
const TOLD = 'p';
const ALIVE = 'h';
/** In ms. A sign of life goes out so often, and has to have come in so soon. */
const BEAT = 700;
const BEAT_WITHIN = 900;
/** In ms: so long after its last sign of life, a server counts as gone. */
const GONE = 5000;
const AGAIN = 250;
const SEND = 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload';

/** Resolves when it listens; until it is closed it comes back by itself as often as it is lost. */
export async function startListener(url: string, report: (error: unknown) => void): Promise<Listener> {
  const name = randomBytes(4).toString('hex');
  const hints = new Map<string, Set<(text: string, from: string) => void>>();
  const gaps = new Set<() => void>();
  const changes = new Set<() => void>();
  /** When each of the others has last been heard, by this process's own clock. */
  const heard = new Map<string, number>();
  const waiting: string[] = [];
  let sending: Promise<void> | null = null;
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> | null = null;
  let away = false;
  let closed = false;

  function setAway(now: boolean): void {
    if (away === now || closed) return;
    away = now;
    for (const listener of changes) listener();
  }

  async function connect(): Promise<void> {
    const limits = { query_timeout: BEAT_WITHIN, connectionTimeoutMillis: BEAT_WITHIN };
    const fresh = new Client({ ...connectionTo(url, 'aanname listens'), ...limits });
    fresh.on('error', () => lose(fresh));
    fresh.on('end', () => lose(fresh));
    fresh.on('notification', ({ payload = '' }) => hear(payload));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    for (const listener of gaps) listener();
  }

  function lose(lost: Client): void {
    if (client !== lost) return;
    client = null;
    waiting.length = 0;
    void lost.end().catch(() => {});
    suspect();
  }

  /** Comes back if it has to, and shows the others, and itself, that it can. */
  async function beat(): Promise<void> {
    try {
      if (client === null) await connect();
      waiting.push(`${ALIVE}${name} `);
      await send();
      setAway(false);
    } catch (error) {
      if (!away) report(error);
      if (client !== null) lose(client);
      setAway(true);
    }
  }

  function suspect(): void {
    clearTimeout(timer);
    if (closed || beating !== null) return;
    beating = beat().finally(() => {
      beating = null;
      timer = setTimeout(suspect, away ? AGAIN : BEAT);
    });
  }

  /** Sends all that waits, and what is added meanwhile: one question at a time, as the connection wants it. */
  function send(): Promise<void> {
    return (sending ??= sendAll().finally(() => {
      sending = null;
    }));
  }

  async function sendAll(): Promise<void> {
    // Where it does not arrive, the others find out by themselves.
    while (client !== null && waiting.length > 0) {
      await client.query(SEND, [CHANNEL, waiting.splice(0)]);
    }
  }

  function hear(payload: string): void {
    const [, kind = '', from = '', text = ''] = /^(.)(\w*) (.*)$/s.exec(payload) ?? [];
    if (from === name) return;
    if (from !== '') heard.set(from, performance.now());
    for (const listener of hints.get(kind) ?? []) listener(text, from);
  }

  function onHint(kind: string, listener: (text: string, from: string) => void): void {
    hints.set(kind, (hints.get(kind) ?? new Set()).add(listener));
  }

  function hint(kind: string, text: string): void {
    if (client === null) return;
    waiting.push(`${kind}${name} ${text}`);
    send().catch(() => {});
  }

  function others(): ReadonlySet<string> {
    const now = performance.now();
    for (const [each, at] of heard) if (now - at > GONE) heard.delete(each);
    return new Set(heard.keys());
  }

  await beat();
  timer = setTimeout(suspect, BEAT);
  const onGap = (listener: () => void): void => void gaps.add(listener);

  return {
    peers: { tell: (text) => hint(TOLD, text), onTold: (listener) => onHint(TOLD, listener), onGap, others },
    reach: { isAway: () => away, onChange: (listener) => void changes.add(listener) },
    hint,
    onHint,
    onGap,
    suspect,
    async close() {
      closed = true;
      clearTimeout(timer);
      await beating;
      await sending?.catch(() => {});
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
