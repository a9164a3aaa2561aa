import type { OptionId, RoundId } from '#shared/ids.ts';
import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import type { Desk, Sent } from '../session/ballots.ts';
import type { Keep } from '../session/keep.ts';

/** What a screen is made from: what all phones show, what this one's owner chose, and what it keeps to itself. */
export interface ScreenProps<Screen extends PhoneScreen> {
  screen: Screen;
  /** The session's code, under which this phone keeps things. */
  code: string;
  /** When the view arrived, in ms since 1970 by this device's clock. */
  arrivedAt: number;
  desk: Desk;
  keep: Keep;
  onChoose: (round: RoundId, choice: OptionId, as?: Sent) => void;
}
