import { pollById } from '../../scenario.ts';
import type { SessionState } from '../../session/state.ts';
import { struckList } from '../strikes.ts';
import { clientLabel } from './labels.ts';
import type { Report } from './schema.ts';
import { notYet } from './withheld.ts';

/** What was said of the clients on the list, and what became of it; nothing before the group has voted on them again. */
export function reportHearsay(state: SessionState): Report['hearsay'] {
  const { scenario } = state;
  const list = struckList(scenario);
  const moments = list?.after.moments ?? [];
  const rounds = moments.map(({ id }) => id);
  if (list === null || notYet(state, rounds) !== null) return [];
  return moments.flatMap((moment) => {
    const poll = pollById(scenario, moment.poll);
    const client = poll.type === 'call' ? scenario.clients.find(({ id }) => id === poll.client) : undefined;
    const label = clientLabel(scenario, poll);
    if (client === undefined || label === null) return [];
    return client.hearsay.map(({ text, verdict }) => ({ client: label, said: text, verdict }));
  });
}
