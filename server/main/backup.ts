import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serverWording } from '#shared/wording/server.ts';
import { copyDatabase } from '../log/copyDatabase.ts';
import { lang, optionGiven, ownDatabase, refuse } from './tool.ts';

const words = serverWording[lang].backup;
const file = ownDatabase();
const to = resolve(optionGiven('to', words.usage) ?? refuse(words.usage));
if (!existsSync(file)) refuse(words.none(file));
if (existsSync(to)) refuse(words.exists(to));
try {
  copyDatabase(file, to);
} catch (error) {
  refuse(words.failed(to, error instanceof Error ? error.message : String(error)));
}
console.log(words.done(to));
