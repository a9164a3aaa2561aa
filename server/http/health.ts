import { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { RecordStore } from '../log/records.ts';

interface Needs {
  records: RecordStore;
  clock: Clock;
  logger: Logger;
}

/** How long, in ms, an answer stands: whoever asks all day must not wear out the disk. */
const STANDS = 1000;
/** Longer, in ms, and a write counts as failed. */
const PATIENCE = 2000;

/** For whatever watches over the program: does it live, and can it keep what is voted? */
export function health(needs: Needs): Router {
  const { clock } = needs;
  let asked: { at: number; ready: Promise<boolean> } | null = null;

  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    if (asked === null || clock.now() - asked.at >= STANDS)
      asked = { at: clock.now(), ready: canWrite(needs) };
    const ok = await asked.ready;
    response
      .status(ok ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ ok });
  });
  return router;
}

/** Tried and not guessed: a disk may be full, or have become read-only, since the start. */
function canWrite({ records, clock, logger }: Needs): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = clock.setTimer(clock.now() + PATIENCE, () => resolve(false));
    records
      .put('health', 'written', { at: clock.now() })
      .then(() => resolve(true))
      .catch((error: unknown) => {
        logger.error({ err: error }, 'the store does not write');
        resolve(false);
      })
      .finally(giveUp);
  });
}
