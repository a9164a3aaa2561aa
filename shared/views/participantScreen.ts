import type { Lang, OptionId, RoundId, TextId } from '../ids.ts';
import type { Arm } from '../session/arms.ts';
import type { Contact } from '../session/events.ts';
import type { ToldStatement } from './projectorScreen.ts';

/** `label` is null where the product's own words are used (the constant question, a plan). */
export interface PhoneOption {
  id: OptionId;
  label: string | null;
}

export interface PhonePoll {
  round: RoundId;
  type: 'call' | 'choice' | 'predict' | 'scale' | 'guess';
  question: string;
  help: string | null;
  client: { name: string; by: string; hearsay: string } | null;
  options: PhoneOption[];
  /** The round that asks how sure one is of this choice, where that is asked. */
  confidence?: RoundId;
}

/** A round beside the one in which this phone's owner said how sure they were. */
export interface ReplayedRound {
  round: RoundId;
  confidence: RoundId;
  label: string;
  options: PhoneOption[];
}

interface PhoneClose {
  text: string;
  lessons: string[];
  contact: Contact | null;
  cta: { label: string; url: string } | null;
  reading: { title: string; url: string }[];
  credits: { source: string; url: string | null } | null;
}

/** What every phone of a session shows at this moment, in one language. A phone adds its own ballots. */
export type PhoneScreen =
  /** Nothing to do. `text` is null where the product has a calm line of its own. */
  | { kind: 'wait'; title: string; text: string | null }
  /** A text to read in silence, before there is anything to vote on. */
  | { kind: 'story'; title: string; story: string }
  | {
      kind: 'vote';
      title: string;
      story: string | null;
      /** One question for all polls of this screen (the polls repeat it). */
      question: string;
      help: string | null;
      polls: PhonePoll[];
      open: boolean;
      personal: boolean;
      /** Least number of ballots before anything of a personal poll is shown. */
      floor: number;
      /** Milliseconds until the voting closes by itself, from the moment of sending; null without a countdown. */
      endsIn: number | null;
    }
  | {
      kind: 'plan';
      title: string;
      round: RoundId;
      question: string;
      help: string | null;
      triggers: string[];
      actions: string[];
      open: boolean;
      followUp: { afterDays: number; invite: string } | null;
    }
  /** The phone's own ballots in these rounds, for its owner's eyes only. */
  | {
      kind: 'answers';
      title: string;
      question: string;
      /** Each with the round that asked how sure one was, where that was asked. */
      answers: { round: RoundId; label: string; options: PhoneOption[]; confidence?: RoundId }[];
    }
  /** How sure this phone's owner was, for their eyes only: of the prediction, and at each moment of the story. */
  | {
      kind: 'replay';
      title: string;
      prediction: ReplayedRound & { question: string };
      /** What came true; null until that is shown. */
      truth: OptionId | null;
      question: string;
      moments: ReplayedRound[];
    }
  /** How many of every ten one thinks will choose something. */
  | { kind: 'guess'; title: string; poll: PhonePoll; open: boolean }
  /** One's own guess beside what was so, of every ten; null where that is kept back. */
  | { kind: 'guessed'; title: string; round: RoundId; truth: number | null }
  /** Statements to sort, one round each; nothing of what they are. */
  | {
      kind: 'sort';
      title: string;
      question: string;
      statements: { round: RoundId; text: string }[];
      open: boolean;
      endsIn: number | null;
    }
  /** One's own label beside the key, of the statements that have been told. */
  | { kind: 'sorted'; title: string; statements: ({ round: RoundId } & ToldStatement)[] }
  /** A text of one's own, of so many characters at most; `gossip` is what is to be written anew. */
  | {
      kind: 'write';
      title: string;
      round: RoundId;
      question: string;
      help: string | null;
      gossip: string | null;
      most: number;
      open: boolean;
    }
  /** What others wrote, as far as the trainer shows it, to mark what is of use. */
  | {
      kind: 'marks';
      title: string;
      round: RoundId;
      gossip: string | null;
      texts: { id: TextId; text: string }[];
      open: boolean;
    }
  /** Both briefings, and which of them this phone's owner has read; null for who came in later. */
  | { kind: 'briefings'; title: string; own: Arm | null; texts: Record<Arm, string> }
  | {
      kind: 'facts';
      title: string;
      clients: {
        name: string;
        hearsay: string;
        verdict: 'holds' | 'partly' | 'fails';
        facts: { text: string; source: string }[];
      }[];
    }
  | ({
      kind: 'close';
      title: string;
      ended: boolean;
      plan: boolean;
      followUpDays: number | null;
      /** Whether this phone is given two words, with which its owner can answer later; absent where nobody asks then. */
      recall?: boolean;
      /** Where the picture of the shift is, once the trainer lets it be shared. */
      picture?: string;
    } & PhoneClose);

export interface OwnBallots {
  [round: RoundId]: { choice: OptionId; seq: number };
}

export interface ParticipantView {
  role: 'participant';
  epoch: number;
  version: number;
  lang: Lang;
  languages: Lang[];
  code: string;
  /** Whether the trainer is practising; every screen says so in words. */
  rehearsal: boolean;
  title: string;
  screen: PhoneScreen;
  /** Only in the first view after connecting: what this phone's owner has chosen so far. */
  own?: OwnBallots;
}
