import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { View } from '#shared/protocol.ts';
import { openConnection } from '../../client/session/connection.ts';
import type { Views } from '../../client/session/store.ts';
import { type Client, connect } from '../support/client.ts';
import type { Truth } from './check.ts';
import type { History } from './history.ts';
import { standInForPage } from './page.ts';

export interface ScreensOptions {
  /** Where they dial, over whatever line. */
  url: string;
  session: { host: string; projector: string; code?: string };
  history: History;
}

/** The trainer's console and the big screen of a session, which live through the same faults as its phones. */
export interface Screens {
  /** What they show at this moment; a console has the big screen in it. */
  now(): { who: string; view: View }[];
  /**
   * What they show, beside what whoever comes in now over a good line is shown. They have five seconds to become the
   * same, and those that it takes to find out that a line is dead which does not say so; then it is what it is.
   */
  compared(url: string): Promise<Truth['screens']>;
}

const PATIENCE = 5000 + 15_000;

export function openScreens({ url, session, history }: ScreensOptions): Screens {
  standInForPage();

  function open(who: string, ticket: string): () => Views {
    const { store, close } = openConnection({ ticket, code: session.code ?? '', lang: 'nl', url });
    onTestFinished(close);
    store.subscribe(({ views }, before) => {
      for (const view of Object.values(views)) {
        if (view === before.views[view.role]) continue;
        const { code, epoch, version } = view;
        history.note({ type: 'view', who: `${who}, ${view.role}`, code, epoch, version });
      }
    });
    return () => store.getState().views;
  }
  const console = open('the console', session.host);
  const bigScreen = open('the big screen', session.projector);

  const each = { 'the console': console, 'the big screen': bigScreen };
  return {
    now: () =>
      Object.entries(each).flatMap(([who, views]) => Object.values(views()).map((view) => ({ who, view }))),
    async compared(freshUrl) {
      const fresh = await connect(freshUrl, { ticket: session.host });
      await fresh.until('projector', () => true);
      const seen = () => [
        ...shown('the console', console()),
        ...shown('the big screen', bigScreen()),
        ...shown('a new console', viewsOf(fresh)),
      ];
      const until = performance.now() + PATIENCE;
      while (!areSame(seen()) && performance.now() < until) await after(50);
      return seen();
    },
  };
}

/** A console has the big screen in it. */
function viewsOf(client: Client): Views {
  return { host: client.view('host'), projector: client.view('projector') };
}

function shown(who: string, { host, projector }: Views): Truth['screens'] {
  const of = (group: string, view: { epoch: number; version: number } | undefined) =>
    view === undefined
      ? []
      : [{ who, group, epoch: view.epoch, version: view.version, content: { ...view, now: 0 } }];
  return [...of('consoles', host), ...of('big screens', projector)];
}

/** Whether all of each group see the same. */
export function areSame(screens: Truth['screens']): boolean {
  const texts = new Set(screens.map(({ who: _, ...screen }) => JSON.stringify(screen)));
  return texts.size <= new Set(screens.map(({ group }) => group)).size;
}
