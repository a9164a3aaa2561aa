import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** Both briefings, on one's own phone. Apart from `phone.ts`, since it is needed after the first view only. */
const nl = {
  own: { gossip: 'Jij las de roddel.', facts: 'Jij las alleen feiten.' },
  neither: 'Jij kwam later binnen en las geen van beide.',
  yours: { gossip: 'Dit las jij: de roddel', facts: 'Dit las jij: alleen feiten' },
  others: { gossip: 'Dit las de andere helft: de roddel', facts: 'Dit las de andere helft: alleen feiten' },
  half: { gossip: 'De ene helft: de roddel', facts: 'De andere helft: alleen feiten' },
  chance: 'Het toeval verdeelde wie wat las. Alleen jij ziet welke van jou was.',
};
export type PhoneBriefingsWording = Widen<typeof nl>;

const en: PhoneBriefingsWording = {
  own: { gossip: 'You read the gossip.', facts: 'You read only facts.' },
  neither: 'You came in later and read neither.',
  yours: { gossip: 'What you read: the gossip', facts: 'What you read: only facts' },
  others: { gossip: 'What the other half read: the gossip', facts: 'What the other half read: only facts' },
  half: { gossip: 'One half: the gossip', facts: 'The other half: only facts' },
  chance: 'Chance decided who read what. Only you can see which was yours.',
};

export const phoneBriefingsWording: Record<Lang, PhoneBriefingsWording> = { nl, en };
