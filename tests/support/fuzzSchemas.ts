import fc from 'fast-check';
import { expect } from 'vitest';
import * as api from '#shared/api.ts';
import { parseJoinCode } from '#shared/ids.ts';
import { readAs } from '#shared/readAs.ts';
import { commandSchema, contactSchema } from '#shared/session/commands.ts';
import { plainLine } from '#shared/text.ts';
import { createTickets } from '../../server/auth/tickets.ts';
import { systemClock } from '../../server/clock.ts';
import { readScenario } from '../../server/scenarios/readScenario.ts';
import { endlessTexts, hostileTexts, hostileValues } from './hostileTexts.ts';
import { zegerYaml } from './scenarios.ts';

const schemas = {
  commandSchema,
  contactSchema,
  joinRequest: api.joinRequest,
  signInRequest: api.signInRequest,
  createSessionRequest: api.createSessionRequest,
  chooseAddressRequest: api.chooseAddressRequest,
  settleRequest: api.settleRequest,
  shareRequest: api.shareRequest,
  sharePictureRequest: api.sharePictureRequest,
  recallCodeRequest: api.recallCodeRequest,
  recallWordsRequest: api.recallWordsRequest,
  followUpRequest: api.followUpRequest,
};
const KEYS = [
  'type',
  'round',
  'choice',
  'seq',
  'scene',
  'step',
  'turn',
  'seconds',
  'cover',
  'lang',
  'locked',
  'after',
  'counts',
  'text',
  'texts',
  'as',
  'with',
  'page',
  'on',
  'words',
  'called',
  'before',
  'now',
  'heard',
  'label',
  'days',
  'remark',
  'shared',
  'code',
  'secret',
  'scenario',
  'floor',
  'seats',
  'group',
  'company',
  'rehearsal',
  'name',
  'email',
  'phone',
  'web',
  'url',
  '__proto__',
  'constructor',
];
const NEAR = [
  'castBallot',
  'join',
  'showStep',
  'removeLate',
  'lockRoom',
  'tallyHands',
  'writeText',
  'markTexts',
  'moderateText',
  'groupText',
  'turnWall',
  'chooseBriefings',
  'why',
  'shown',
  'yes',
  'seldom',
  'mostly',
  '0123456789abcdef',
  'vote',
  'black',
  'nl',
  'tiny',
  5,
  60,
  true,
];

export const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...hostileTexts), { maxLength: 3 }).map((parts) => parts.join('')),
);
const anyValue = fc.oneof(
  anyText,
  fc.constantFrom(...hostileValues, ...NEAR),
  { weight: 1, arbitrary: fc.constantFrom(...endlessTexts) },
  fc.anything({
    withBigInt: true,
    withDate: true,
    withNullPrototype: true,
    withSparseArray: true,
    withMap: true,
  }),
);
/** Anything at all, and records that are nearly what a command or a request looks like. */
export const anyMessage = fc.oneof(
  anyValue,
  fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 6 }),
  fc
    .tuple(fc.constantFrom(...NEAR), fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 4 }))
    .map(([type, rest]) => ({ ...rest, type })),
);

const atHome = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** L1: whatever it is, it is a value of the schema or it is refused; nothing throws and no prototype changes. */
export function fuzzSchemas(numRuns: number, seed: number): void {
  const read = fc.property(anyMessage, (message) => {
    for (const [name, schema] of Object.entries(schemas)) {
      const parsed = readAs<unknown>(schema, message);
      // What was taken is taken again as it stands: cleaning is done once.
      if (parsed.success) expect(readAs<unknown>(schema, parsed.data), `${name}`).toEqual(parsed);
    }
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(atHome);
    expect('type' in {}).toBe(false);
  });
  fc.assert(read, { numRuns, seed });
}

/** L1: every text becomes a line of ours, well-formed, without what cannot be seen, and the same if read again. */
export function fuzzLines(numRuns: number, seed: number): void {
  const clean = fc.property(anyText, (text) => {
    const line = plainLine(text);
    expect(line.isWellFormed()).toBe(true);
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B\u2028\u2029]|\p{M}{3}/u);
    expect(plainLine(line)).toBe(line);
  });
  fc.assert(clean, { numRuns, seed });
}

/** L1: tickets and join codes out of anything, and out of a real one that was tampered with. */
export function fuzzTickets(numRuns: number, seed: number): void {
  const tickets = createTickets(Buffer.alloc(32, 7), systemClock());
  const real = tickets.issue({ role: 'trainer' });
  const tampered = fc
    .tuple(fc.nat(real.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(2))
    .map(([at, put, cut]) => real.slice(0, at) + put + real.slice(at + cut));
  const forge = fc.property(fc.oneof(anyText, tampered), (text) => {
    expect(tickets.read(text) === null || text === real).toBe(true);
    expect(parseJoinCode(text) ?? 'KBM7QX').toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
  });
  fc.assert(forge, { numRuns, seed });
}

/** L1 and L8: the built-in scenario with pieces torn out, repeated or replaced is read, or refused by its lines. */
export function fuzzScenarios(numRuns: number, seed: number): void {
  const lines = zegerYaml.split('\n');
  const torn = fc.tuple(fc.nat(lines.length), fc.nat(30), anyText, fc.nat(3)).map(([at, cut, put, kind]) => {
    const piece = lines.slice(at, at + cut);
    const instead = [
      [],
      [...piece, ...piece],
      [`${/^ */.exec(piece[0] ?? '')?.[0] ?? ''}${put}`],
      [...piece].reverse(),
    ];
    return [...lines.slice(0, at), ...(instead[kind] ?? []), ...lines.slice(at + cut)].join('\n');
  });
  const wild = fc.constantFrom(
    '&a [*a]',
    'a: &a [1]\nb: *a',
    '!!js/function "x"',
    '- - - -',
    '%YAML 9',
    '<<: {a: 1}',
  );
  const readIt = fc.property(fc.oneof({ weight: 4, arbitrary: torn }, anyText, wild), (yaml) => {
    const read = readScenario('kapot.yaml', yaml);
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    if (!read.ok)
      expect(read.problems.every(({ line, text }) => line >= 1 && text.nl !== '' && text.en !== '')).toBe(
        true,
      );
  });
  fc.assert(readIt, { numRuns, seed });
}
