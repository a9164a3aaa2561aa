import type { JoinCode, Lang, OptionId, ParticipantId, RoundId, SceneId, SessionId, TextId } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import type { Moderated } from './desk.ts';
import type { Step } from './steps.ts';
import type { Published } from './tables.ts';

/** What the trainer chose when the session was created. */
export interface Settings {
  lang: Lang;
  /** Least number of ballots in a `personal` poll before anything of it is shown. */
  floor: 5 | 8 | 10;
  /** Most participants that may join. */
  seats: number;
  group: string | null;
  company: string | null;
  /** How many of the participants are invented, where the trainer is practising; nothing of that is kept. */
  rehearsal: number | null;
}

/** As they lie in a log: those written before there were rehearsals do not speak of them. */
type LoggedSettings = Omit<Settings, 'rehearsal'> & Partial<Pick<Settings, 'rehearsal'>>;

/** Who the participants can reach afterwards; empty strings where nothing was filled in. */
export interface Contact {
  name: string;
  company: string;
  email: string;
  phone: string;
  web: string;
}

/** What covers the big screen: nothing, black, or the join code in full. */
export type Cover = 'none' | 'black' | 'code';

/** Facts of one session, in the order in which they became true. `at` is in milliseconds since 1970, UTC. */
export type SessionEvent = { at: number } & (
  | {
      type: 'sessionCreated';
      /** Version of this event catalogue. */
      catalogue: 1;
      session: SessionId;
      code: JoinCode;
      scenario: Scenario;
      settings: LoggedSettings;
      contact: Contact;
      /** 128 bits of chance in hex, by which two briefings are dealt; only where the scenario has two. */
      seed?: string;
    }
  /** Whether half of the room is to read the other briefing; `on` settles it whatever the number of people. */
  | { type: 'briefingsChosen'; on: boolean }
  /** Who reads which briefing, in the order of joining; the first one settles whether there are two. */
  | { type: 'briefingsDealt'; split: boolean; gossip: ParticipantId[]; facts: ParticipantId[] }
  | { type: 'participantJoined'; participant: ParticipantId }
  | { type: 'roomLocked'; locked: boolean }
  /** Whoever joined at `after` (ms since 1970, UTC) or later is out; which ones they are the log tells itself. */
  | { type: 'participantsRemoved'; after: number }
  | { type: 'stepShown'; scene: SceneId; step: Step }
  | { type: 'roundOpened'; round: RoundId }
  | { type: 'roundClosed'; round: RoundId }
  | { type: 'roundReopened'; round: RoundId }
  | { type: 'ballotCast'; participant: ParticipantId; round: RoundId; choice: OptionId; seq: number }
  /** How many hands went up for each option, in option order, as the trainer has counted them; it may be corrected. */
  | { type: 'handsTallied'; round: RoundId; hands: number[] }
  /** An altered text has another id, and so nothing that was settled of it before; an empty one is taken back. */
  | { type: 'textWritten'; participant: ParticipantId; round: RoundId; id: TextId; text: string; seq: number }
  | { type: 'textsMarked'; participant: ParticipantId; round: RoundId; texts: TextId[]; seq: number }
  | { type: 'textModerated'; round: RoundId; text: TextId; as: Moderated }
  | { type: 'textGrouped'; round: RoundId; text: TextId; with: TextId | null }
  | { type: 'wallTurned'; round: RoundId; page: number }
  | { type: 'published'; what: Published }
  | { type: 'countdownStarted'; scene: SceneId; endsAt: number }
  | { type: 'countdownStopped'; scene: SceneId }
  | { type: 'screenCovered'; cover: Cover }
  | { type: 'languageChosen'; lang: Lang }
  | { type: 'contactChanged'; contact: Contact }
  | { type: 'sessionEnded' }
  | { type: 'sessionResumed' }
  /** The last event of a log: what follows is that the log is destroyed. */
  | { type: 'sessionSealed' }
);
export type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;
