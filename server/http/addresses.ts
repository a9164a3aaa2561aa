import { Router } from 'express';
import { chooseAddressRequest } from '#shared/api.ts';
import type { RecordStore } from '../log/records.ts';
import { bodyOf, trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** Which of this computer's addresses the phones are sent to. */
export function addressChoice({ addresses, reach, records, tickets }: HttpNeeds): Router {
  const router = Router();
  router.use('/addresses', trainerOnly(tickets));

  router.get('/addresses', (_request, response) => {
    addresses.look();
    response.json(reach.addresses());
  });

  router.put('/addresses', async (request, response) => {
    const body = bodyOf(request, response, chooseAddressRequest);
    if (body === null) return;
    addresses.look();
    if (!addresses.choose(new URL(body.url).origin)) return answerError(response, 'notAllowed');
    await records.put('address', 'choice', addresses.current().chosen);
    response.json(reach.addresses());
  });

  return router;
}

/** What the trainer chose before the last restart. */
export async function savedChoice(records: RecordStore): Promise<string | null> {
  const saved = await records.get('address', 'choice');
  return typeof saved === 'string' ? saved : null;
}
