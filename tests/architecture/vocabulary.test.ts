import { expect, test } from 'vitest';
import { lineAt, sourcesIn, type Source } from '../support/sources.ts';

/**
 * One word for one thing, in code as in copy. Left out are words that programs need in another sense: event, state,
 * action, message, error, room (Socket.IO), user (agent), page, phase, display (CSS), response, answer, delta, template.
 */
const instead = new Map([
  ['quiz', 'scenario'],
  ['quizzes', 'scenario'],
  ['deck', 'scenario'],
  ['game', 'session'],
  ['slide', 'scene'],
  ['slides', 'scene'],
  ['customer', 'client'],
  ['customers', 'client'],
  ['intro', 'briefing'],
  ['spoiler', 'twist, reveal'],
  ['survey', 'poll'],
  ['wave', 'round'],
  ['waves', 'round'],
  ['stats', 'tally, shift'],
  ['leaderboard', 'nothing: there are no winners here'],
  ['admin', 'host'],
  ['player', 'participant'],
  ['players', 'participant'],
  ['archive', 'seal'],
  ['archived', 'sealed'],
]);

/** What a library calls its own things, in the one file that speaks to it. */
const borrowed = new Map([
  ['server/export/pptx/presentation.ts', new Set(['addSlide', 'defineSlideMaster', 'slideNumber'])],
]);

test('no name in the code uses a word that has another one here', () => {
  expect(sourcesIn('shared', 'server', 'client', 'tests').flatMap(wrongWords)).toEqual([]);
});

function wrongWords(source: Source): string[] {
  const found = wordsOf(source.path).flatMap((word) => complaint(word, source.path));
  const look = ({ name, start }: { name: string; start: number }) => {
    if (borrowed.get(source.path)?.has(name) === true) return;
    for (const word of wordsOf(name)) {
      found.push(...complaint(word, `${source.path}:${lineAt(source, start)} ${name}`));
    }
  };
  source.visit({ Identifier: look, PrivateIdentifier: look, JSXIdentifier: look });
  return found;
}

function complaint(word: string, where: string): string[] {
  const better = instead.get(word);
  return better === undefined ? [] : [`${where}: say ${better}, not ${word}`];
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
