import { inject } from 'vitest';
import { newDatabase, openedPostgres } from './postgres/databases.ts';
import { type ServerOptions, startServer, type TestServer } from './server.ts';

/** Several servers on one database, as behind one name. */
export async function startNodes(count: number, options: ServerOptions = {}): Promise<TestServer[]> {
  const url = await newDatabase();
  const nodes: TestServer[] = [];
  for (let started = 0; started < count; started += 1) nodes.push(await startNode(url, options));
  return nodes;
}

/** One server on this database; it and its store are closed when the test has finished. */
export async function startNode(url: string, options: ServerOptions = {}): Promise<TestServer> {
  return startServer({ ...options, store: await openedPostgres(url) });
}

/** The first two, for a test that needs no more. */
export async function startTwo(options: ServerOptions = {}): Promise<[TestServer, TestServer]> {
  const [one, other] = await startNodes(2, options);
  if (one === undefined || other === undefined) throw new Error('two were started');
  return [one, other];
}

export const hasPostgres = inject('postgresUrl') !== null;
