import { buildClient } from './client.mjs';
import { prepare } from './install.mjs';
import { become, fail } from './run.mjs';

const node = prepare();
await buildClient(node).catch((/** @type {Error} */ error) => fail(error.message));
const [which = 'bench', ...more] = process.argv.slice(2);
become(node, ['--disable-warning=ExperimentalWarning', `tests/load/${which}/main.ts`, ...more]);
