import { play, type Played } from './played.ts';
import { zeger } from './scenarios.ts';
import { votes } from './voted.ts';

/** Example 1 of the learning design: 30 people, of whom 9 would call before the twist and 22 after it. */
const STAIRS_TO_TWIST = [
  { from: 'skip', to: { skip: 2, unsure: 2, call: 10 } },
  { from: 'unsure', to: { skip: 1, unsure: 1, call: 5 } },
  { from: 'call', to: { unsure: 2, call: 7 } },
];
const CLIENTS = ['ruiter', 'vanlier', 'zeezicht'];

/** The built-in scenario, played to its end by these thirty and one who came in after the stairs. */
export function workedExample(settings: Parameters<typeof play>[1] = {}): Played {
  const session = play(zeger(), { group: 'Verkoop noord', company: 'Voorbeeldbedrijf', ...settings });
  const cast = (round: string, choices: readonly string[]): void =>
    choices.forEach((choice, phone) => session.vote(phone, round, choice));
  const stairs = STAIRS_TO_TWIST.flatMap(({ from, to }) => votes(to).map(() => from));
  const twist = STAIRS_TO_TWIST.flatMap(({ to }) => votes(to));

  cast('test', votes({ coffee: 20, tea: 8, neither: 2 }));
  session.goTo('rode-pen', 'vote');
  for (const client of CLIENTS) cast(`start-${client}`, votes({ skip: 21, unsure: 5, call: 4 }));
  session.goTo('briefing', 'vote');
  cast('briefing', votes({ skip: 11, unsure: 9, call: 10 }));
  session.goTo('trap', 'vote');
  cast('stairs', stairs);
  session.goTo('draai', 'vote');
  cast('twist', [...twist, 'call']);
  session.goTo('pen-terug', 'vote');
  for (const client of CLIENTS) cast(`again-${client}`, votes({ skip: 12, unsure: 8, call: 10 }));
  session.goTo('bij-ons', 'vote');
  cast('horen', votes({ '1': 1, '2': 2, '3': 9, '4': 13, '5': 5 }));
  cast('zeggen', votes({ '2': 1, '4': 29 }));
  session.goTo('als-dan', 'vote');
  cast('plan', votes({ made: 26 }));
  session.goTo('afsluiten', 'contact');
  session.host({ type: 'endSession' });
  return session;
}
