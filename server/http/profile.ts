import { Router } from 'express';
import { contactSchema } from '#shared/session/commands.ts';
import type { Contact } from '#shared/session/events.ts';
import { mintActor } from '../auth/actors.ts';
import { sessionIdSchema } from '../auth/tickets.ts';
import type { RecordStore } from '../log/records.ts';
import type { LiveSessions } from '../sessions/liveSessions.ts';
import { bodyOf, trainerOnly } from './asking.ts';
import type { HttpNeeds } from './needs.ts';

const EMPTY: Contact = { name: '', company: '', email: '', phone: '', web: '' };

/** How participants can reach the trainer; entered once, shown at the close of every session. */
export function profile({ records, sessions, tickets }: HttpNeeds): Router {
  const router = Router();
  router.use('/profile', trainerOnly(tickets));

  router.get('/profile', async (_request, response) => {
    response.json(await savedContact(records));
  });

  router.put('/profile', async (request, response) => {
    const contact = bodyOf(request, response, contactSchema);
    if (contact === null) return;
    await records.put('profile', 'trainer', contact);
    await changeInSessions(sessions, contact);
    response.json(contact);
  });

  return router;
}

/** The profile as it was last saved; empty lines before that. */
export async function savedContact(records: RecordStore): Promise<Contact> {
  const saved = contactSchema.safeParse(await records.get('profile', 'trainer'));
  return saved.success ? saved.data : EMPTY;
}

async function changeInSessions(sessions: LiveSessions, contact: Contact): Promise<void> {
  for (const { id, ended } of await sessions.list()) {
    const live = ended ? null : await sessions.byId(sessionIdSchema.parse(id));
    await live?.submit({ type: 'changeContact', contact }, mintActor({ role: 'server', session: live.id }));
  }
}
