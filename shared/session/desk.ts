import type { ParticipantId, TextId } from '../ids.ts';

/** What the trainer has settled of a text: nobody but them has seen one that waits. */
export type Moderated = 'waiting' | 'shown' | 'hidden';

/** What goes with the texts of a round, and is no text itself. */
export interface Desk {
  /** The numbers under which people took back what they wrote or marked. */
  takenBack: Map<ParticipantId, number>;
  moderated: Map<TextId, Moderated>;
  /** Texts that stand for the same as another, and which one that is. */
  sameAs: Map<TextId, TextId>;
  /** The page of the wall that is shown, from 0. */
  page: number;
}

export function emptyDesk(): Desk {
  return { takenBack: new Map(), moderated: new Map(), sameAs: new Map(), page: 0 };
}
