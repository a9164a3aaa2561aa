// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { phoneFixtures } from '../../../../client/gallery/fixtures/phone.ts';
import { letLaterCome } from '../../../../client/participant/later.ts';
import { PhoneView } from '../../../../client/participant/PhoneView.tsx';
import { memoryKeep } from '../../../../client/session/keep.ts';
import { LANGS, type Lang } from '#shared/ids.ts';

beforeAll(letLaterCome);
afterEach(cleanup);

function show(name: string, lang: Lang = 'nl', rehearsal = false) {
  const fixture = phoneFixtures(lang).find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  return showFixture(fixture, rehearsal);
}

function showFixture(fixture: ReturnType<typeof phoneFixtures>[number], rehearsal = false) {
  const onChoose = vi.fn<(round: string, choice: string) => void>();
  const { view, desk, link } = fixture;
  const keep = memoryKeep();
  const own = { desk, link, keep, onChoose, onSpeak: () => {}, arrivedAt: Date.now() };
  render(
    <StrictMode>
      <PhoneView view={{ ...view, rehearsal }} {...own} />
    </StrictMode>,
  );
  return { onChoose, keep };
}

const radio = (name: string, within_ = screen) => within_.getByRole<HTMLInputElement>('radio', { name });

describe.each(LANGS)('every screen in %s', (lang) => {
  it.each(phoneFixtures(lang).map(({ name }) => name))(
    '%s has one heading of the first order and a title',
    (name) => {
      show(name, lang);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(document.documentElement.lang).toBe(lang);
      expect(document.title).not.toBe('');
    },
  );

  it.each(phoneFixtures(lang).map(({ name }) => name))('%s says so in a rehearsal, and only then', (name) => {
    show(name, lang, true);
    expect(screen.getByRole('banner').textContent).toContain(lang === 'nl' ? 'Oefening' : 'Rehearsal');
    cleanup();
    show(name, lang);
    expect(document.body.textContent).not.toMatch(/Oefening|Rehearsal/);
  });
});

describe('a single question', () => {
  it('is one group of three choices, named by the question', () => {
    show('call');
    const group = screen.getByRole('group', { name: /Zou jij deze klant bellen, als jij mocht kiezen\?/ });
    const names = within(group)
      .getAllByRole('radio')
      .map((one) => one.closest('label')?.textContent);
    expect(names).toEqual(['Niet bellen', 'Weet ik nog niet', 'Bellen']);
  });

  it('hands on what is chosen', () => {
    const { onChoose } = show('call');
    radio('Weet ik nog niet').click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('stairs', 'unsure');
  });

  it('shows the choice at once, and calls it saved only when it is', () => {
    show('call-saving');
    expect(radio('Bellen').checked).toBe(true);
    expect(screen.queryByText('Bewaard')).toBeNull();
    cleanup();
    show('call-call');
    expect(screen.getByText('Bewaard')).toBeDefined();
  });

  it('takes no more choices once it is closed, and keeps the focus where it was', () => {
    const { onChoose } = show('call-closed');
    radio('Bellen').focus();
    radio('Bellen').click();
    expect(onChoose).not.toHaveBeenCalled();
    expect(radio('Weet ik nog niet').checked).toBe(true);
    expect(document.activeElement).toBe(radio('Bellen'));
  });

  it('shows what stands and not what was wished where the choice came too late', () => {
    show('call-late');
    expect(radio('Niet bellen').checked).toBe(true);
    expect(radio('Bellen').checked).toBe(false);
  });

  it('counts down in whole seconds while it is open', () => {
    show('call-call');
    expect(screen.getByRole('timer').textContent).toMatch(/^nog (30|29) seconden$/);
  });
});

describe('the pen on a single client', () => {
  const strokes = () => document.querySelectorAll('legend path[pathLength]').length;

  it('strikes through the name of who is not called', () => {
    show('call-skip');
    expect(strokes()).toBe(1);
    cleanup();
    show('call-call');
    expect(strokes()).toBe(0);
  });

  it('strikes nobody where a scenario’s no is another one than not to call', () => {
    const fixture = phoneFixtures('nl').find(({ name }) => name === 'call-skip');
    if (fixture?.view.screen.kind !== 'vote') throw new Error('the fixture is no vote');
    const { view } = fixture;
    const { screen: vote } = fixture.view;
    const polls = fixture.view.screen.polls.map((poll) => ({
      ...poll,
      options: poll.options.map((option) => ({ ...option, label: `eigen ${option.id}` })),
    }));
    showFixture({ ...fixture, view: { ...view, screen: { ...vote, polls } } });

    expect(radio('eigen skip').checked).toBe(true);
    expect(strokes()).toBe(0);
  });
});

describe('the call list', () => {
  it('strikes through the names of those who are not called, and no others', () => {
    show('list-some');
    const struck = screen
      .getAllByRole('group')
      .filter(
        (group) =>
          group.querySelector('legend path[pathLength]') !== null && group.querySelector('fieldset') === null,
      )
      .map((group) => group.querySelector('legend')?.textContent);
    expect(struck).toEqual(['Bakkerij De Ruiter']);
  });

  it('ticks off the clients of whom the choice is saved, and no others', () => {
    const ticked = () =>
      screen
        .getAllByRole('listitem')
        .filter((item) => item.querySelector('legend svg:not(:has([pathLength]))') !== null)
        .map((item) => item.querySelector('legend')?.textContent);
    show('list-some');
    expect(ticked()).toEqual(['Bakkerij De Ruiter', 'Van Lier Techniek']);
    cleanup();
    show('list');
    expect(ticked()).toEqual([]);
  });

  it('hands on the choice for the client that it is about', () => {
    const { onChoose } = show('list');
    const group = screen.getByRole('group', { name: 'Hotel Zeezicht' });
    within(group).getByRole('radio', { name: 'Bellen' }).click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('start-zeezicht', 'call');
  });
});

describe('what a screen reader is told while the focus stays where it is', () => {
  const fixture = (name: string) => {
    const found = phoneFixtures('nl').find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no fixture ${name}`);
    return found;
  };

  it('is each change of state, once', () => {
    const keep = memoryKeep();
    const at = (name: string) => {
      const { view, desk, link } = fixture(name);
      const own = { desk, link, keep, onChoose: () => {}, onSpeak: () => {}, arrivedAt: 0 };
      return <PhoneView view={view} {...own} />;
    };
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    const { rerender } = render(at('story'));
    let before = said();
    const news = (name: string) => {
      rerender(at(name));
      const now = said();
      const told = now.filter((words) => words !== '' && !before.includes(words));
      before = now;
      return told;
    };
    // A region that comes with its words is not read out.
    expect(news('call')).toEqual(['De trap. Jij bent aan de beurt.', 'Kies wat jij zou doen.']);
    radio('Bellen').focus();
    expect(news('call-saving')).toEqual(['Wordt bewaard …']);
    expect(news('call-call')).toEqual(['BewaardJe kunt wisselen tot de trainer sluit.']);
    expect(news('call-unsaved')).toEqual(['geen verbinding', 'Nog niet bewaard, we proberen het opnieuw.']);
    expect(news('call-closed')).toEqual(['verbonden', 'De stemming is gesloten.Bewaard: Weet ik nog niet.']);
    expect(document.activeElement).toBe(radio('Bellen'));
    expect(news('answers')).toEqual(['De onthulling']);
  });
});

describe('a question about oneself', () => {
  it('says before the options what will be shown, and from how many', () => {
    show('personal');
    const line = screen.getByText(/als 5 mensen hebben gestemd/);
    const first = screen.getAllByRole('radio')[0];
    if (first === undefined) throw new Error('there are no options');
    expect(line.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is not asked with that line where the poll is about the story', () => {
    show('list');
    expect(screen.queryByText(/mensen hebben gestemd/)).toBeNull();
  });
});

describe('the own answers', () => {
  it('stand beside their moments, with a word for a moment without one', () => {
    show('answers-none');
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    const choices = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(terms).toEqual(['na de briefing', 'na de trap', 'na de draai']);
    expect(choices).toEqual(['niet gestemd', 'niet gestemd', 'Bellen']);
  });
});

describe('the close', () => {
  it('has contact only where the trainer filled something in', () => {
    show('close-ended');
    expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull();
    cleanup();
    show('close');
    expect(screen.getByRole('link', { name: 'noor@example.org' }).getAttribute('href')).toBe(
      'mailto:noor@example.org',
    );
    expect(screen.getByRole('link', { name: '06 1234 5678' }).getAttribute('href')).toBe('tel:0612345678');
  });

  it('opens what leads elsewhere beside the session, and tells nobody where from', () => {
    show('close');
    for (const link of screen.getAllByRole('link', { name: /nieuw tabblad/ })) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
    }
  });
});
