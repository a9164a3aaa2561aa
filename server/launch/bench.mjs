import { buildClient } from './client.mjs';
import { prepare } from './install.mjs';
import { become, fail } from './run.mjs';

const node = prepare();
await buildClient(node).catch((/** @type {Error} */ error) => fail(error.message));
become(node, ['--disable-warning=ExperimentalWarning', 'tests/load/bench/main.ts', ...process.argv.slice(2)]);
