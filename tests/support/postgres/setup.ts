import type { TestProject } from 'vitest/node';
import { postgresPrograms } from './programs.ts';
import { newPostgres } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL in which databases may be made; `null` where none runs on this machine. */
    postgresUrl: string | null;
    /** The folder with its programs; likewise. */
    postgresPrograms: string | null;
  }
}

/** vitest global setup: starts a PostgreSQL, unless TEST_DATABASE_URL names one. The answer ends it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = await postgresPrograms();
  project.provide('postgresPrograms', programs);
  const given = process.env['TEST_DATABASE_URL'] ?? '';
  if (given !== '') {
    project.provide('postgresUrl', given);
    return undefined;
  }
  if (programs === null) {
    process.stdout.write(`npm has no PostgreSQL for ${process.platform} ${process.arch}: not tested.\n`);
    project.provide('postgresUrl', null);
    return undefined;
  }
  const server = await newPostgres(programs);
  project.provide('postgresUrl', server.url());
  return () => server.remove();
}
