import type { Managed, NewShareLink } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import type { HostCommand } from '#shared/session/commands.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { type Console, joinPhone, openConsole, type Phone } from './client.ts';
import type { Answer, TestServer, TestSession } from './server.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface VotedSession extends TestSession {
  host: string;
  console: Console;
  phones: Phone[];
}

/** A session of which two rounds are closed, and their tables published; its people are still there. */
export async function votedSession(server: TestServer, wish: { days?: number } = {}): Promise<VotedSession> {
  const session = await server.createSession(wish);
  const console = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: 6 }, () => joinPhone(server, session.code)));
  await Promise.all(phones.map((phone, place) => phone.vote('test', place < 4 ? 'coffee' : 'tea')));
  // By their turns, and not by what the console shows: the clock of the test may stand still.
  await done(console, { type: 'closeRounds', scene: 'in', turn: 1 });
  await done(console, { type: 'showStep', scene: 'hearing', step: 'story', turn: 3 });
  await done(console, { type: 'openRounds', scene: 'hearing', turn: 4 });
  await Promise.all(phones.map((phone, place) => phone.vote('first', place < 4 ? 'skip' : 'call')));
  await done(console, { type: 'closeRounds', scene: 'hearing', turn: 6 });
  return { ...session, console, phones };
}

async function done(console: Console, command: HostCommand): Promise<void> {
  const receipt = await console.send(command);
  if (!receipt.ok) throw new Error(`${command.type}: ${receipt.refusal}`);
}

/** What the trainer asks about the results of one session. */
export function asTrainer({ ask, trainer }: Pick<TestServer, 'ask' | 'trainer'>, { id }: { id: string }) {
  const path = `/api/sessions/${id}`;
  const managed = async () => (await ask(`${path}/managed`, { ticket: trainer })).body as Managed;
  return {
    managed,
    /** What has been noted so far, the oldest first. */
    noted: async () => (await managed()).journal.map(({ what, by, detail }) => ({ what, by, detail })),
    seal: (): Promise<Answer> => ask(`${path}/seal`, { method: 'POST', ticket: trainer }),
    remove: (): Promise<Answer> => ask(path, { method: 'DELETE', ticket: trainer }),
    settle: (body: object): Promise<Answer> =>
      ask(`${path}/results`, { method: 'PUT', ticket: trainer, body }),
    read: (): Promise<Answer> => ask(`${path}/results`, { ticket: trainer }),
    file: (name: string): Promise<Answer> => ask(`${path}/export.${name}`, { ticket: trainer }),
    revoke: (link: string): Promise<Answer> =>
      ask(`${path}/links/${link}`, { method: 'DELETE', ticket: trainer }),
    share: async (label = 'Directie', days = 30) => {
      const made = await ask(`${path}/links`, { method: 'POST', ticket: trainer, body: { label, days } });
      const { link, url } = made.body as NewShareLink;
      return { link, url, ticket: new URL(url).hash.slice(1) };
    },
  };
}

export function logOf({ store }: TestServer, { id }: { id: string }): Promise<SessionEvent[]> {
  return store.log.read(id as SessionId, 0);
}
