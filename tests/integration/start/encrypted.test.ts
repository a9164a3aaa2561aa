import { writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCertificate } from '../../../server/network/certificate.ts';
import { certificateFiles } from '../../support/certificate.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { startProgram } from '../../support/program.ts';

function statusOf(url: string, ca: Buffer): Promise<{ status: number | undefined; hsts: unknown }> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, hsts: response.headers['strict-transport-security'] });
    }).on('error', reject);
  });
}

test('with certificate files of one’s own the program speaks https, and every address that it prints says so', async () => {
  const files = await certificateFiles();
  const pair = readCertificate(files);
  if (!pair.ok) throw new Error(pair.problem);
  const env = { HOST: 'localhost', PORT: '0', DATA_DIR: temporaryFolder() };
  const program = startProgram({ ...env, TLS_CERT: files.cert, TLS_KEY: files.key });
  const link = await program.prints(/(https:\/\/localhost:\d+\/trainer#[\w-]{43})\n/);
  const answer = await statusOf(new URL('/readyz', link).href, pair.certificate.cert);
  expect(answer.status).toBe(200);
  const page = await statusOf(new URL('/api/scenarios', link).href, pair.certificate.cert);
  expect(page).toEqual({ status: 401, hsts: expect.stringContaining('max-age') as unknown });
}, 120_000);

test('files that are missing, or do not belong together, are refused by name before anybody connects', async () => {
  const [one, other] = [await certificateFiles(), await certificateFiles()];
  const missing = join(temporaryFolder(), 'none.pem');
  expect(readCertificate({ ...one, key: missing })).toEqual({
    ok: false,
    problem: 'tlsUnreadable',
    file: missing,
  });
  expect(readCertificate({ cert: one.cert, key: other.key })).toMatchObject({ problem: 'tlsUnusable' });
  const text = join(temporaryFolder(), 'text.pem');
  writeFileSync(text, 'no certificate at all');
  expect(readCertificate({ cert: text, key: one.key })).toMatchObject({ problem: 'tlsUnusable', file: text });
  const program = startProgram({ TLS_CERT: one.cert, TLS_KEY: other.key, DATA_DIR: temporaryFolder() });
  expect(await program.ended).toBe(2);
  expect(program.err()).toMatch(/is geen certificaat met bijbehorende sleutel/);
}, 120_000);
