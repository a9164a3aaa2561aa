import { prepare } from './install.mjs';
import { become } from './run.mjs';

const [tool, ...args] = process.argv.slice(2);
become(prepare(), ['--disable-warning=ExperimentalWarning', `server/main/${tool}.ts`, ...args]);
