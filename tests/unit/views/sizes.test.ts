import { expect, test } from 'vitest';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { play, type Played, START } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';

const CONTEXT = { epoch: START, now: START + 3_600_000 };
const PEOPLE = 5000;
const SAVED = { why: null, at: START };
/** In bytes. The longest of a phone asks about every client of the list at once. */
const PHONE = { oneQuestion: 1100, list: 1600 };
const HOST = 600;
const BIG_SCREEN = 600;

/** How many bytes each role is sent, with this many people in the room, at each scene that asks something. */
function sizes(people: number) {
  const session = play(zeger(), { seats: PEOPLE });
  for (let phone = 0; phone < people; phone += 1) session.join(phone);
  return zeger()
    .scenes.filter(({ kind, moments }) => kind !== 'join' && moments !== undefined)
    .map((scene) => {
      session.goTo(scene.id, 'vote');
      return { scene: scene.id, list: (scene.moments ?? []).length > 1, ...bytes(session, people) };
    });
}

function bytes({ state }: Played, present: number) {
  const size = (view: object): number => Buffer.byteLength(JSON.stringify(['view', view]));
  const joinUrl = `http://192.168.178.201:3000/${state.code}`;
  return {
    phone: size(participantView(state, { ...CONTEXT, lang: 'nl' })),
    host: size(hostView(state, { ...CONTEXT, present, saved: SAVED, wokeAt: null, daysKept: 90 })),
    bigScreen: size(projectorView(state, { ...CONTEXT, joinUrl })),
  };
}

test('what a phone is sent while a round is open has as many bytes in a room of five thousand, but for the version', () => {
  const [few, many] = [sizes(10), sizes(PEOPLE)];
  const grown = many.map(({ phone }, index) => phone - (few[index]?.phone ?? 0));
  expect(Math.max(...grown)).toBeLessThanOrEqual(`${PEOPLE}`.length);
  expect(many.filter(({ list, phone }) => phone > (list ? PHONE.list : PHONE.oneQuestion))).toEqual([]);
});

test('console and big screen stay small while a round is open, however many are in the room', () => {
  expect(sizes(PEOPLE).filter(({ host, bigScreen }) => host > HOST || bigScreen > BIG_SCREEN)).toEqual([]);
});
