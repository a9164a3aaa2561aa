import type { Lang, OptionId, RoundId } from '../ids.ts';
import type { Arm } from '../session/arms.ts';
import type { Guesses } from '../results/guesses.ts';
import type { Contact } from '../session/events.ts';
import type { Sorted } from '../results/sortedPiles.ts';
import type { Rung } from '../scenario.ts';
import type {
  DisplayLevel,
  ErrorRate,
  RoundTable,
  SeriesTable,
  ShiftTable,
  SplitTable,
} from '../session/tables.ts';

export interface ScreenOption {
  id: OptionId;
  /** Null where the product's own words are used. */
  label: string | null;
}

export interface ScreenClient {
  name: string;
  by: string;
  hearsay: string;
}

/** A statement with its key, once that may be told. */
export interface ToldStatement {
  text: string;
  key: 'fact' | 'opinion' | 'conclusion';
  /** Of a fact: whether it is so. */
  isTrue: boolean | null;
  why: string;
}

/** What one person wrote, or several alike; without anything about them but their number. */
export interface ScreenText {
  text: string;
  people: number;
}

/** What the big screen shows. Holds nothing that may not be seen yet, and nothing about one person. */
export type BigScreen =
  | { kind: 'join'; title: string; joined: number; voted: number }
  | { kind: 'text'; title: string; text: string | null; image: { src: string; alt: string } | null }
  /** Nothing at all: the trainer is telling the twist. */
  | { kind: 'silence' }
  | { kind: 'progress'; title: string; question: string; voted: number; of: number; endsIn: number | null }
  /** The call list; `struck` from the moment the colleague's red strokes are drawn. */
  | {
      kind: 'list';
      title: string;
      clients: ScreenClient[];
      struck: boolean;
      voted: number | null;
      of: number | null;
    }
  | {
      kind: 'dots';
      question: string;
      step: 'before' | 'pause' | 'move' | 'sentence';
      rounds: { id: RoundId; label: string }[];
      before: { label: string; counts: number[] | null };
      /** Null until the dots move. */
      after: { label: string } | null;
      options: ScreenOption[];
      /** Null until the dots move. Never with `inference`. */
      shift: ShiftTable | null;
      pairs: number;
      /** People in the fullest pile, before or after, rounded up to a quarter of all, for dots of one size. */
      room: number;
    }
  | {
      kind: 'flow';
      question: string;
      /** The two moments. */
      before: string;
      after: string;
      options: ScreenOption[];
      /** `flows[i][j]`: people who went from option i to option j. */
      flows: number[][];
    }
  | {
      kind: 'bars';
      question: string;
      series: SeriesTable;
      labels: string[];
      options: ScreenOption[];
      /** Of people without a phone: hands per option, at each moment at which some were counted. */
      hands?: { label: string; counts: number[] }[];
    }
  | {
      kind: 'shift';
      title: string;
      clients: (ScreenClient & { shift: ShiftTable | null })[];
    }
  | {
      kind: 'facts';
      title: string;
      clients: (ScreenClient & {
        verdict: 'holds' | 'partly' | 'fails';
        facts: { text: string; source: string }[];
      })[];
    }
  | {
      kind: 'tally';
      title: string;
      /** `hands` of people without a phone, per option. */
      polls: { question: string; table: RoundTable; options: ScreenOption[]; hands?: number[] }[];
    }
  /** How sure people were of a prediction; `counts[i][j]` people chose option i and were the j-th confidence sure. */
  | {
      kind: 'sure';
      question: string;
      step: 'sure' | 'outcome';
      options: ScreenOption[];
      people: number;
      /** Null where there are too few people. */
      counts: number[][] | null;
      meanConfidence: number | null;
      /** Null until it is told how right they were. */
      outcome: {
        truth: OptionId;
        level: DisplayLevel;
        right: number | null;
        sureAndWrong: number | null;
        gap: number | null;
      } | null;
    }
  /** How far people leaned at each moment, -1 to 1; null where there are too few of them. */
  | {
      kind: 'conviction';
      question: string;
      options: ScreenOption[];
      people: number;
      moments: { label: string; mean: number }[] | null;
    }
  /** What people guessed of one another; null where that, or what was so, is kept back. */
  | { kind: 'guesses'; question: string; guessed: Guesses | null }
  /** The two briefings that people have read. */
  | { kind: 'briefings'; title: string; texts: Record<Arm, string> }
  /** What the readers of either chose at each moment. Never with `inference`. */
  | {
      kind: 'groups';
      question: string;
      options: ScreenOption[];
      moments: { id: RoundId; label: string }[];
      split: SplitTable;
    }
  /** While people sort statements: what a fact is, and how many are through. */
  | { kind: 'sorting'; question: string; voted: number; of: number; endsIn: number | null }
  /** One statement, what people made of it (null where too few sorted it), what it is, and why. */
  | ({ kind: 'statement'; place: number; of: number; sorted: Sorted | null } & ToldStatement)
  /** How often either kind was taken for the other, in all statements together. */
  | {
      kind: 'rates';
      question: string;
      people: number;
      level: DisplayLevel;
      opinionTakenForFact: ErrorRate | null;
      factTakenForOpinion: ErrorRate | null;
    }
  /** The ladder of this story, from the ground up, with the statements that stand on each rung. */
  | { kind: 'ladder'; rungs: { rung: Rung; text: string; statements: string[] }[] }
  /** While people write: how many have, and nothing of what. */
  | {
      kind: 'writing';
      title: string;
      question: string;
      gossip: string | null;
      written: number;
      open: boolean;
    }
  /** One page of what the trainer shows, each with the number of people who wrote the same. */
  | { kind: 'wall'; title: string; texts: ScreenText[]; page: number; pages: number }
  /** What most people marked, most first; null where too few people marked anything. */
  | { kind: 'best'; title: string; gossip: string | null; people: number; texts: ScreenText[] | null }
  | { kind: 'plans'; title: string; made: number; open: boolean }
  | { kind: 'lessons'; title: string; text: string; lessons: string[] }
  | {
      kind: 'contact';
      title: string;
      contact: Contact | null;
      reading: { title: string; url: string }[];
      credits: string | null;
      ended: boolean;
    };

export interface ProjectorView {
  role: 'projector';
  epoch: number;
  version: number;
  lang: Lang;
  code: string;
  /** Whether the trainer is practising; every screen says so in words. */
  rehearsal: boolean;
  /** Address that phones can reach, as in the QR code; people type its host, and the code. */
  joinUrl: string;
  title: string;
  cover: 'none' | 'black' | 'code';
  joined: number;
  screen: BigScreen;
}
