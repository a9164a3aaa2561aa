import { expect, test } from 'vitest';
import { sourcesIn, type Source } from '../support/sources.ts';

const code = sourcesIn('shared', 'server', 'client');

test('half of the files have at most 80 lines, and nine in ten at most 180', () => {
  const lengths = code.map(lines).sort((a, b) => a - b);
  const quantile = (share: number) => lengths[Math.ceil(share * lengths.length) - 1] ?? 0;
  expect(quantile(0.5)).toBeLessThanOrEqual(80);
  expect(quantile(0.9)).toBeLessThanOrEqual(180);
});

test('no file has more than 300 lines', () => {
  expect(code.filter((each) => lines(each) > 300).map(named)).toEqual([]);
});

test('no test has more than 400 lines', () => {
  const tests = sourcesIn('tests').filter((each) => lines(each) > 400);
  expect(tests.map(named)).toEqual([]);
});

function lines({ text }: Source): number {
  return text.trimEnd().split('\n').length;
}

function named(source: Source): string {
  return `${source.path} has ${lines(source)} lines`;
}
