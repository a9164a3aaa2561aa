import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, root } from '../support/sources.ts';

interface Chunk {
  file: string;
  imports: string[];
  modules: string[];
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const phone = JSON.parse(read('dist/modules.phone.json')) as Chunk[];
const modulesOfPhone = phone.flatMap(({ modules }) => modules);

test('the phone is given its own screens only: no charts, no console, no big screen', () => {
  const ofClient = modulesOfPhone.filter((each) => each.startsWith('client/'));
  const own = /^client\/(?:phone\.|participant\/|session\/|ui\/|styles\/)/;
  expect(ofClient).not.toEqual([]);
  expect(ofClient.filter((each) => !own.test(each))).toEqual([]);
});

test('the phone is given no library that only others need', () => {
  const heavy = /node_modules\/(recharts|zod|@base-ui|d3-[a-z]+)\//;
  const found = modulesOfPhone.flatMap((each) => heavy.exec(each)?.[1] ?? []);
  expect([...new Set(found)]).toEqual([]);
});

test('the phone loads at most 100 kB in at most six requests, the join and the line to the server included', () => {
  const html = read('dist/client/phone.html');
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => `dist/client${path}`,
  );
  const weight = ['dist/client/phone.html', ...files].map(
    (path) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length,
  );
  expect(files.filter((path) => path.endsWith('.js'))).toHaveLength(1);
  expect(files.filter((path) => path.endsWith('.css'))).toHaveLength(1);
  expect(weight.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(100_000);
});

test('what a phone needs later comes in one more file and its styles, and is small as well', () => {
  const [first, later, ...others] = phone;
  expect(others).toEqual([]);
  expect(first?.imports).toEqual([later?.file]);
  expect(later?.modules.filter((each) => each.startsWith('client/participant/later/'))).not.toEqual([]);
  const html = read('dist/client/phone.html');
  const files = filesUnder('dist/client/assets').filter((path) => /\/parts-[^/]+\.(?:js|css)$/.test(path));
  expect(files).toHaveLength(2);
  expect(files.filter((path) => html.includes(path.slice('dist/client'.length)))).toEqual([]);
  const weight = files.map((path) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length);
  expect(weight.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(30_000);
});

test('no sentence of a scenario is in the client, where it could be read before its scene', () => {
  const scenarios = filesUnder('server/scenarios').filter((path) => path.endsWith('.yaml'));
  const sentences = scenarios.flatMap((path) => sentencesIn(parse(read(path))));
  const built = filesUnder('dist/client').filter((path) => /\.(?:html|js|css|json|svg)$/.test(path));
  const text = built.map((path) => lettersOf(unescaped(read(path)))).join('\n');
  expect(sentences.filter((each) => text.includes(lettersOf(each)))).toEqual([]);
});

test('no page is given what reads schemas, which would try to run code from a text', () => {
  const stage = JSON.parse(read('dist/modules.stage.json')) as Chunk[];
  const modules = [...phone, ...stage].flatMap((chunk) => chunk.modules);
  expect(modules.filter((each) => each.includes('node_modules/zod/'))).toEqual([]);
});

test('no page has an inline script or style, so that the content security policy can forbid them', () => {
  for (const page of ['phone', 'stage']) {
    const html = read(`dist/client/${page}.html`);
    expect(html).toMatch(/<script type="module"[^>]* src="/);
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  }
});

/** Sentences long enough to be nobody else's, out of any value that was read from YAML. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[.!?\n]/).filter((each) => lettersOf(each).length >= 25);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

function unescaped(code: string): string {
  return code.replaceAll(/\\(?:u|x)([0-9a-f]{2,4})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
