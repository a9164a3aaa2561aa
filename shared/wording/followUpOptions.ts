import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What is asked weeks later, in the same words on a phone and in every file. */
const nl = {
  calledAsked: 'Heb je de klant gebeld die je wilde bellen?',
  called: { yes: 'Ja, gebeld', planned: 'Nog niet, wel gepland', no: 'Nee' },
  askingAsked: 'Hoe vaak vraag je naar de feiten, als een collega een oordeel geeft over een klant?',
  asking: {
    never: 'Nooit',
    seldom: 'Een enkele keer',
    half: 'Ongeveer de helft van de keren',
    mostly: 'Meestal',
    always: 'Altijd',
  },
  moments: { called: 'achteraf', before: 'vóór de workshop, terugkijkend', now: 'de afgelopen weken' },
};
export type FollowUpOptions = Widen<typeof nl>;

const en: FollowUpOptions = {
  calledAsked: 'Did you call the client you meant to call?',
  called: { yes: 'Yes, I called', planned: 'Not yet, but I plan to', no: 'No' },
  askingAsked: 'When a colleague passes judgement on a client, how often do you ask for the facts?',
  asking: {
    never: 'Never',
    seldom: 'Once in a while',
    half: 'About half of the time',
    mostly: 'Mostly',
    always: 'Always',
  },
  moments: { called: 'afterwards', before: 'before the workshop, looking back', now: 'these past weeks' },
};

export const followUpOptions: Record<Lang, FollowUpOptions> = { nl, en };
