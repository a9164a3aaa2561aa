import type { OptionId, RoundId } from '#shared/ids.ts';

/** What the polls of one screen share. */
export interface Voting {
  open: boolean;
  /** What shows as chosen in each round: what stands, or what is on its way. */
  chosen: Readonly<Record<RoundId, OptionId | null>>;
  /** The rounds of which the server has said that the choice is on disk. */
  saved: ReadonlySet<RoundId>;
  onChoose: (round: RoundId, choice: OptionId) => void;
}
