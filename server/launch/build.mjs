import { buildClient } from './client.mjs';
import { prepare } from './install.mjs';
import { fail } from './run.mjs';

await buildClient(prepare()).catch((/** @type {Error} */ error) => fail(error.message));
