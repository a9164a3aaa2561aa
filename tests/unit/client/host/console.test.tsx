// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { hostFixtures, type HostFixture } from '../../../../client/gallery/fixtures/host.ts';
import { Console } from '../../../../client/host/console/Console.tsx';
import { LangProvider } from '../../../../client/host/LangProvider.tsx';
import { createTrainer } from '../../../../client/host/trainer.ts';
import { TrainerContext } from '../../../../client/host/TrainerContext.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import type { HostCommand } from '#shared/session/commands.ts';
import { commandFor, type HostView } from '#shared/views/hostPanel.ts';

const clock = { now: 0 };
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function fixtureOf(name: string, lang: Lang): HostFixture {
  const fixture = hostFixtures(lang).find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  return fixture;
}

function pressed({ next, turn }: HostView): HostCommand | null {
  return next && commandFor(next, turn);
}

function show(name: string, lang: Lang = 'nl', as: Partial<HostFixture> = {}) {
  const fixture = fixtureOf(name, lang);
  const send = vi.fn<(command: HostCommand) => void>();
  const keep = memoryKeep();
  keep.set('trainer.lang', lang);
  const within_ = (own: Partial<HostFixture>): ReactNode => (
    <StrictMode>
      <LangProvider keep={keep}>
        <TrainerContext value={createTrainer(keep)}>
          <Console
            session="abc"
            {...fixture}
            {...as}
            {...own}
            send={send}
            screenTicket="ticket"
            Preview={() => <p>preview</p>}
          />
        </TrainerContext>
      </LangProvider>
    </StrictMode>
  );
  const { rerender } = render(within_({}));
  // The trainer reads before pressing.
  clock.now += 2000;
  return {
    send,
    fixture,
    /** The server's next view. */
    arrive: (view: Partial<HostFixture['view']>) => rerender(within_({ view: { ...fixture.view, ...view } })),
  };
}

const key = (pressed: string, own: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...own });
const button = (name: RegExp) => screen.getByRole('button', { name });

describe.each(LANGS)('every state of the console in %s', (lang) => {
  it.each(hostFixtures(lang).map(({ name }) => name))(
    '%s has one heading of the first order and a title',
    (name) => {
      show(name, lang);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(document.documentElement.lang).toBe(lang);
      expect(document.title).not.toBe('');
    },
  );

  it.each(hostFixtures(lang).map(({ name }) => name))(
    '%s says so in a rehearsal, offers no results and claims nothing about a disk',
    (name) => {
      const { arrive } = show(name, lang);
      expect(screen.queryByText(/^(Oefening|Rehearsal)$/)).toBeNull();
      const results = { name: /uitslag|results/i };
      expect(screen.getAllByRole('link', results)[0]?.getAttribute('href')).toBe('/results/abc');
      arrive({ rehearsal: true });
      expect(screen.getByText(lang === 'nl' ? 'Oefening' : 'Rehearsal')).toBeTruthy();
      expect(screen.queryByRole('button', { name: /CSV|JSON/ })).toBeNull();
      expect(screen.queryByRole('link', results)).toBeNull();
      expect(screen.queryByText(/^(Alles bewaard|Everything saved)/)).toBeNull();
    },
  );
});

describe('the next action', () => {
  it('is sent by the button, by the space bar and by a clicker', () => {
    const { send, fixture } = show('vote');
    fireEvent.click(button(/^Sluit de stemming/));
    key(' ');
    key('PageDown');
    expect(send.mock.calls).toEqual([
      [pressed(fixture.view)],
      [pressed(fixture.view)],
      [pressed(fixture.view)],
    ]);
  });

  it('is not done twice by a double click, though the button has become another', () => {
    const { send, fixture, arrive } = show('story');
    fireEvent.click(button(/^Open de stemming/));
    const close = { ...fixtureOf('vote', 'nl').view, turn: 2 };
    arrive(close);
    clock.now += 300;
    fireEvent.click(button(/^Sluit de stemming/));
    expect(send.mock.calls).toEqual([[pressed(fixture.view)]]);
    clock.now += 300;
    fireEvent.click(button(/^Sluit de stemming/));
    expect(send).toHaveBeenLastCalledWith(pressed(close));
  });

  it('does not wait for those who vote meanwhile', () => {
    const { send, fixture, arrive } = show('vote');
    const { voting } = fixture.view;
    arrive({ version: 2, voting: voting && { ...voting, voted: 25 } });
    key(' ');
    expect(send).toHaveBeenCalledOnce();
  });

  it('is not done by a key that is held', () => {
    const { send } = show('vote');
    key(' ', { repeat: true });
    expect(send).not.toHaveBeenCalled();
  });

  it('is the end of the session, with a question first, when the run sheet is done', () => {
    const { send } = show('last');
    key(' ');
    expect(send).not.toHaveBeenCalled();
    const [end] = screen.getAllByRole('button', { name: 'Beëindig de sessie' });
    if (end !== undefined) fireEvent.click(end);
    const asked = within(screen.getByRole('dialog'));
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(asked.getByRole('button', { name: 'Ga verder' }));
    fireEvent.click(asked.getByRole('button', { name: 'Beëindig de sessie' }));
    expect(send.mock.calls).toEqual([[{ type: 'endSession' }]]);
  });
});

describe('the other keys', () => {
  it('cover the screen by name, and uncover it', () => {
    const { send, arrive } = show('vote');
    key('b');
    expect(send).toHaveBeenLastCalledWith({ type: 'coverScreen', cover: 'black' });
    arrive({ cover: 'black' });
    key('b');
    expect(send).toHaveBeenLastCalledWith({ type: 'coverScreen', cover: 'none' });
    key('q');
    expect(send).toHaveBeenLastCalledWith({ type: 'coverScreen', cover: 'code' });
  });

  it('count down only while people vote, and stop what counts', () => {
    const { send, fixture, arrive } = show('vote');
    key('t');
    expect(send).toHaveBeenLastCalledWith({ type: 'startCountdown', scene: 'stairs', seconds: 30 });
    arrive({ voting: { status: 'open', voted: 24, endsAt: fixture.view.now + 30_000 } });
    key('t');
    expect(send).toHaveBeenLastCalledWith({ type: 'stopCountdown', scene: 'stairs' });
    arrive({ voting: null });
    key('t');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('do nothing while a dialog is open', () => {
    const { send } = show('vote');
    key('?');
    expect(within(screen.getByRole('dialog')).getByText('Toetsen')).toBeDefined();
    key(' ');
    key('b');
    expect(send).not.toHaveBeenCalled();
  });

  it('leave a button that was clicked, so that the space bar is the trainer’s again', () => {
    show('vote');
    const black = button(/^Scherm zwart/);
    black.focus();
    fireEvent.click(black, { detail: 1 });
    expect(document.activeElement).toBe(document.body);
    black.focus();
    fireEvent.click(black, { detail: 0 });
    expect(document.activeElement).toBe(black);
  });
});

describe('the run sheet', () => {
  it('asks before it goes to another scene, and says what is left out', () => {
    const { send } = show('vote-closed');
    fireEvent.click(button(/^6 De onthulling/));
    const asked = within(screen.getByRole('dialog'));
    expect(asked.getByText(/Je slaat één scène over/)).toBeDefined();
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(asked.getByRole('button', { name: 'Ga erheen' }));
    expect(send.mock.calls).toEqual([[{ type: 'showStep', scene: 'reveal', step: 'before', turn: 1 }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves nothing out on the way to the next scene or back', () => {
    show('vote-closed');
    fireEvent.click(button(/^5 De draai/));
    expect(screen.queryByText(/sla(at|p)/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Blijf hier' }));
    fireEvent.click(button(/^1 Binnen/));
    expect(screen.queryByText(/Je slaat/)).toBeNull();
  });

  it('marks where the room is, and what is done', () => {
    show('vote');
    expect(button(/^4 De trap/).getAttribute('aria-current')).toBe('step');
    expect(button(/^3 De briefing/).textContent).toContain('geweest');
    expect(button(/^5 De draai/).textContent).not.toContain('geweest');
  });
});

describe('what goes wrong', () => {
  it('is said beside the buttons', () => {
    show('vote-refused');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Er wordt nog gestemd. Sluit eerst de stemming.',
    );
  });

  it('is said across the page when votes do not reach the disk', () => {
    show('unsaved');
    expect(screen.getByRole('alert').textContent).toMatch(/^Niet bewaard: de schijf is vol\./);
    expect(screen.queryByText(/Alles bewaard/)).toBeNull();
    cleanup();
    show('woken');
    expect(screen.getByRole('alert').textContent).toMatch(/heeft geslapen; er is niets vanzelf gesloten/);
    cleanup();
    show('vote');
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(screen.getByText(/Alles bewaard tot en met/)).toBeDefined();
  });
});

it('tells how many voted and, while anybody can still vote, nothing of what', () => {
  show('vote');
  expect(screen.getByRole('img', { name: '24 van 28 mensen hebben gestemd.' })).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

it('gives the room’s language to what is said, and its own to the rest', () => {
  const { fixture } = show('vote', 'en');
  expect(screen.getByText(fixture.script.scenes[3]?.say ?? '').lang).toBe('en');
});

describe('the door', () => {
  it('is closed and opened by the trainer, and says which it is', () => {
    const { send, arrive } = show('vote');
    expect(screen.getByText('Open: wie de code heeft, komt binnen.')).toBeDefined();
    fireEvent.click(button(/Doe de deur dicht/));
    expect(send).toHaveBeenLastCalledWith({ type: 'lockRoom', locked: true });
    arrive({ locked: true });
    expect(screen.getByText(/Dicht: niemand nieuw komt binnen/)).toBeDefined();
    fireEvent.click(button(/Doe de deur open/));
    expect(send).toHaveBeenLastCalledWith({ type: 'lockRoom', locked: false });
  });

  it('asks from when on those who came in are to go', () => {
    const { send, fixture } = show('vote');
    fireEvent.click(button(/Verwijder wie laat binnenkwam/));
    const before = new Date(fixture.view.now - 10 * 60_000);
    before.setSeconds(0, 0);
    const time = [before.getHours(), before.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
    fireEvent.change(screen.getByLabelText(/Binnengekomen om of na/), { target: { value: time } });
    fireEvent.click(button(/Verwijder ze/));
    expect(send).toHaveBeenLastCalledWith({ type: 'removeLate', after: before.getTime() });
  });

  it('says so where the network can be listened in on', () => {
    show('vote');
    expect(screen.getByText(/Dit netwerk is niet versleuteld/)).toBeDefined();
  });
});

describe('while three hundred votes come in', () => {
  it('only what counts them is drawn anew, and neither the run sheet nor the script', () => {
    const fixture = fixtureOf('vote-counting', 'nl');
    let drawn = 0;
    const { scenes } = fixture.script;
    const here = scenes.findIndex(({ id }) => id === fixture.view.position.scene);
    // The script alone reads what is said here, and the sheet alone what the last scene is called.
    const watched = scenes.map((scene, index) => {
      const name = index === here ? 'say' : index === scenes.length - 1 ? 'title' : null;
      if (name === null) return scene;
      const get = () => {
        drawn += 1;
        return scene[name];
      };
      return Object.defineProperty({ ...scene }, name, { get });
    });
    const { arrive } = show('vote-counting', 'nl', { script: { ...fixture.script, scenes: watched } });
    expect(drawn).toBeGreaterThan(1);
    drawn = 0;
    const voting = fixture.view.voting ?? { status: 'open', voted: 0 };
    for (let voted = 1; voted <= 300; voted += 1) {
      arrive({ version: fixture.view.version + voted, joined: 300, voting: { ...voting, voted } });
    }
    expect(screen.getAllByText(/300/)).not.toEqual([]);
    expect(drawn).toBe(0);
  });
});
