import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import { scenarioFileSchema } from '#shared/scenarioSchema.ts';
import { scenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import { checkScenario } from '../../../server/scenarios/checkScenario.ts';
import { nearest } from '../../../server/scenarios/nearest.ts';
import { LARGEST_KB, readScenario } from '../../../server/scenarios/readScenario.ts';
import { MOST_ALIASES } from '../../../server/scenarios/yamlText.ts';
import { tinyScenario, zegerInFull, zegerYaml } from '../../support/scenarios.ts';
import { brokenText } from './broken.ts';

const { nl: words } = scenarioShapeWording;
const tinyYaml = stringify(tinyScenario(), { aliasDuplicateObjects: false, lineWidth: 0 });

/** The text of a good file with one passage replaced. */
function edited(from: string, to: string): string {
  if (!tinyYaml.includes(from)) throw new Error(`the file has no ‘${from}’`);
  return tinyYaml.replace(from, to);
}

describe('a good file', () => {
  test('is read as the scenario that it holds', () => {
    expect(readScenario('tiny.yaml', tinyYaml)).toEqual({ ok: true, variants: [], scenario: tinyScenario() });
  });

  test('may repeat a text with a name for it, as the built-in one does', () => {
    expect(zegerYaml).toContain('*question');
    expect(readScenario('zeger.yaml', zegerYaml)).toMatchObject({ ok: true });
  });
});

describe('a piece that is missing', () => {
  const whole = zegerInFull();
  const lists = ['cast', 'clients', 'polls', 'scenes', 'comparisons'] as const;

  test.each(lists.flatMap((list) => whole[list].map(({ id }) => ({ list, id }))))(
    'is told of, or missed by nobody: $id of $list',
    ({ list, id }) => {
      const torn = { ...whole, [list]: whole[list].filter((each) => each.id !== id) };
      expect(() => checkScenario(torn)).not.toThrow();
    },
  );
});

describe('a problem', () => {
  test('is told with its file and line, in both languages', () => {
    const read = readScenario('eigen.yaml', edited('sector: sales\n', ''));

    expect(read).toEqual({
      ok: false,
      problems: [
        {
          line: 1,
          text: {
            nl: 'eigen.yaml:1: ‘sector’ ontbreekt; vul het hier in.',
            en: 'eigen.yaml:1: ‘sector’ is missing; fill it in here.',
          },
        },
      ],
    });
  });

  test('is told where a text was to be and a length that cannot be measured is', () => {
    const { told } = brokenText(edited('sector: sales', 'sector: { length: { toString: 1, valueOf: 1 } }'));
    expect(told).toEqual([words.unknownFieldAmong('length', '')]);
  });

  test('does not keep the others from being told, in the order of their lines', () => {
    const text = edited('kind: reveal', 'kind: revael')
      .replace('version: 1', 'version: een')
      .replace('minutes: 6', 'minutes: -6');
    const { told, lines, lineOf } = brokenText(text);

    expect(told).toEqual([
      words.wantsNumber('version'),
      words.tooLow('minutes', 0),
      words.notOneOf('kind', 'join, story, vote, reveal, debrief, exercise, commit, close'),
    ]);
    expect(lines).toEqual([lineOf('version: een'), lineOf('minutes: -6'), lineOf('kind: revael')]);
  });

  test('of a text that is repeated with a name is told once, where the text is written', () => {
    const { told, lines, lineOf } = brokenText(
      zegerYaml.replace('question: &question\n', 'question: &question\n      fr: Et vous ?\n'),
    );

    expect(told).toEqual([words.unknownFieldAmong('fr', 'nl, en')]);
    expect(lines).toEqual([lineOf('fr: Et vous')]);
  });
});

describe('the shape of a file', () => {
  test.each([
    {
      title: 'a misspelt field is told with the field that was meant, and as missing',
      text: edited('sector: sales', 'sektor: sales'),
      told: [words.missing('sector'), words.unknownField('sektor', 'sector')],
      at: [['id: tiny'], ['sektor:']],
    },
    {
      title: 'a field that is like no other is told with the fields that there are',
      text: edited('reading: []', 'reading: []\n  zzz: 1'),
      told: [words.unknownFieldAmong('zzz', 'text, contact, cta, reading')],
      at: [['zzz:']],
    },
    {
      title: 'the fields of a poll are those of its type',
      text: edited('client: bakker', 'client: bakker\n    options: []'),
      told: [
        words.unknownFieldAmong(
          'options',
          'id, question, help, privacy, needs, confidence, randomiseOrder, type, client, labels',
        ),
      ],
      at: [['client: bakker', 'options:']],
    },
    {
      title: 'a field without anything in it is empty',
      text: edited('sector: sales', 'sector:'),
      told: [words.blank('sector')],
      at: [['sector:']],
    },
    {
      title: 'a text of spaces is empty',
      text: edited('nl: De kleine klant', 'nl: "  "'),
      told: [words.blank('nl')],
      at: [['title:', 'nl:']],
    },
    {
      title: 'a text without its languages is told what belongs below it',
      text: edited('title:\n  nl: De kleine klant\n  en: De kleine klant (en)', 'title: De kleine klant'),
      told: [words.wantsFields('title', 'nl, en')],
      at: [['title:']],
    },
    {
      title: 'a number where a text belongs',
      text: edited('name: Ann', 'name: 112'),
      told: [words.wantsText('name')],
      at: [['name: 112']],
    },
    {
      title: 'a broken number where a whole one belongs',
      text: edited('version: 1', 'version: 1.5'),
      told: [words.wantsWhole('version')],
      at: [['version:']],
    },
    {
      title: 'a word where true or false belongs',
      text: edited('primary: true', 'primary: ja'),
      told: [words.wantsYesOrNo('primary')],
      at: [['primary:']],
    },
    {
      title: 'a single value where a list belongs',
      text: edited('languages:\n  - nl\n  - en', 'languages: nl'),
      told: [words.wantsList('languages')],
      at: [['languages:']],
    },
    {
      title: 'a value outside a union of numbers',
      text: edited('minutes: 30', 'minutes: 40'),
      told: [words.notOneOf('minutes', '30, 45, 60')],
      at: [['minutes: 40']],
    },
    {
      title: 'an unknown type of poll',
      text: edited('type: scale', 'type: scael'),
      told: [words.notOneOf('type', 'call, choice, predict, scale, guess, sort, text, ifThen')],
      at: [['type: scael']],
    },
    {
      title: 'a text that is too long',
      text: edited('nl: De kleine klant', `nl: ${'x'.repeat(2001)}`),
      told: [words.tooLong('nl', 2000)],
      at: [['title:', 'nl:']],
    },
    {
      title: 'a list that is too short',
      text: edited(
        'lessons:\n  - nl: Vraag naar het feit.\n    en: Vraag naar het feit. (en)',
        'lessons: []',
      ),
      told: [words.tooFew('lessons', 1)],
      at: [['lessons:']],
    },
    {
      title: 'a number that is too high',
      text: edited('minutes: 8', 'minutes: 61'),
      told: [words.tooHigh('minutes', 60)],
      at: [['minutes: 61']],
    },
    {
      title: 'a number that is too low',
      text: edited(
        'reading: []',
        'reading: []\nfollowUp: { afterDays: 0, polls: [], invite: { nl: Dag, en: Bye } }',
      ),
      told: [words.tooLow('afterDays', 0)],
      at: [['afterDays:']],
    },
    {
      title: 'an id with a capital',
      text: edited('- id: ann', '- id: Ann'),
      told: [words.badId('id')],
      at: [['id: Ann']],
    },
    {
      title: 'an address without https',
      text: edited(
        'reading: []',
        'reading:\n    - title: { nl: Lees, en: Read }\n      url: www.example.org',
      ),
      told: [words.badAddress('url')],
      at: [['url:']],
    },
    {
      title: 'an e-mail address that is none',
      text: edited('reading: []', 'reading: []\n  contact: { name: Ann, email: ann }'),
      told: [words.badEmail('email')],
      at: [['contact:']],
    },
    {
      title: 'a part of a list is named by its number',
      text: edited('languages:\n  - nl\n  - en', 'languages:\n  - nl\n  - de'),
      told: [words.notOneOf('languages[2]', 'nl, en')],
      at: [['languages:', '- de']],
    },
  ])('$title', ({ text, told, at }) => {
    const read = brokenText(text);

    expect(read.told).toEqual(told);
    expect(read.lines).toEqual(at.map((written) => read.lineOf(...written)));
  });

  test('something else altogether is no scenario', () => {
    expect(brokenText('- just\n- a list\n').told).toEqual([
      words.wantsFields('scenario', Object.keys(scenarioFileSchema.shape).join(', ')),
    ]);
  });
});

describe('a file that is not YAML', () => {
  test.each([
    ['a field twice', 'id: a\nid: b\n', words.duplicateField, 2],
    ['a tab', 'cast:\n\tname: Ann\n', words.tab, 2],
    ['a quote that is never closed', 'id: "a"\nsector:\n  "sales\nminutes: 30\n', words.unclosed, 3],
    ['a list without a comma', 'id: "a"\ncast:\n  ["a" "b"]\n', words.missingSign, 3],
    ['a field without a colon', 'id: tiny\nsector\n', words.missingSign, 2],
    ['a text with a colon in it', 'id: tiny\nsector: sales: inside\n', words.needsQuotes, 2],
    ['a text that begins with a sign', 'id: tiny\nsector: @sales\n', words.needsQuotes, 2],
    ['a list that ends too far to the left', 'id: [1, 2\nsector: sales\n', words.indentation, 2],
    ['a second document', 'id: tiny\n---\nid: other\n', words.severalDocuments, 2],
    ['a tag', 'id: tiny\nsector: !!set sales\n', words.tagged, 2],
    ['a name that is given nowhere', 'id: tiny\nsector: *nowhere\n', words.unknownAnchor('nowhere'), 2],
    ['a name that is given below', 'id: *later\nsector: &later sales\n', words.unknownAnchor('later'), 1],
    ['an escape that does not exist', 'id: tiny\nsector: "a\\qb"\n', words.unreadable, 2],
    ['nothing but a remark', '# later\n', words.empty, 1],
  ])('%s is told with its line', (_, text, told, line) => {
    const read = brokenText(text);

    expect(read.told[0]).toBe(told);
    expect(read.lines[0]).toBe(line);
  });
});

describe('a file that is too much', () => {
  test('is refused above its greatest size, counted in bytes', () => {
    const comment = `# ${'é'.repeat(LARGEST_KB * 512)}\n`;

    expect(brokenText(comment + tinyYaml).told).toEqual([words.tooLarge(LARGEST_KB)]);
  });

  test('is read up to that size', () => {
    const room = LARGEST_KB * 1024 - Buffer.byteLength(tinyYaml) - '# \n'.length;

    expect(brokenText(`# ${'x'.repeat(room)}\n${tinyYaml}`).told).toEqual([]);
    expect(brokenText(`# ${'x'.repeat(room + 1)}\n${tinyYaml}`).told).toEqual([words.tooLarge(LARGEST_KB)]);
  });

  test('is refused when a few names unfold to very many texts', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const unfolded = names.map((name, index) => {
      const inside = index === 0 ? 'x' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inside).join(', ')}]`;
    });

    expect(brokenText(unfolded.join('\n')).told).toEqual([words.tooManyAliases(MOST_ALIASES)]);
  });

  test('is refused when it repeats one text very often', () => {
    expect(brokenText(`id: &a x\ncast: [${'*a, '.repeat(MOST_ALIASES + 1)}]\n`).told).toEqual([
      words.tooManyAliases(MOST_ALIASES),
    ]);
  });

  test('is refused when it is nested without end, or in itself', () => {
    expect(brokenText('['.repeat(200_000)).told).toEqual([words.tooDeep]);
    expect(brokenText(edited('id: tiny', 'id: &self [*self]')).told).toEqual([words.wantsText('id')]);
  });

  test('adds no field of its own to what is read', () => {
    const { told } = brokenText(`${tinyYaml}__proto__: { ok: true }\n`);

    expect(told[0]).toContain('__proto__');
  });

  test('never makes reading it throw, whatever is taken out or put in', () => {
    const place = fc.nat(tinyYaml.length);
    const mutation = fc.tuple(
      place,
      fc.nat(40),
      fc.constantFrom('', '\t', '"', ': ', '- ', '*', '&a ', '{', ']', '\n', '~', '# '),
    );
    fc.assert(
      fc.property(mutation, ([at, removed, added]) => {
        const read = readScenario('x.yaml', tinyYaml.slice(0, at) + added + tinyYaml.slice(at + removed));

        expect(read.ok || read.problems.every(({ text }) => /^x\.yaml:\d+: .+; .+[.?]$/s.test(text.nl))).toBe(
          true,
        );
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });
});

describe('what was probably meant', () => {
  test.each([
    ['questoin', 'question'],
    ['titel', 'title'],
    ['mintes', 'minutes'],
    ['kidn', 'kind'],
    ['kidnz', null],
    ['colour', null],
    ['e', null],
  ])('for %s is %s', (written, meant) => {
    expect(nearest(written, ['id', 'kind', 'title', 'minutes', 'question', 'moments'])).toBe(meant);
  });

  test('is the nearest of several', () => {
    expect(nearest('twits', ['twits-2', 'twist', 'test'])).toBe('twist');
  });
});
