import type { ParticipantId, SessionId } from '#shared/ids.ts';
import { participantOf, sessionKey } from '../../server/auth/keys.ts';
import type { Store } from '../../server/log/store.ts';
import type { Truth } from './check.ts';
import type { ScriptedPhone } from './phone.ts';

/** What a ticket says to whoever takes the trouble to read it. */
function keyIn(ticket: string): string {
  const payload = Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { key: string }).key;
}

/** Which phone is whom in the log of this session. */
async function whoIsWho(
  store: Pick<Store, 'records'>,
  session: string,
  phones: readonly Pick<ScriptedPhone, 'name' | 'ticket'>[],
): Promise<Map<string, ParticipantId>> {
  const key = await sessionKey(store.records, session as SessionId);
  return new Map(phones.map(({ name, ticket }) => [name, participantOf(key, keyIn(ticket))]));
}

/** What all these phones show, and what is in the store. */
export async function truthOf(
  store: Pick<Store, 'log' | 'records'>,
  session: { id: string; code: string },
  phones: readonly ScriptedPhone[],
): Promise<Truth> {
  return {
    code: session.code,
    log: await store.log.read(session.id as SessionId, 0),
    who: await whoIsWho(store, session.id, phones),
    waiting: phones.filter((phone) => phone.isWaiting()).map(({ name }) => name),
    screens: screensOf(phones),
  };
}

/** A version counts what others do as well, of which no phone is told: what is shown has to be the same. */
export function screensOf(phones: readonly ScriptedPhone[]): Truth['screens'] {
  return phones.flatMap((phone) => {
    const view = phone.view();
    return view === undefined
      ? []
      : [{ who: phone.name, group: 'phones', epoch: view.epoch, version: 0, content: view.screen }];
  });
}
