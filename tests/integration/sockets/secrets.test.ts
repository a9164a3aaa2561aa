import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { View } from '#shared/protocol.ts';
import { LANGS } from '#shared/ids.ts';
import type { Scenario } from '#shared/scenario.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { type Client, connect, joinPhone, openConsole, type Phone } from '../../support/client.ts';
import { zeger } from '../../support/scenarios.ts';
import { startServer } from '../../support/server.ts';

interface Witness {
  scenario: Scenario;
  log: SessionEvent[];
  host: Client;
  screen: Client;
  phones: Phone[];
  /** What phones were told over HTTP. */
  answers: string[];
}

/** The real scenario, played to its end by five phones in two languages; every message is kept. */
async function played(): Promise<Witness> {
  const scenario = zeger();
  const server = await startServer({ scenarios: [scenario] });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phones: Phone[] = [];
  const answers: string[] = [];
  for (const lang of ['nl', 'nl', 'en', 'nl', 'en'] as const) {
    answers.push((await server.ask('/api/join', { method: 'POST', body: { code: session.code } })).text);
    answers.push((await server.ask(`/${session.code}`)).text);
    phones.push(await joinPhone(server, session.code, lang));
  }
  while (host.view('host').next !== null) {
    const { voting, position } = host.view('host');
    if (voting?.status === 'open') await voteAll(phones, scenario, position.scene);
    const receipt = await host.next();
    if (!receipt.ok) throw new Error(`${position.scene}/${position.step}: ${receipt.refusal}`);
  }
  const log = await server.store.log.read(session.id as SessionId, 0);
  return { scenario, log, host, screen, phones, answers };
}

/** Everybody takes the first option, so that any distribution that leaks is easy to tell. */
async function voteAll(phones: readonly Phone[], { scenes, polls }: Scenario, scene: string): Promise<void> {
  for (const { id: round, poll } of scenes.find(({ id }) => id === scene)?.moments ?? []) {
    const asked = polls.find(({ id }) => id === poll);
    const first = {
      call: 'skip',
      scale: '1',
      ifThen: 'made',
      choice: asked?.type === 'choice' ? asked.options[0]?.id : '',
    };
    const choice = first[asked?.type as keyof typeof first] ?? '';
    const receipts = await Promise.all(phones.map((phone) => phone.vote(round, choice)));
    expect(receipts.filter(({ ok }) => !ok)).toEqual([]);
  }
}

/** How many events had happened when this one had. */
function versionAt(log: readonly SessionEvent[], isIt: (event: SessionEvent) => boolean): number {
  const index = log.findIndex(isIt);
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

/** Every object within a view, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

function sentencesOf(text: string | undefined): string[] {
  return (text ?? '').split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length >= 20);
}

function viewsBefore(client: Client, version: number): string {
  return JSON.stringify(client.views.filter((view) => view.role !== 'host' && view.version < version));
}

function expectNoStoryTooEarly({ scenario, log, screen, host, phones, answers }: Witness): void {
  for (const scene of scenario.scenes) {
    const reached = versionAt(log, (event) => event.type === 'stepShown' && event.scene === scene.id);
    const read = scene.reader === 'trainer' ? Number.POSITIVE_INFINITY : reached;
    for (const sentence of LANGS.flatMap((lang) => sentencesOf(scene.story?.[lang]))) {
      for (const client of [screen, host, ...phones])
        expect(viewsBefore(client, read)).not.toContain(sentence);
      expect(answers.join()).not.toContain(sentence);
    }
  }
}

function expectTwistOnlyWhenItIsVotedOn({ scenario, log, screen, phones }: Witness): void {
  const twist = scenario.scenes.find(({ moments }) => moments?.some(({ id }) => id === 'twist'));
  const opened = versionAt(log, (event) => event.type === 'roundOpened' && event.round === 'twist');
  const sentences = LANGS.flatMap((lang) => sentencesOf(twist?.story?.[lang]));
  expect(sentences.length).toBeGreaterThan(2);
  for (const sentence of sentences) {
    for (const phone of phones) expect(viewsBefore(phone, opened)).not.toContain(sentence);
    expect(screen.frames.join(), 'it is told, not projected').not.toContain(sentence);
  }
  // The other way round as well: this test must have looked in the right place.
  expect(phones.every(({ frames }) => sentences.some((sentence) => frames.join().includes(sentence)))).toBe(
    true,
  );
}

function expectTrainersNotesNowhere({ scenario, screen, phones, answers }: Witness): void {
  const { scenes, polls } = scenario;
  // Stories and questions are read out as well, and those phones do show.
  const shown = JSON.stringify([polls, scenes.map(({ story }) => story)]);
  const notes = scenes.flatMap(({ trainer }) => LANGS.flatMap((lang) => sentencesOf(trainer.say[lang])));
  const own = notes.filter((sentence) => !shown.includes(sentence));
  expect(own.length).toBeGreaterThan(10);
  const told = [screen, ...phones].flatMap(({ frames }) => frames).join() + answers.join();
  expect(own.filter((sentence) => told.includes(sentence))).toEqual([]);
}

/** Whether an object of a view tells how many chose what, and in which rounds. */
function toldRounds(object: Record<string, unknown>): unknown[] {
  if (Array.isArray(object['cells'])) return [object['round']];
  if (Array.isArray(object['flows']) || Array.isArray(object['beforeCounts']))
    return [object['before'], object['after']];
  if (Array.isArray(object['counts']))
    return Array.isArray(object['rounds']) ? object['rounds'] : ['stairs', 'twist'];
  return [];
}

function expectNoDistributionTooEarly({ log, host, screen, phones }: Witness): void {
  const told: [View, unknown][] = [host, screen, ...phones].flatMap(({ views }) =>
    views.flatMap((view) =>
      objectsIn(view).flatMap((object) => toldRounds(object).map((round): [View, unknown] => [view, round])),
    ),
  );
  expect(told.filter(([view]) => view.role === 'participant')).toEqual([]);
  expect(new Set(told.map(([view]) => view.role))).toEqual(new Set(['host', 'projector']));
  for (const [view, round] of told) {
    const closed = versionAt(log, (event) => event.type === 'roundClosed' && event.round === round);
    expect(view.version, `${view.role} is told of ${String(round)}`).toBeGreaterThanOrEqual(closed);
  }
}

function expectOnlyTheirOwn({ host, screen, phones }: Witness): void {
  const roles = ({ views }: Client) => [...new Set(views.map(({ role }) => role))].toSorted();
  expect(roles(host)).toEqual(['host', 'projector']);
  expect(roles(screen)).toEqual(['projector']);
  for (const phone of phones) expect(roles(phone)).toEqual(['participant']);
}

function expectNobodyNamed({ log, host, screen, phones, answers }: Witness): void {
  const ids = log.flatMap((event) => (event.type === 'participantJoined' ? [event.participant] : []));
  expect(ids).toHaveLength(5);
  const keys = phones.map(({ ticket }) => ticket);
  for (const [index, client] of [host, screen, ...phones].entries()) {
    const told = client.frames.join();
    expect(ids.filter((id) => told.includes(id))).toEqual([]);
    expect(
      keys.filter((key) => told.includes(key)),
      `client ${index}`,
    ).toEqual([]);
  }
  expect(ids.filter((id) => answers.join().includes(id))).toEqual([]);
}

test('T-LEAK-2: over a whole session, no role is told anything before its time, nor ever who somebody is', async () => {
  const witness = await played();
  expectOnlyTheirOwn(witness);
  expectNoStoryTooEarly(witness);
  expectTwistOnlyWhenItIsVotedOn(witness);
  expectTrainersNotesNowhere(witness);
  expectNoDistributionTooEarly(witness);
  expectNobodyNamed(witness);
}, 60_000);
