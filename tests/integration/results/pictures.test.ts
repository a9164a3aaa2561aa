import { expect, test } from 'vitest';
import type { PictureAnswer } from '#shared/api.ts';
import type { ParticipantView } from '#shared/views/participantScreen.ts';
import { joinPhone, openConsole, type Console, type Phone } from '../../support/client.ts';
import { asTrainer } from '../../support/results.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';
import { ballotsBy, sharingScenario, upwards } from '../../support/shifted.ts';
import { tinyScenario } from '../../support/scenarios.ts';

interface Shifted {
  session: TestSession;
  desk: Console;
  phones: Phone[];
}

/** A session in which so many went from each option to each, as its trainer has it at this step. */
async function shifted(
  server: TestServer,
  flows: number[][],
  [scene, step]: [string, string] = ['end', 'lessons'],
): Promise<Shifted> {
  const session = await server.createSession({ seats: 100 });
  const desk = await openConsole(server, session);
  const { first, twist } = ballotsBy(flows);
  const phones = await Promise.all(first.map(() => joinPhone(server, session.code)));
  await desk.goTo('hearing', 'vote');
  await Promise.all(phones.map((phone, place) => phone.vote('first', first[place] ?? '')));
  await desk.goTo('turn', 'vote');
  await Promise.all(phones.map((phone, place) => phone.vote('twist', twist[place] ?? '')));
  await desk.goTo(scene, step);
  return { session, desk, phones };
}

const NONE = [
  [10, 0, 9],
  [0, 0, 0],
  [0, 0, 0],
];
const pathOf = ({ id }: TestSession) => `/api/sessions/${id}/picture`;

function trainerOf(server: TestServer, session: TestSession) {
  const ticket = server.trainer;
  return {
    read: async (lang = '') => (await server.ask(pathOf(session) + lang, { ticket })).body as PictureAnswer,
    image: (lang = '') => server.ask(`${pathOf(session)}.png${lang}`, { ticket }),
    share: async (shared: boolean) => {
      const put = { method: 'PUT' as const, ticket, body: { shared } };
      return (await server.ask(pathOf(session), put)).body as PictureAnswer;
    },
  };
}
const linkIn = ({ url }: PictureAnswer) => new URL(url ?? '').pathname;
const pictureOn = ({ screen }: ParticipantView) => (screen.kind === 'close' ? screen.picture : undefined);

test('nothing is for everybody until the trainer, who has seen it, allows it; then the page and the picture are', async () => {
  const server = await startServer({
    scenarios: [sharingScenario()],
    publicUrl: new URL('https://aanname.example'),
  });
  const { session, phones } = await shifted(server, upwards(2));
  const trainer = trainerOf(server, session);
  expect(await trainer.read()).toEqual({
    told: 'ready',
    alt: expect.stringContaining('Eerst zouden drie van elke tien mensen bellen, daarna zeven.') as string,
    url: null,
    nearby: false,
  });
  const seen = await trainer.image();
  expect(seen.headers.get('content-type')).toBe('image/png');
  expect(seen.headers.get('content-disposition')).toBe('attachment; filename=aanname.png');

  const { url } = await trainer.share(true);
  expect(url).toMatch(/^https:\/\/aanname\.example\/s\/[\w-]{22}$/);
  const path = new URL(url ?? '').pathname;
  const host = { headers: { host: 'aanname.example' } };
  const page = await server.ask(path, host);
  expect(page.status).toBe(200);
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
  expect(page.headers.get('set-cookie')).toBeNull();
  for (const tag of [
    `<meta property="og:image" content="https://aanname.example${path}.png">`,
    `<meta property="og:url" content="https://aanname.example${path}">`,
    '<meta property="og:title" content="De kleine klant">',
    '<meta property="og:image:width" content="1200">',
    '<meta name="twitter:card" content="summary_large_image">',
    `<a href="${path}.png" download="aanname.png">Download dit plaatje</a>`,
  ]) {
    expect(page.text).toContain(tag);
  }
  for (const secret of [session.id, session.code, '2026', 'Voorbeeld'])
    expect(page.text).not.toContain(secret);
  const image = await server.ask(`${path}.png`, host);
  expect(image.headers.get('content-type')).toBe('image/png');
  expect(image.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(image.text).toBe(seen.text);

  const english = await server.ask(`${path}?lang=en`, host);
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain(`content="https://aanname.example${path}.png?lang=en"`);
  expect((await trainer.read('?lang=en')).url).toBe(`${url}?lang=en`);
  expect((await server.ask(`${path}?lang=fr`, host)).status).toBe(404);
  for (const phone of phones) phone.close();
});

test('to allow it again changes nothing; taken back, the link is dead, and a later one is another', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session } = await shifted(server, upwards(2));
  const trainer = trainerOf(server, session);
  const [once, again] = [await trainer.share(true), await trainer.share(true)];
  expect(again.url).toBe(once.url);
  expect(once.nearby).toBe(true);
  expect((await server.ask(`${linkIn(once)}.png`)).status).toBe(200);
  expect((await trainer.share(false)).url).toBeNull();
  for (const end of ['', '.png', '?lang=en']) expect((await server.ask(linkIn(once) + end)).status).toBe(404);
  const later = await trainer.share(true);
  expect(later.url).not.toBe(once.url);
  expect((await server.ask(linkIn(once))).status).toBe(404);
  const noted = await asTrainer(server, session).noted();
  expect(noted.map(({ what }) => what)).toEqual(['pictureShared', 'pictureWithdrawn']);
});

test('phones at the close are told of it as soon as it is allowed, each in its language, and no longer than that', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session, desk, phones } = await shifted(server, upwards(2));
  const [phone] = phones;
  const english = await joinPhone(server, session.code, 'en');
  if (phone === undefined) throw new Error('people are in');
  expect(pictureOn(phone.view('participant'))).toBeUndefined();
  expect(desk.view('host').picture).toEqual({ shared: false });
  const trainer = trainerOf(server, session);
  const path = linkIn(await trainer.share(true));
  expect(pictureOn(await phone.until('participant', (view) => pictureOn(view) !== undefined))).toBe(
    `${path}?lang=nl`,
  );
  expect(pictureOn(await english.until('participant', (view) => pictureOn(view) !== undefined))).toBe(
    `${path}?lang=en`,
  );
  await desk.until('host', ({ picture }) => picture?.shared === true);
  await trainer.share(false);
  await desk.until('host', ({ picture, version }) => picture?.shared === false && version > 0);
  await phone.roundTrip();
  expect(pictureOn(phone.view('participant'))).toBeUndefined();
});

test('below the gates there is no picture, whoever asks for it', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session } = await shifted(server, NONE);
  const trainer = trainerOf(server, session);
  const none = { told: 'tooFew', alt: null, url: null, nearby: true };
  expect(await trainer.read()).toEqual(none);
  expect(await trainer.share(true)).toEqual(none);
  expect((await trainer.image()).status).toBe(404);
});

test('before the close nobody sees it, and nobody can share what the room has not seen', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session, desk } = await shifted(server, upwards(2), ['turn', 'vote']);
  await desk.next();
  const trainer = trainerOf(server, session);
  const notYet = { told: 'notYet', alt: null, url: null, nearby: true };
  expect(await trainer.read()).toEqual(notYet);
  expect(await trainer.share(true)).toEqual(notYet);
  expect((await trainer.image()).status).toBe(404);
  expect(desk.view('host').picture).toBeUndefined();
});

test('only the trainer decides, and a scenario without the part knows nothing of it', async () => {
  const [tiny, sharing] = [tinyScenario(), sharingScenario({ id: 'sharing' })];
  const server = await startServer({ scenarios: [tiny, sharing] });
  const without = await server.createSession();
  const withPart = await server.createSession({ scenario: 'sharing' });
  const rehearsal = await server.createSession({ scenario: 'sharing', rehearsal: 12 });
  for (const ticket of [withPart.host, withPart.projector, undefined]) {
    const asking = { ...(ticket !== undefined && { ticket }) };
    for (const method of ['GET', 'PUT'] as const) {
      const body = method === 'PUT' ? { body: { shared: true } } : {};
      const { status } = await server.ask(pathOf(withPart), { ...asking, ...body, method });
      expect(status).toBe(ticket === undefined ? 401 : 403);
    }
  }
  const ticket = server.trainer;
  for (const session of [without, rehearsal]) {
    expect((await server.ask(pathOf(session), { ticket })).status).toBe(404);
    const put = { method: 'PUT' as const, ticket, body: { shared: true } };
    expect((await server.ask(pathOf(session), put)).status).toBe(404);
  }
  const wrong = { method: 'PUT' as const, ticket, body: { shared: 'yes' } };
  expect((await server.ask(pathOf(withPart), wrong)).status).toBe(400);
});

test('a link outlives sealing, may still be made after it, and is gone with its session', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session } = await shifted(server, upwards(2));
  const trainer = trainerOf(server, session);
  const { seal, remove } = asTrainer(server, session);
  const shared = await trainer.share(true);
  const before = await server.ask(`${linkIn(shared)}.png`);
  expect((await seal()).status).toBe(200);
  const after = await server.ask(`${linkIn(shared)}.png`);
  expect(after.text).toBe(before.text);
  expect(await trainer.read()).toMatchObject({ told: 'ready', url: shared.url });
  await trainer.share(false);
  const later = await trainer.share(true);
  expect((await server.ask(linkIn(later))).status).toBe(200);
  await remove();
  expect((await server.ask(linkIn(later))).status).toBe(404);
  expect((await server.ask(`${linkIn(later)}.png`)).status).toBe(404);
  expect(await server.store.records.list('picture')).toEqual([]);
});

test('a server that starts again knows its links', async () => {
  const server = await startServer({ scenarios: [sharingScenario()] });
  const { session } = await shifted(server, upwards(2));
  const path = linkIn(await trainerOf(server, session).share(true));
  await server.stop();
  const again = await startServer({ scenarios: [sharingScenario()], store: server.store });
  expect((await again.ask(path)).status).toBe(200);
  for (const wrong of ['/s/', '/s/x', `${path}x`, '/s/%2e%2e', `/s/${'A'.repeat(22)}`]) {
    expect((await again.ask(wrong)).status, `${wrong}`).toBe(404);
  }
});
