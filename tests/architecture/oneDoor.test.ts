import { expect, test } from 'vitest';
import { lineAt, sourcesIn, type Source } from '../support/sources.ts';

const code = sourcesIn('shared', 'server', 'client');
const outside = (...folders: string[]) =>
  code.filter(({ path }) => !folders.some((each) => path.startsWith(each)));

test('only the gateway and the connection listen to a socket, so that no handler escapes their checks', () => {
  expect(outside('server/sockets/', 'client/session/').flatMap(rawListeners)).toEqual([]);
});

// A client holds nobody's ballots but its own.
test('T-PRIV-4: only the rules and the results read ballots, so that no other code can tell who chose what', () => {
  expect(outside('shared/session/', 'shared/results/', 'client/').flatMap(ballotReaders)).toEqual([]);
});

function rawListeners(source: Source): string[] {
  const found: string[] = [];
  source.visit({
    CallExpression({ callee, start }) {
      const called = source.text.slice(callee.start, callee.end);
      if (/(?:socket|\bio)\??\.(?:on|once|use|onAny|addListener)$/i.test(called)) {
        found.push(`${source.path}:${lineAt(source, start)} calls ${called}`);
      }
    },
  });
  return found;
}

function ballotReaders(source: Source): string[] {
  const found: string[] = [];
  const look = (key: { type: string; start: number }) => {
    const text = source.text.slice(key.start).match(/^['"]?(\w+)/)?.[1];
    if (text === 'ballots') found.push(`${source.path}:${lineAt(source, key.start)} reads ballots`);
  };
  source.visit({
    MemberExpression: ({ property }) => look(property),
    ObjectPattern: ({ properties }) =>
      properties.forEach((each) => each.type === 'Property' && look(each.key)),
  });
  return found;
}
