import { checks, write } from './checks.mjs';
import { prepare } from './install.mjs';
import { become, fail } from './run.mjs';

const known = new Map(Object.entries({ ...checks, write }));
const [name = '', ...more] = process.argv.slice(2);
const args = known.get(name);
if (!args) fail(`There is no check "${name}"; there are ${[...known.keys()].join(', ')}.`);
become(prepare(), [...args, ...more]);
