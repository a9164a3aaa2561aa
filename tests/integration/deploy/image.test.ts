import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/logs.ts';
import { joinAt, newSession, startImage, trainerLink } from '../../support/program.ts';
import { root } from '../../support/sources.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const AS_NOBODY = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];

function image(...args: string[]) {
  return spawnSync(process.execPath, ['server/launch/image.mjs', ...args], { cwd: root, encoding: 'utf8' });
}

const namesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

test('what an image holds runs by itself as nobody, writes nothing but its data, and stops when it is told', async () => {
  const place = temporaryFolder();
  chmodSync(place, 0o755);
  const folder = join(place, 'image');
  expect(image('--to', folder)).toMatchObject({ status: 0, stderr: '' });
  const parts = ['LICENSE', 'dist', 'node_modules', 'package.json', 'server', 'shared'];
  expect(readdirSync(folder).toSorted()).toEqual(parts);
  const others = ['typescript', 'vite', 'vitest', 'playwright-core', 'prettier', '@types', '.bin'];
  expect(others.filter((name) => existsSync(join(folder, 'node_modules', name)))).toEqual([]);
  expect(existsSync(join(folder, 'server/launch'))).toBe(false);

  // Nobody may look into the folder of a checkout, perhaps; the image has its own Node as well.
  const node = join(place, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  const data = join(place, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const before = namesIn(folder);
  const program = startImage({ DATA_DIR: data }, folder, [...AS_NOBODY, node]);
  const { url, secret } = await trainerLink(program);
  const session = await newSession(url, secret);
  const phone = await joinAt(url, session.code);
  const { screen } = phone.view('participant');
  const choice = screen.kind === 'vote' ? (screen.polls[0]?.options[0]?.id ?? '') : '';
  expect(await phone.vote('test', choice)).toMatchObject({ ok: true });
  const page = await fetch(`${url}/${session.code}`);
  expect(await page.text()).toMatch(/<script type="module"/);
  // Each kind of file is made by packages that nothing else needs.
  const headers = { authorization: `Bearer ${session.trainer}` };
  for (const kind of ['csv', 'xlsx', 'pdf', 'json', 'pptx']) {
    const file = await fetch(`${url}/api/sessions/${session.id}/export.${kind}?lang=nl`, { headers });
    expect([kind, file.status]).toEqual([kind, 200]);
  }
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.err()).toBe('');
  expect(namesIn(folder)).toEqual(before);
  expect(readdirSync(data)).toContain('aanname.db');
}, 120_000);

test('an image is made in a folder of its own, or else it is said why not', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine'), '');
  expect(image()).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Say where: .*--to/) as unknown,
  });
  expect(image('--to', folder)).toMatchObject({ status: 2, stderr: `${folder} is not empty.\n` });
  expect(readdirSync(folder)).toEqual(['mine']);
});
