import type { ParticipantId } from '../ids.ts';

/** Which of the two briefings somebody reads. */
export const ARMS = ['gossip', 'facts'] as const;
export type Arm = (typeof ARMS)[number];

/** Who reads what, where a scenario has two briefings. Nobody sees it before both are shown to everybody. */
export interface Briefings {
  /** Chance, from the moment at which the session was made; empty where there is one briefing only. */
  seed: string;
  /** What the trainer has switched; `null` as long as the number of people is to decide. */
  wish: boolean | null;
  /** Whether there are two; `null` until the first is read, and fixed from then on. */
  split: boolean | null;
  /** In the order in which they were dealt. Whoever is put out keeps their place in it. */
  arms: Map<ParticipantId, Arm>;
}
