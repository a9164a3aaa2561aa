/**
 * Writes the log of one whole session, as this version makes it, beside the results that it leads to:
 * `node tests/golden/record.ts <version>`. Once a version is released, its files are never written again.
 */
import { writeFileSync } from 'node:fs';

import { optionsOf, pollById } from '#shared/scenario.ts';
import { play } from '../support/played.ts';
import { zeger } from '../support/scenarios.ts';
import { resultsOf } from './resultsOf.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { nextAction } from '#shared/views/hostActions.ts';

const PEOPLE = 30;
const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('say which version this is');

const scenario = zeger();
const session = play(scenario, { group: 'binnendienst', company: 'Voorbeeldbedrijf' });
for (let person = 0; person < PEOPLE; person += 1) session.join(person);
for (let action = nextAction(session.state); action !== null; action = nextAction(session.state)) {
  let place = 0;
  for (const round of session.state.rounds.values()) {
    place += 1;
    if (round.status !== 'open' || round.ballots.size > 0) continue;
    const options = optionsOf(pollById(scenario, round.poll));
    for (let person = 0; person < PEOPLE; person += 1) {
      // Somebody is always missing, and all but a few move a step on from round to round.
      if ((person + place) % 11 === 0) continue;
      const choice = options[(person % 3 === 0 ? place : place + person) % options.length];
      if (choice !== undefined) session.vote(person, round.id, choice.id);
    }
    session.later(20_000);
  }
  session.host(commandFor(action, session.state.turn));
}
session.host({ type: 'endSession' });

const at = (name: string) => new URL(`${version}.${name}`, import.meta.url);
writeFileSync(at('log.jsonl'), `${session.events.map((event) => JSON.stringify(event)).join('\n')}\n`);
writeFileSync(at('results.jsonl'), `${JSON.stringify(resultsOf(session.state))}\n`);
