import { parseArgs } from 'node:util';
import { serverWording } from '#shared/wording/server.ts';
import { databaseIn, readConfig } from '../config.ts';
import { configSentences, langOf } from './sentences.ts';

/** Whoever runs it has to set something right first. */
const NOT_DONE = 2;

export const lang = langOf(process.env);

/** Ends with a sentence. */
export function refuse(...sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(NOT_DONE);
}

/** The file of the program that is started with the same environment; ends where that keeps everything elsewhere. */
export function ownDatabase(): string {
  const read = readConfig(process.env);
  if (!read.ok) return refuse(...configSentences(read.problems, lang));
  const { database, dataFolder } = read.config;
  return database === null ? databaseIn(dataFolder) : refuse(serverWording[lang].backup.ofDatabase);
}

/** What was given with this option; undefined without it. Ends with `usage` where anything else was given. */
export function optionGiven(name: 'from' | 'to', usage: string): string | undefined {
  try {
    const { values } = parseArgs({ options: { [name]: { type: 'string' } } });
    const given = values[name];
    return typeof given === 'string' ? given : undefined;
  } catch {
    return refuse(usage);
  }
}
