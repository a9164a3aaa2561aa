import { beforeAll, describe, expect, it } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { inLanguage, sceneById, type Scenario } from '#shared/scenario.ts';
import type { Position } from '#shared/session/steps.ts';
import { nextAction } from '#shared/views/hostActions.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { participantOf, play, START, type Played } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';

const EPOCH = 1;
const PHONES = Array.from({ length: 16 }, (_, index) => index + 1);

interface Frame {
  position: Position;
  open: boolean;
  host: string;
  projector: string;
  phones: string;
}

/** Every view of every role, after every ballot and every press of the trainer's button, from first to last. */
function runThrough(scenario: Scenario): { frames: Frame[]; session: Played } {
  const session = play(scenario);
  const frames: Frame[] = [];
  const look = () => frames.push(frameOf(session));
  PHONES.forEach((phone) => session.join(phone));
  look();
  for (let action = nextAction(session.state); action !== null; action = nextAction(session.state)) {
    for (const round of session.state.rounds.values()) {
      if (round.status !== 'open' || round.ballots.size > 0) continue;
      PHONES.forEach((phone) => session.vote(phone, round.id, choiceIn(scenario, round.poll, phone)));
      look();
    }
    session.host(commandFor(action, session.state.turn));
    look();
  }
  return { frames, session };
}

function choiceIn(scenario: Scenario, pollId: string, phone: number): string {
  const poll = scenario.polls.find(({ id }) => id === pollId);
  if (poll?.type === 'call') return phone <= 7 ? 'skip' : 'call';
  if (poll?.type === 'choice') return poll.options[phone % poll.options.length]?.id ?? '';
  return poll?.type === 'ifThen' ? 'made' : `${1 + (phone % 4)}`;
}

function frameOf({ state }: Played): Frame {
  const now = START + 1000;
  return {
    position: state.position,
    open: [...state.rounds.values()].some(({ status }) => status === 'open'),
    host: JSON.stringify(
      hostView(state, {
        epoch: EPOCH,
        now,
        present: PHONES.length,
        saved: { why: null, at: now },
        wokeAt: null,
        daysKept: 90,
      }),
    ),
    projector: JSON.stringify(
      projectorView(state, {
        epoch: EPOCH,
        now,
        joinUrl: 'http://192.168.1.20:3000/KBM7QX',
      }),
    ),
    phones: LANGS.map((lang) => JSON.stringify(participantView(state, { epoch: EPOCH, now, lang }))).join(
      '\n',
    ),
  };
}

const at = (frame: Frame, scene: string, ...steps: string[]): boolean =>
  frame.position.scene === scene && (steps.length === 0 || steps.includes(frame.position.step));

describe('what no frame may hold', () => {
  const scenario = zeger();
  let frames: Frame[] = [];
  let session: Played;
  beforeAll(() => {
    ({ frames, session } = runThrough(scenario));
  });

  it('is anybody’s id, at any time, for any role', () => {
    for (const frame of frames) {
      for (const phone of PHONES) {
        const id = participantOf(phone);
        expect(frame.host + frame.projector + frame.phones).not.toContain(id);
      }
    }
    expect(session.events.at(-1)?.type).toBe('stepShown');
  });

  it('is the twist, on a phone before its voting opens and on the big screen ever', () => {
    const twist = sceneById(scenario, 'draai')?.story;
    if (twist === undefined) throw new Error('the twist has a story');
    const before = frames.slice(
      0,
      frames.findIndex((frame) => at(frame, 'draai', 'vote')),
    );
    expect(before.length).toBeGreaterThan(10);
    for (const lang of LANGS) {
      const sentences = inLanguage(twist, lang).match(/[^.!?]{12,}[.!?]/g) ?? [];
      expect(sentences.length).toBeGreaterThan(1);
      for (const sentence of sentences.map((one) => JSON.stringify(one.trim()).slice(1, -1))) {
        for (const frame of before) expect(frame.phones).not.toContain(sentence);
        for (const frame of frames) expect(frame.projector).not.toContain(sentence);
        expect(frames.some((frame) => at(frame, 'draai', 'vote') && frame.phones.includes(sentence))).toBe(
          true,
        );
      }
    }
  });

  it('is a distribution while a round is open', () => {
    const counting = /"(counts|cells|flows|beforeCounts|afterCounts|band)":(?!null)/;
    const open = frames.filter((frame) => frame.open);
    expect(open.length).toBeGreaterThan(10);
    for (const frame of open) {
      expect(frame.host).not.toMatch(counting);
      expect(frame.projector).not.toMatch(counting);
      expect(frame.phones).not.toMatch(counting);
    }
  });

  it('is a distribution of the story before the reveal, or on a phone at all', () => {
    const counting = /"(cells|flows|beforeCounts|afterCounts|counts)":\[/;
    const reveal = frames.findIndex((frame) => at(frame, 'onthulling'));
    const afterTest = frames.findIndex((frame) => at(frame, 'rode-pen'));
    for (const frame of frames.slice(afterTest, reveal)) {
      expect(frame.host).not.toMatch(counting);
      expect(frame.projector).not.toMatch(counting);
    }
    for (const frame of frames) expect(frame.phones).not.toMatch(counting);
  });

  it('is where people went, on the big screen before the dots move', () => {
    const early = frames.filter((frame) => at(frame, 'onthulling', 'before', 'pause'));
    expect(early).toHaveLength(2);
    for (const frame of early) expect(frame.projector).toContain('"after":null');
    for (const frame of early) expect(frame.projector).not.toMatch(/afterCounts|switchedTo|flows/);
    expect(frames.find((frame) => at(frame, 'onthulling', 'move'))?.projector).toContain('"flows":[[');
    for (const frame of early) {
      const { pairs, room } = (JSON.parse(frame.projector) as { screen: { pairs: number; room: number } })
        .screen;
      // Rounded up to a quarter of all, it tells how large the dots may be and of no pile how many it holds.
      expect([0, 1, 2, 3, 4].map((quarters) => Math.ceil((quarters * pairs) / 4))).toContain(room);
    }
  });

  it('is a test statistic, on the big screen ever', () => {
    for (const frame of frames) expect(frame.projector).not.toMatch(/exactP|netShift|"inference":\{/);
  });

  it('is a fact about a client before the facts are shown', () => {
    const fact = scenario.clients.find(({ id }) => id === 'ruiter')?.facts[0];
    if (fact === undefined) throw new Error('the client has facts');
    const shown = frames.filter((frame) =>
      (frame.projector + frame.phones).includes(inLanguage(fact.text, 'nl')),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const frame of shown) expect(frame.position).toEqual({ scene: 'pen-terug', step: 'facts' });
  });

  it('is more than six hundred bytes for the big screen or the console while people vote', () => {
    const progress = frames.filter((frame) => frame.open && at(frame, 'trap', 'vote'));
    for (const frame of progress) {
      expect(frame.projector.length).toBeLessThanOrEqual(600);
      expect(frame.host.length).toBeLessThanOrEqual(760);
    }
  });
});
