import type { ManagedFollowUp, RecallCodeAnswer } from '#shared/api.ts';
import type { Scenario } from '#shared/scenario.ts';
import { joinPhone, openConsole, type Phone } from './client.ts';
import { tinyScenario } from './scenarios.ts';
import type { Answer, TestServer, TestSession } from './server.ts';

/** The tiny scenario of which people are asked, two weeks later, what became of it. */
export function followUpScenario(): Scenario {
  const invite = { nl: 'Heb je gebeld?', en: 'Did you call?' };
  return { ...tinyScenario(), parts: ['followUp'], followUp: { afterDays: 14, polls: [], invite } };
}

export interface EndedSession extends TestSession {
  phones: Phone[];
}

/** A session with so many phones that has come to its end. */
export async function endedSession(server: TestServer, phones: number): Promise<EndedSession> {
  const session = await server.createSession();
  const console = await openConsole(server, session);
  const joined = [];
  for (let place = 0; place < phones; place += 1) joined.push(await joinPhone(server, session.code));
  const receipt = await console.send({ type: 'endSession' });
  if (!receipt.ok) throw new Error(`the session does not end: ${receipt.refusal}`);
  return { ...session, phones: joined };
}

/** What a phone is given at the close. */
export async function recallOf(
  { ask }: TestServer,
  { ticket }: Pick<Phone, 'ticket'>,
  lang = 'nl',
): Promise<RecallCodeAnswer> {
  const given = await ask('/api/follow-up/codes', { method: 'POST', ticket, body: { lang } });
  if (given.status !== 200) throw new Error(given.text);
  return given.body as RecallCodeAnswer;
}

/** A session that has come to its end, and what its only phone was given. */
export async function oneAsked(
  server: TestServer,
): Promise<{ session: EndedSession; recall: RecallCodeAnswer }> {
  const session = await endedSession(server, 1);
  const [phone] = session.phones;
  if (phone === undefined) throw new Error('one phone has joined');
  return { session, recall: await recallOf(server, phone) };
}

/** The page with this address, as somebody uses it who has followed the link. */
export function pageAt({ ask }: TestServer, { url }: Pick<RecallCodeAnswer, 'url'>) {
  const ticket = new URL(url ?? 'http://nowhere').hash.slice(1);
  const post = (path: string, body: object): Promise<Answer> =>
    ask(`/api/follow-up/${path}`, { method: 'POST', ticket, body });
  return {
    read: (): Promise<Answer> => ask('/api/follow-up', { ticket }),
    tryWords: (words: string): Promise<Answer> => post('words', { words }),
    answer: (words: string, given: object = {}): Promise<Answer> =>
      post('answers', { words, called: 'yes', before: 'seldom', now: 'mostly', heard: '', ...given }),
  };
}

/** What the trainer asks about it. */
export function followUpOf({ ask, trainer }: TestServer, { id }: { id: string }) {
  const path = `/api/sessions/${id}/follow-up`;
  return {
    read: (): Promise<Answer> => ask(path, { ticket: trainer }),
    managed: async () => (await ask(path, { ticket: trainer })).body as ManagedFollowUp,
    close: (): Promise<Answer> => ask(`${path}/close`, { method: 'POST', ticket: trainer }),
  };
}
