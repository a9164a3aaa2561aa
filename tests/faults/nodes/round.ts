import { setTimeout as after } from 'node:timers/promises';
import { commandFor } from '#shared/views/hostPanel.ts';
import { type Client, connect } from '../../support/client.ts';
import { within } from '../../support/within.ts';
import { askedOf } from '../house.ts';
import { type Cluster, unlessOneEnds } from './cluster.ts';

const AGAIN = 50;

/** Opens the first round of a session, for all its phones. */
export async function openRound(cluster: Cluster): Promise<void> {
  const { nodes, session } = cluster;
  const host = await connect(nodes[0]?.url ?? '', { ticket: session.host });
  while (host.view('host').voting?.status !== 'open') {
    const { next, turn, version } = host.view('host');
    if (next === null) throw new Error('there is a round in this scenario');
    await unlessGone(host, host.send(commandFor(next, turn)));
    await unlessGone(
      host,
      host.until('host', (view) => view.version > version),
    );
  }
  host.close();
  await untilAll(cluster, 'is asked something', (phone) => askedOf(phone) !== null);
}

/** Everybody sees it, whatever server they have ended up with. */
export async function closeRound(cluster: Cluster): Promise<void> {
  const { nodes } = cluster;
  let closed = false;
  const closing = async (): Promise<void> => {
    for (let turnTo = 0; !closed; turnTo += 1) {
      closed = await closedAt(nodes[turnTo % nodes.length]?.url ?? '', cluster.session.host);
      if (!closed) await after(AGAIN);
    }
  };
  try {
    await within(() => 'a server that closes the round', unlessOneEnds(cluster, closing()));
  } finally {
    closed = true;
  }
  await untilAll(cluster, 'sees that it is closed', (phone) => askedOf(phone) === null);
}

/** One that has only just come back to the database may let nobody in for a moment, send them away, or save nothing. */
async function closedAt(url: string, ticket: string): Promise<boolean> {
  const host = await connect(url, { ticket }).catch(() => null);
  if (host === null) return false;
  const { position, turn } = host.view('host');
  const closing = host.send({ type: 'closeRounds', scene: position.scene, turn });
  const receipt = await unlessGone(host, closing).catch(() => null);
  host.close();
  return receipt !== null && (receipt.ok || ['outOfDate', 'roundClosed'].includes(receipt.refusal));
}

/** What has been asked on a line is never answered when that line is gone. */
async function unlessGone<T>({ socket }: Client, comes: Promise<T>): Promise<T> {
  const gone = new Promise<never>((_, reject) => {
    socket.once('disconnect', (why) => reject(new Error(`the line is gone: ${why}`)));
  });
  gone.catch(() => {});
  return within(() => 'an answer to a console', Promise.race([comes, gone]));
}

async function untilAll(
  cluster: Cluster,
  what: string,
  isSo: (phone: Cluster['phones'][number]) => boolean,
): Promise<void> {
  const { phones } = cluster;
  const others = () => phones.filter((phone) => !isSo(phone)).map(({ name }) => name);
  await within(
    () => `the moment in which each phone ${what}; it is not so with ${others().join(', ')}`,
    unlessOneEnds(cluster, Promise.all(phones.map((phone) => phone.until(() => isSo(phone))))),
  );
}
