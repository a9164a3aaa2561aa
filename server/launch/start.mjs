import { join } from 'node:path';
import { buildClient } from './client.mjs';
import { SERVER_FLAGS } from './flags.mjs';
import { prepare } from './install.mjs';
import { become, fail, root } from './run.mjs';

const node = prepare();
await buildClient(node).catch((/** @type {Error} */ error) => fail(error.message));
// Compiled code is kept beside the packages: a second start is quicker, and the server at rest smaller.
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...process.env };
become(node, [...SERVER_FLAGS, 'server/main.ts', ...process.argv.slice(2)], env);
