import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serverWording } from '#shared/wording/server.ts';
import { databaseIn, readConfig } from '../config.ts';
import { moveStore } from '../log/moveStore.ts';
import { openPostgres } from '../log/postgres/openPostgres.ts';
import { openSqliteFile } from '../log/sqliteFile.ts';
import { databaseSentence, openSentence, placeOf } from './sentences.ts';
import { lang, refuse } from './tool.ts';

const words = serverWording[lang].move;
const { from, to } = optionsGiven();
const file = databaseIn(resolve(from));
if (!existsSync(file)) refuse(words.none(file));
const given = readConfig({ DATABASE_URL: to });
if (!given.ok) refuse(serverWording[lang].config.DATABASE_URL());

// The lock of the folder is held until the end: no server may go on writing to what is being moved.
const old = openSqliteFile(file);
if (!old.ok) refuse(openSentence(old.problem, lang));
const fresh = await openPostgres(to, { empty: true });
if (!fresh.ok) refuse(databaseSentence(fresh.problem, lang));
const moved = await moveStore(old.file, fresh.store);
await fresh.store.close();
old.file.close();
if (!moved.ok) refuse(words.differs(placeOf(to)));
console.log(words.done(moved.sessions, placeOf(to)));
console.log(words.left(file));

function optionsGiven(): { from: string; to: string } {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
    if (values.from !== undefined && values.to !== undefined) return { from: values.from, to: values.to };
  } catch {
    // Said below.
  }
  return refuse(words.usage);
}
