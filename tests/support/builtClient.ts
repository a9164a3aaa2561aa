import { buildClient } from '../../server/launch/client.mjs';

/** vitest global setup: the tests that look at dist/client find the client of this very code there. */
export default async function setup(): Promise<void> {
  await buildClient(process.execPath);
}
