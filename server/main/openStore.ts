import type { Logger } from 'pino';
import { serverWording } from '#shared/wording/server.ts';
import { type Config, databaseIn } from '../config.ts';
import { openSqlite } from '../log/openSqlite.ts';
import { lastSnapshot } from '../log/snapshots.ts';
import type { Store } from '../log/store.ts';
import { damagedSentence, databaseSentence, isDamaged, langOf, openSentence, placeOf } from './sentences.ts';

export type StoreOpened = { ok: true; store: Store } | { ok: false; sentence: string };

const lang = langOf(process.env);

/** Opens what this program was asked to keep everything in, or says in a sentence why that cannot be. */
export async function openStore({ database, dataFolder }: Config, logger: Logger): Promise<StoreOpened> {
  if (database !== null) return openDatabase(database, logger);
  const file = databaseIn(dataFolder);
  const opened = openSqlite(file);
  if (opened.ok) return opened;
  const snapshot = isDamaged(opened.problem) ? lastSnapshot(file) : null;
  const sentence =
    snapshot === null ? openSentence(opened.problem, lang) : damagedSentence(opened.problem, snapshot, lang);
  return { ok: false, sentence };
}

async function openDatabase(url: string, logger: Logger): Promise<StoreOpened> {
  // Not loaded by the many that need none.
  const { openPostgres } = await import('../log/postgres/openPostgres.ts');
  // Not the error itself: the connection hangs on to it, with all that it was made with.
  const report = (error: unknown) =>
    logger.warn(
      { why: error instanceof Error ? error.message : String(error) },
      'the database could not be reached',
    );
  const opened = await openPostgres(url, { report });
  return opened.ok ? opened : { ok: false, sentence: databaseSentence(opened.problem, lang) };
}

/** Where everything is kept, for the trainer to read; never with a password. */
export function placeWords({ database, dataFolder }: Config): string {
  const words = serverWording[lang];
  return database === null ? words.data(dataFolder) : words.database.place(placeOf(database));
}
