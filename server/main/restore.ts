import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { serverWording } from '#shared/wording/server.ts';
import { restoreDatabase } from '../log/restoreDatabase.ts';
import { lastSnapshot, type Snapshot } from '../log/snapshots.ts';
import { momentWords, restoreSentence } from './sentences.ts';
import { lang, optionGiven, ownDatabase, refuse } from './tool.ts';

const words = serverWording[lang].restore;
const file = ownDatabase();
const given = optionGiven('from', words.usage);
const copy = given === undefined ? lastSnapshot(file) : givenCopy(resolve(given));
if (copy === null) refuse(words.none(dirname(file)));
const restored = restoreDatabase({ file, from: copy.file, at: Date.now() });
if (!restored.ok) refuse(restoreSentence(restored.problem, lang));
console.log(words.done(copy.file, momentWords(copy.at, lang)));
if (restored.aside !== null) console.log(words.aside(restored.aside));

function givenCopy(from: string): Snapshot {
  const at = statSync(from, { throwIfNoEntry: false })?.mtimeMs;
  return at === undefined ? refuse(words.missing(from)) : { file: from, at };
}
