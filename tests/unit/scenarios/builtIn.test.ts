import { describe, expect, test } from 'vitest';

import { LANGS, type Lang } from '#shared/ids.ts';
import type { Scenario, Scene, Text } from '#shared/scenario.ts';
import { textsIn } from '../../../server/scenarios/checks/texts.ts';
import { builtIn } from '../../support/scenarios.ts';
import { clientOf, pollOf, sceneOf } from './broken.ts';

/** Words a minute: slowly enough for forty people to follow, and for reading on a phone with care. */
const TOLD = 110;
/** Seconds that a room takes to vote on one question. */
const VOTING = 20;

/** Characters of a story and its help beside three large buttons, on a phone of 390 by 844 px; of the help one line. */
const BESIDE_BUTTONS = 340;
const HELP = 42;

/** What only the twist tells, and the names that are the same in both languages. */
const OWN: Record<string, { twist: RegExp; names: string[] }> = {
  zeger: {
    twist: /\b(rug|pijn|back pain|spine|hurts?|aches?|sick|ziek|thuis|at home)\b|\bhis back\b/i,
    names: ['Bakkerij De Ruiter', 'Van Lier Techniek', 'Hotel Zeezicht'],
  },
  tassen: {
    twist: /Brandsma|huurwoning|stichting|plattegrond|rented|foundation|floor plan|\bfitter\b/i,
    names: ['Restaurant De Kade', 'website'],
  },
  ticket: {
    twist: /schermlezer|voorleest|elf collega|screen reader|eleven colleagues/i,
    names: ['intranet'],
  },
  jobhopper: {
    twist: /Ruben|overneemt|verhuisde|who takes his shift|moved along/i,
    names: [],
  },
};

const STORIES = [...builtIn().values()];
const both = (text: Text): string[] => LANGS.flatMap((lang) => text[lang] ?? []);
const wordsIn = (text: Text | undefined, lang: Lang): number => (text?.[lang] ?? '').split(/\s+/).length;

/** Every text that somebody can have read or heard before the twist; what is hidden until then is not among them. */
function before({ scenes, ...scenario }: Scenario): string[] {
  const { title, summary, cast, clients, polls } = scenario;
  const seen = cast.filter(({ hideNameInScenes = [] }) => hideNameInScenes.length === 0);
  const told = scenes.slice(
    0,
    scenes.findIndex(({ id }) => id === 'draai'),
  );
  const said = clients.map(({ label, hearsay }) => ({ label, hearsay }));
  return textsIn([title, summary, seen, said, polls, told], []).flatMap(({ text }) => both(text));
}

/** The minutes that a scene's texts take to be told, or read in silence, and its votes to be cast. */
function takes({ story, reader, trainer, moments = [] }: Scene, lang: Lang): number {
  const read = reader === 'phone' ? wordsIn(story, lang) / TOLD + 0.25 : wordsIn(story, lang) / TOLD;
  return read + wordsIn(trainer.say, lang) / TOLD + (moments.length * VOTING) / 60;
}

describe.each(STORIES.map((scenario) => ({ id: scenario.id, scenario })))('the story $id', (given) => {
  const { id, scenario } = given;
  const [story = '', length = '30'] = id.split('-');
  const own = OWN[story] ?? { twist: /./, names: [] };

  test('hints at its twist in no text before it', () => {
    const { story: told } = sceneOf(scenario, 'draai');

    expect(before(scenario).filter((text) => own.twist.test(text))).toEqual([]);
    expect(both(told ?? {}).map((text) => own.twist.test(text))).toEqual([true, true]);
  });

  test('is written in each language, and not left standing in the other', () => {
    const same = textsIn(scenario, []).flatMap(({ text }) => (text.nl === text.en ? (text.nl ?? []) : []));

    expect(new Set(same)).toEqual(new Set(own.names));
  });

  test('is played in thirty minutes, or in those that its name says, in which each scene can be told and voted on', () => {
    expect(`${scenario.minutes}`).toBe(length);
    const hurried = scenario.scenes.flatMap((scene) =>
      LANGS.filter((lang) => takes(scene, lang) > scene.minutes).map((lang) => `${scene.id} ${lang}`),
    );

    expect(hurried).toEqual([]);
  });

  test('tells on a phone no more than stands above three buttons without being moved', () => {
    const tall = scenario.scenes.flatMap(({ id: scene, story, reader, moments = [] }) => {
      const [only] = moments;
      if (reader === 'trainer' || only === undefined || moments.length > 1) return [];
      const { help } = pollOf(scenario, only.poll);
      return LANGS.filter((lang) => {
        const said = [story?.[lang], help?.[lang]].map((text) => text?.length ?? 0);
        return (said[0] ?? 0) + (said[1] ?? 0) > BESIDE_BUTTONS || (said[1] ?? 0) > HELP;
      }).map((lang) => `${scene} ${lang}`);
    });

    expect(tall).toEqual([]);
  });

  test('lists a remark that holds, one that holds in part and one that fails', () => {
    const list = scenario.scenes.find(({ projector }) => projector.view === 'list');
    const clients = (list?.moments ?? []).map(({ poll }) => {
      const asked = pollOf(scenario, poll);
      return clientOf(scenario, asked.type === 'call' ? asked.client : '');
    });

    expect(clients.flatMap(({ hearsay }) => hearsay.map(({ verdict }) => verdict)).toSorted()).toEqual([
      'fails',
      'holds',
      'partly',
    ]);
    expect(clients.map(({ facts }) => facts.length)).toEqual([3, 3, 3]);
  });

  test('asks three times about its client before the reveal, and about the list at both ends', () => {
    const hero = scenario.comparisons.find(({ primary }) => primary);
    const rounds = scenario.scenes.flatMap(({ moments = [] }) => moments);
    const poll = rounds.find((moment) => moment.id === hero?.after)?.poll;

    expect(rounds.filter((moment) => moment.poll === poll)).toHaveLength(3);
    expect(hero?.after).toBe('twist');
    expect(scenario.comparisons.filter(({ before: start }) => start.startsWith('start-'))).toHaveLength(3);
  });

  test('keeps what people say about their own company among the personal polls', () => {
    const personal = scenario.polls.filter(({ privacy }) => privacy === 'personal');

    expect(personal.map((poll) => poll.id)).toEqual(['horen', 'zeggen', 'als-dan']);
  });

  test('lets a plan be made of any trigger with any action, as one sentence', () => {
    const poll = pollOf(scenario, 'als-dan');
    if (poll.type !== 'ifThen') throw new Error('the plan is of another type');

    for (const { nl = '', en = '' } of poll.triggers) {
      expect(nl).toMatch(/^Als ik .*[^.,:?]$/);
      expect(en).toMatch(/^If I .*[^.,:?]$/);
    }
    for (const { nl = '', en = '' } of poll.actions) {
      expect(nl).toMatch(/^dan vraag ik eerst: .*\?$/);
      expect(en).toMatch(/^then I first ask: .*\?$/);
    }
  });

  test('puts titles on the big screen that can be read from eight metres', () => {
    const titles = scenario.scenes.flatMap(({ projector }) => both(projector.title ?? {}));

    expect(titles.filter((title) => title.split(' ').length > 8)).toEqual([]);
  });
});
