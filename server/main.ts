import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { serverWording } from '#shared/wording/server.ts';
import { type App, startApp } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { signInUrl } from './http/signIn.ts';
import type { Store } from './log/store.ts';
import { announcement, trainerAddress } from './main/announcement.ts';
import { openBrowser } from './main/browser.ts';
import { openStore, placeWords } from './main/openStore.ts';
import { configSentences, langOf, listenSentence } from './main/sentences.ts';
import { type Certificate, readCertificate } from './network/certificate.ts';
import { BUILT_IN, loadLibrary } from './scenarios/library.ts';
import { randomIds } from './sessions/ids.ts';

/** Something that whoever starts the program has to set right first. */
const NOT_STARTED = 2;
/** Longer, in ms, and stopping is broken off: whatever was answered is on disk already. */
const STOPS_WITHIN = 2800;

const lang = langOf(process.env);
const words = serverWording[lang];

const read = readConfig(process.env);
if (!read.ok) refuseToStart(configSentences(read.problems, lang));
const { config } = read;
// To standard error: what the trainer has to read stays together on the other one.
const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
const certificate = certificateOf(config);
// Read while the store is opened.
const library = loadLibrary(BUILT_IN);
const opened = await openStore(config, logger);
if (!opened.ok) refuseToStart([opened.sentence]);
const { store } = opened;
const app = await start(config, store);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    console.log(`\n${words.stopping}`);
    stop(0);
  });
}
// A state that nobody has thought of is no state to go on from; what was decided before it is sound, and is kept.
for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(kind, (err: unknown) => {
    logger.fatal({ err }, kind);
    // What breaks while it is stopping must not keep the rest from being stored.
    if (!stopping) stop(1);
  });
}
// Last: whoever has read it may have it stopped already.
tellTrainer(app, config);

function refuseToStart(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(NOT_STARTED);
}

function certificateOf({ tls }: Config): Certificate | null {
  if (tls === null) return null;
  const pair = readCertificate(tls);
  return pair.ok ? pair.certificate : refuseToStart([words.listen[pair.problem](pair.file)]);
}

async function start(chosen: Config, kept: Store): Promise<App> {
  const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url));
  try {
    return await startApp({
      config: chosen,
      certificate,
      store: kept,
      library: await library,
      clock: systemClock(),
      ids: randomIds,
      chance: Math.random,
      logger,
      interfaces: networkInterfaces,
      clientFolder: existsSync(clientFolder) ? clientFolder : null,
    });
  } catch (error) {
    await kept.close();
    const sentence = listenSentence(error, chosen, lang);
    if (sentence === null) throw error;
    return refuseToStart([sentence]);
  }
}

function tellTrainer(running: App, chosen: Config): void {
  const addresses = running.addresses();
  const trainerLink = signInUrl(trainerAddress(addresses, chosen.publicUrl), running.signInSecret());
  console.log(announcement({ addresses, trainerLink, place: placeWords(chosen), lang }).join('\n'));
  if (process.argv.includes('--open')) openBrowser(trainerLink);
}

function stop(code: number): void {
  if (stopping) process.exit(1);
  stopping = true;
  setTimeout(() => process.exit(code), STOPS_WITHIN).unref();
  app
    .close()
    .then(() => store.close())
    .catch((err: unknown) => logger.error({ err }, 'stopping'))
    .finally(() => process.exit(code));
}
