import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect } from 'vitest';
import { LANGS } from '#shared/ids.ts';
import { ballotsOf } from '#shared/session/counts.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { Console } from '../../client/host/console/Console.tsx';
import { LangProvider } from '../../client/host/LangProvider.tsx';
import { createTrainer } from '../../client/host/trainer.ts';
import { TrainerContext } from '../../client/host/TrainerContext.ts';
import { PhoneView } from '../../client/participant/PhoneView.tsx';
import { ProjectorStage } from '../../client/projector/ProjectorStage.tsx';
import { type Desk, emptyDesk } from '../../client/session/ballots.ts';
import { memoryKeep } from '../../client/session/keep.ts';
import { deeds, perform } from './deeds.ts';
import { everyPart } from './everyPart.ts';
import { hostileTexts } from './hostileTexts.ts';
import { play } from './played.ts';

const WIDTHS = [320, 390, 1280];
const NOW = Date.UTC(2026, 10, 24, 9, 30);

/** `everyPart`, every text of which is one of these in its turn. */
function spoken(texts: readonly string[]) {
  let next = 0;
  const text = JSON.stringify(everyPart(), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'nl' in value
      ? Object.fromEntries(LANGS.map((lang) => [lang, `${texts[next++ % texts.length]} ${next}`]))
      : value,
  );
  return JSON.parse(text) as ReturnType<typeof everyPart>;
}

const setting = fc.record({
  list: deeds(everyPart()),
  walk: fc.nat(100),
  texts: fc.array(fc.constantFrom(...hostileTexts), { minLength: 1, maxLength: 8 }),
  width: fc.constantFrom(...WIDTHS),
  lang: fc.constantFrom(...LANGS),
});

/** L7: whatever a session has come to, and whatever its texts say, every role's page is drawn and runs nothing. */
export function fuzzScreens(numRuns: number, seed: number): void {
  const property = fc.property(setting, ({ list, walk, texts, width, lang }) => {
    const session = play(spoken(texts));
    const { state } = session;
    list.forEach((deed) => perform(session, deed));
    for (let step = 0; step < walk; step += 1) {
      const { next } = hostView(state, {
        epoch: 1,
        now: NOW,
        present: 0,
        daysKept: 90,
        saved: { why: null, at: NOW },
        wokeAt: null,
      });
      if (next !== null) session.host(commandFor(next, state.turn));
      for (const { id, status } of state.rounds.values())
        if (status === 'open')
          for (let phone = 0; phone < 6; phone += 1) session.vote(phone, id, 'call', 50 + step);
    }
    window.innerWidth = width;
    const keep = memoryKeep();
    const script = hostScript(state, lang);
    const view = hostView(state, {
      epoch: 1,
      now: NOW,
      present: 3,
      daysKept: 90,
      saved: { why: walk % 2 === 0 ? null : 'unknown', at: NOW },
      wokeAt: null,
    });
    const screen = projectorView(state, {
      epoch: 1,
      now: NOW,
      joinUrl: 'http://10.0.0.1/KBM7QX',
    });
    const shown = participantView(state, { epoch: 1, now: NOW, lang });
    const own = { keep, onChoose: () => {}, onSpeak: () => {}, arrivedAt: NOW };
    const [phone] = state.participants.keys();
    const stands = phone === undefined ? {} : ballotsOf(state, phone);
    const rounds: Record<string, Desk['rounds'][string]> = {};
    for (const [id, ballot] of Object.entries(stands))
      rounds[id] = { wish: null, stands: ballot, refused: null };
    const desk = { ...emptyDesk, rounds };
    const link = { state: 'connected' as const };
    const line = {
      session: 'abc',
      link,
      send: () => {},
      refused: null,
      screenTicket: 'x',
      Preview: () => null,
    };
    const pages = [
      <PhoneView key="phone" view={shown} {...own} desk={desk} link={link} />,
      <ProjectorStage key="stage" view={screen} />,
      <LangProvider key="console" keep={keep}>
        <TrainerContext value={createTrainer(keep)}>
          <Console view={view} screen={screen} script={script} {...line} />
        </TrainerContext>
      </LangProvider>,
    ];
    for (const page of pages) {
      const { container } = render(page);
      expect(
        container.querySelector('script, iframe, object, [onerror], [onload], a[href^="javascript"]'),
      ).toBeNull();
      expect('harmed' in window).toBe(false);
      cleanup();
    }
  });
  fc.assert(property, { numRuns, seed });
}
