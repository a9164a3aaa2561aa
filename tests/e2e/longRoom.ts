import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { inLanguage, type Scenario } from '#shared/scenario.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { openConsole, type Console } from '../support/client.ts';
import { leapingClock, type LeapingClock } from '../support/clock.ts';
import { zegerInFull } from '../support/scenarios.ts';
import { startServer, type TestServer, type TestSession } from '../support/server.ts';
import { handlingIn, type Handling } from './longPeople.ts';
import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

/** Twelve phones, a console and a big screen in a browser, in the story of 45 minutes. */
export interface LongRoom extends Handling {
  lang: Lang;
  scenario: Scenario;
  server: TestServer;
  clock: LeapingClock;
  session: TestSession;
  /** The trainer's other hand: goes on to a step, without the half second that a double click may take. */
  desk: Console;
  console: Page;
  dialog: Locator;
  screen: Page;
  phones: Phone[];
  phone: (person: number) => Phone;
  everybody: <Result>(does: (phone: Phone, person: number) => Promise<Result>) => Promise<Result[]>;
  /** Opens a scene's rounds, and waits until every phone asks them. */
  open: (scene: string) => Promise<void>;
  press: (name: string) => Promise<void>;
  onConsole: (text: string) => Promise<void>;
  onScreen: (text: string) => Promise<void>;
  notOnScreen: (text: string) => Promise<void>;
  /** Waits until the chart on the big screen has these numbers, row by row, whatever they are called. */
  charted: (rows: readonly (readonly (string | number)[])[]) => Promise<void>;
}

const SMALL = { width: 320, height: 568 };

export async function openLongRoom(lang: Lang, people: number): Promise<LongRoom> {
  const scenario = zegerInFull();
  const clock = leapingClock();
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [scenario], clock });
  const browser = await openBrowser();
  const session = await server.createSession({ lang });
  const desk = await openConsole(server, session);
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  const { page: console } = trainer;
  await console.getByRole('button', { name: trainerWording[lang].sessions.start }).waitFor();
  await console.goto(`${server.url}/trainer/s/${session.id}`);
  const screen = await trainer.openScreen();
  const url = `${server.url}/${session.code}`;
  const phones = await Promise.all(
    Array.from({ length: people }, (_, person) =>
      openPhone(browser, { url, lang, ...(person === 0 ? SMALL : {}) }),
    ),
  );
  const everybody: LongRoom['everybody'] = (does) => Promise.all(phones.map(does));
  await everybody(({ page }) => page.getByRole('radio').first().waitFor());
  return {
    ...handlingIn(scenario, lang),
    lang,
    scenario,
    server,
    clock,
    session,
    desk,
    console,
    dialog: console.getByRole('dialog'),
    screen,
    phones,
    phone: (person) => {
      const found = phones[person];
      if (found === undefined) throw new Error(`there are ${people} people`);
      return found;
    },
    everybody,
    open: async (scene) => {
      await desk.goTo(scene, 'vote');
      const title = inLanguage(scenario.scenes.find(({ id }) => id === scene)?.title ?? {}, lang);
      await everybody(({ page }) =>
        page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor(),
      );
    },
    press: (name) => console.getByRole('button', { name, exact: true }).click(),
    onConsole: (text) => console.getByText(text).first().waitFor(),
    onScreen: (text) => screen.getByText(text).first().waitFor(),
    notOnScreen: async (text) => expect(await screen.getByText(text).count()).toBe(0),
    charted: async (rows) => {
      const wanted = rows.map((row) => row.map(String));
      await expect.poll(async () => Object.values(await chartNumbers(screen))).toEqual(wanted);
    },
  };
}
