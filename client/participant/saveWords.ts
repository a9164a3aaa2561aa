import type { Lang } from '#shared/ids.ts';
import type { PhonePoll } from '#shared/views/participantScreen.ts';
import { phoneWording, type PhoneWording } from '#shared/wording/phone.ts';
import { phoneRefusal } from '#shared/wording/phoneRefusals.ts';
import type { OwnBallot } from '../session/ballots.ts';
import { labelOf } from './options.ts';

/** The line below a vote: always the truth, whatever the owner would like to read. */
export interface SaveWords {
  tone: 'quiet' | 'saved' | 'waiting';
  first: string;
  second: string | null;
}

export interface Standing {
  polls: PhonePoll[];
  /** In the order of the polls; `undefined` where nothing was chosen. */
  ballots: (OwnBallot | undefined)[];
  open: boolean;
}

/** What to say of one screen's ballots, all together. */
export function saveWords(standing: Standing, lang: Lang): SaveWords {
  const words = phoneWording[lang].vote;
  const known = standing.ballots.flatMap((ballot) => ballot ?? []);
  const pending = known.filter((ballot) => ballot.status === 'pending');
  if (pending.length > 0) {
    if (!standing.open) return { tone: 'waiting', first: words.closed, second: words.checking };
    const failed = pending.some((ballot) => ballot.tries > 0);
    return { tone: 'waiting', first: failed ? words.unsaved : words.saving, second: null };
  }
  const refused = known.find((ballot) => ballot.status === 'refused');
  if (refused !== undefined) return refusedWords(standing, refused, lang);
  return standing.open ? openWords(standing, words) : closedWords(standing, lang);
}

function openWords({ polls, ballots }: Standing, words: PhoneWording['vote']): SaveWords {
  const saved = ballots.filter((ballot) => ballot !== undefined).length;
  if (saved === 0) {
    const asksToCall = polls.every((poll) => poll.type === 'call');
    return { tone: 'quiet', first: asksToCall ? words.choose : words.answer, second: null };
  }
  if (saved < polls.length) {
    return { tone: 'saved', first: words.savedSome(saved, polls.length), second: words.change };
  }
  return { tone: 'saved', first: words.saved, second: words.change };
}

function closedWords(standing: Standing, lang: Lang): SaveWords {
  return { tone: 'quiet', first: phoneWording[lang].vote.closed, second: whatStands(standing, lang) };
}

function refusedWords(
  standing: Standing,
  { refusal }: Extract<OwnBallot, { status: 'refused' }>,
  lang: Lang,
): SaveWords {
  const words = phoneWording[lang].vote;
  if (refusal === 'roundClosed' || refusal === 'roundNotOpen') {
    return { tone: 'quiet', first: words.late, second: whatStands(standing, lang) };
  }
  const { what, next } = phoneRefusal(refusal, lang);
  return { tone: 'waiting', first: what, second: next };
}

function whatStands({ polls, ballots }: Standing, lang: Lang): string {
  const words = phoneWording[lang].vote;
  const standing = ballots.map((ballot) => ballot?.choice ?? null);
  const saved = standing.filter((choice) => choice !== null).length;
  const [poll] = polls;
  const [choice] = standing;
  if (saved === 0) return words.none;
  if (polls.length === 1 && poll !== undefined && typeof choice === 'string') {
    return words.stands(labelOf(poll, choice, lang));
  }
  return saved === polls.length ? words.standsAll : words.standsSome(saved, polls.length);
}
