import fc from 'fast-check';
import { expect } from 'vitest';
import { LANGS, type TextId } from '#shared/ids.ts';
import { recount } from '#shared/results/recount.ts';
import { fold } from '#shared/session/evolve.ts';
import { allPositions, type Step } from '#shared/session/steps.ts';
import { stacksOf } from '#shared/session/texts.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { type Deed, deeds, perform } from './deeds.ts';
import { everyPart } from './everyPart.ts';
import { participantOf, play, type HostWish, type Outcome, type Played, START } from './played.ts';

const WRITTEN = ['why', 'anew', 'last'];
const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };

type ByNumber = 'moderateText' | 'groupText';
/** What belongs to a part; a text is named by its place, since its id comes with the session. */
type PartDeed =
  | Deed
  | { by: 'button' }
  | { by: 'writer'; phone: number; round: string; text: string; seq: number }
  | { by: 'marker'; phone: number; places: number[]; seq: number }
  | { by: 'desk'; does: ByNumber; round: string; place: number; other: number | null };

const scenario = everyPart();
const who = { phone: fc.nat(5), seq: fc.integer({ min: 1, max: 4 }) };
const round = fc.constantFrom(...WRITTEN, 'useful', 'first', 'none');
const asked = fc.constantFrom('first', 'twist', 'why', 'sorted.seen', 'often', 'none');
const wish: fc.Arbitrary<HostWish> = fc.oneof(
  fc.boolean().map((on): HostWish => ({ type: 'chooseBriefings', on })),
  fc.record({ scene: round, page: fc.nat(2) }).map((page): HostWish => ({ type: 'turnWall', ...page })),
  fc
    .record({
      round: asked,
      counts: fc.dictionary(fc.constantFrom('call', 'skip', 'x', '__proto__'), fc.nat(9)),
    })
    .map((hands): HostWish => ({ type: 'tallyHands', ...hands })),
);
const list = fc.array(
  fc.oneof(
    // The button first, or else few of them come beyond the first scenes.
    { weight: 6, arbitrary: fc.constant<PartDeed>({ by: 'button' }) },
    { weight: 4, arbitrary: deeds(scenario).map((some): PartDeed => some[0] ?? { by: 'button' }) },
    { weight: 2, arbitrary: wish.map((one): PartDeed => ({ by: 'host', wish: one })) },
    {
      weight: 4,
      arbitrary: fc.record({
        by: fc.constant('writer' as const),
        round,
        text: fc.constantFrom('', 'moe', 'haast', 'x'.repeat(280), '=1+1'),
        ...who,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        by: fc.constant('marker' as const),
        places: fc.array(fc.nat(6), { maxLength: 3 }),
        ...who,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        by: fc.constant('desk' as const),
        does: fc.constantFrom<ByNumber>('moderateText', 'groupText'),
        round,
        place: fc.nat(6),
        other: fc.option(fc.nat(6)),
      }),
    },
  ),
  { maxLength: 60, size: 'max' },
);
/** Where the deeds begin: where something is about to be written, marked, counted or shown. */
const from = fc.constantFrom(
  ...([
    ['in', 'join'],
    ['hearing', 'vote'],
    ['why', 'vote'],
    ['why', 'wall'],
    ['sorting', 'vote'],
    ['anew', 'vote'],
    ['useful', 'vote'],
    ['last', 'vote'],
    ['end', 'lessons'],
  ] as const),
);

/** A room of six that has written as much as it could on the way there, all of it let through. */
function arrivedAt([scene, step]: readonly [string, Step]): Played {
  const session = play(scenario);
  for (let phone = 0; phone < 6; phone += 1) session.join(phone);
  const order = allPositions(scenario).map((one) => `${one.scene}/${one.step}`);
  for (const round of WRITTEN) {
    if (order.indexOf(`${round}/vote`) >= order.indexOf(`${scene}/${step}`)) break;
    session.goTo(round, 'vote');
    for (let phone = 0; phone < 4; phone += 1) {
      session.send(phone, { type: 'writeText', round, text: `tekst ${phone}`, seq: 1 });
      session.host({ type: 'moderateText', round, text: idAt(session, round, phone), as: 'shown' });
    }
  }
  session.goTo(scene, step);
  return session;
}

function idAt({ state }: Played, of: string, place: number): TextId {
  const written = state.rounds.get(of);
  const lines = written === undefined ? [] : stacksOf(written).flatMap((stack) => [stack, ...stack.alike]);
  return lines[place]?.id ?? '0123456789abcdef';
}

function tryOne(session: Played, deed: PartDeed): Outcome {
  switch (deed.by) {
    case 'button': {
      const { next } = hostView(session.state, STAFF);
      return next === null ? [] : session.host(commandFor(next, session.state.turn));
    }
    case 'writer':
      return session.send(deed.phone, {
        type: 'writeText',
        round: deed.round,
        text: deed.text,
        seq: deed.seq,
      });
    case 'marker': {
      const texts = deed.places.map((place) => idAt(session, 'anew', place));
      return session.send(deed.phone, { type: 'markTexts', round: 'useful', texts, seq: deed.seq });
    }
    case 'desk': {
      const text = idAt(session, deed.round, deed.place);
      if (deed.does === 'moderateText')
        return session.host({
          type: 'moderateText',
          round: deed.round,
          text,
          as: deed.other ? 'shown' : 'hidden',
        });
      const other = deed.other === null ? null : idAt(session, deed.round, deed.other);
      return session.host({ type: 'groupText', round: deed.round, text, with: other });
    }
    case 'host':
    case 'phone':
    case 'server':
    case 'time':
      return perform(session, deed);
    default:
      return deed satisfies never;
  }
}

/**
 * L0: lists of deeds with all parts on. A refusal changes nothing, the log alone tells the state, every role can be shown
 * it, nobody is named, and what was published follows when it is counted again.
 */
export function playParts(numRuns: number, seed: number): void {
  const lawful = fc.property(from, list, (start, done) => {
    const session = arrivedAt(start);
    for (const deed of done) {
      // Somebody who is refused may have taken a seat, and been dealt a briefing, on the way in.
      if ('phone' in deed) session.join(deed.phone);
      const { version } = session.state;
      const outcome = tryOne(session, deed);
      if (typeof outcome === 'string') expect(session.state.version).toBe(version);
    }
    const { state, events } = session;
    expect(fold(events)).toEqual(state);
    expect(recount(events)).toEqual([]);
    expectShown(session);
  });
  fc.assert(lawful, { numRuns, seed });
}

function expectShown({ state }: Played): void {
  const told = [
    hostView(state, STAFF),
    projectorView(state, CONTEXT),
    ...LANGS.flatMap((lang) =>
      ([null, 'gossip', 'facts'] as const).map((arm) => participantView(state, { ...CONTEXT, lang, arm })),
    ),
  ];
  const said = JSON.stringify(told);
  for (let phone = 0; phone < 6; phone += 1) expect(said).not.toContain(participantOf(phone));
}
