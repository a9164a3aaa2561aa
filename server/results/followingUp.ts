import type { FollowUpPage, ManagedFollowUp } from '#shared/api.ts';
import type { Lang, SessionId } from '#shared/ids.ts';
import { plansIn } from '#shared/results/followUpTable.ts';
import { givesRecallCodes } from '#shared/session/recalling.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { isRehearsal } from '#shared/session/state.ts';
import { participantOf, sessionKey } from '../auth/keys.ts';
import { dayOf } from '../export/day.ts';
import { daysOf, type FollowUpRecord, standingOn } from './followUpRecord.ts';
import { type GivenAnswer, newFollowUp } from './followUps.ts';
import type { Parts } from './parts.ts';
import type { InTurn } from './turns.ts';

/** Why somebody with two words cannot answer. */
export type NoAnswer = 'noFollowUp' | 'followUpEarly' | 'followUpClosed' | 'wrongWords' | 'answeredBefore';

/** The words of a phone, and the days that go with them; nothing of it is kept where the trainer is practising. */
interface GivenCode {
  words: string[];
  /** What is kept of them. */
  code: string;
  days: ReturnType<typeof daysOf>;
  rehearsal: boolean;
}

/** What happens in the weeks after a session. Every promise rejects when the store fails. */
export interface FollowingUp {
  give(session: SessionId, phone: { key: string; lang: Lang }): Promise<GivenCode | Refusal | 'noFollowUp'>;
  page(session: SessionId): Promise<FollowUpPage | null>;
  /** What would be kept of these words, whether it is or not. */
  codeOf(session: SessionId, words: readonly string[]): string;
  /** Whether these words may still be answered with. Nothing is noted of the question. */
  look(session: SessionId, words: readonly string[]): Promise<'welcome' | NoAnswer>;
  answer(session: SessionId, words: readonly string[], given: GivenAnswer): Promise<'saved' | NoAnswer>;
  managed(session: SessionId): Promise<Omit<ManagedFollowUp, 'url'> | null>;
  /** Closes a follow-up before its last day. Refuses one that has not begun. */
  close(session: SessionId): Promise<'closed' | 'noFollowUp' | 'followUpEarly'>;
  /** Closes all whose last day has passed. */
  closeOverdue(): Promise<void>;
}

export function createFollowingUp(parts: Parts, inTurn: InTurn): FollowingUp {
  const { followUps, sessions, sealed, clock, compaction, store, logger } = parts;
  const today = () => dayOf(clock.now());

  function whyNot(record: FollowUpRecord | null, words: readonly string[], session: SessionId) {
    if (record === null) return 'noFollowUp';
    const standing = standingOn(today(), record);
    if (standing === 'closed') return 'followUpClosed';
    const hash = followUps.hashOf(session, words);
    const code = record.codes.find((each) => each.hash === hash);
    if (code === undefined) return 'wrongWords';
    if (standing === 'early') return 'followUpEarly';
    return code.used ? 'answeredBefore' : 'welcome';
  }

  /** What the file still holds of before an answer would tell, beside what it holds now, whose code came with it. */
  async function scrub(): Promise<void> {
    try {
      await store.scrub();
    } catch (err) {
      // The answer itself is on disk, and the next one scrubs as well.
      logger.error({ err }, 'what was before an answer could not be scrubbed');
    }
  }

  /** To be called in the session's turn. */
  async function closeNow(session: SessionId): Promise<void> {
    const live = await sessions.byId(session);
    // What people answered is nowhere any more once there is a table of it.
    await compaction.erasing(() => followUps.close(session, live === null ? 0 : plansIn(live.state)));
    await compaction.whenQuiet();
  }

  return {
    give: (session, { key, lang }) =>
      inTurn(session, async () => {
        const live = await sessions.byId(session);
        if (live === null) return sealed.get(session) === null ? 'sessionNotFound' : 'sessionSealed';
        const { state } = live;
        if (state.sealedAt !== null) return 'sessionSealed';
        const participant = participantOf(await sessionKey(sessions.recordsOf(session), session), key);
        if (!state.participants.has(participant)) return 'notJoined';
        if (!givesRecallCodes(state)) return 'noFollowUp';
        const rehearsal = isRehearsal(state);
        const phone = { key, lang };
        const words = rehearsal ? followUps.invent(state, phone) : await followUps.give(state, phone);
        const code = followUps.hashOf(session, words);
        return { words, code, days: daysOf(newFollowUp(state)), rehearsal };
      }),

    async page(session) {
      const record = await followUps.of(session);
      if (record === null) return null;
      const { code, title, invite, languages, lang, heldOn } = record;
      const { from, until } = daysOf(record);
      const standing = standingOn(today(), record);
      return { code, title, invite, languages, lang, heldOn, from, until, standing };
    },

    codeOf: (session, words) => followUps.hashOf(session, words),

    look: async (session, words) => whyNot(await followUps.of(session), words, session),

    answer: (session, words, given) =>
      inTurn(session, async () => {
        const found = whyNot(await followUps.of(session), words, session);
        if (found !== 'welcome') return found;
        if (!(await followUps.answer(session, words, given))) return 'answeredBefore';
        await scrub();
        return 'saved';
      }),

    async managed(session) {
      const record = await followUps.of(session);
      if (record === null) return null;
      const { codes, answers, floor, result, heard, invite, languages, heldOn, title } = record;
      return {
        ...daysOf(record),
        title,
        heldOn,
        invite,
        languages,
        standing: standingOn(today(), record),
        codes: result === null ? codes.length : null,
        answers: result?.answers ?? answers.length,
        floor,
        heard: result === null ? [] : heard,
      };
    },

    close: (session) =>
      inTurn(session, async () => {
        const record = await followUps.of(session);
        if (record === null) return 'noFollowUp';
        if (standingOn(today(), record) === 'early') return 'followUpEarly';
        await closeNow(session);
        return 'closed';
      }),

    async closeOverdue() {
      for (const { session, record } of await followUps.all()) {
        if (record.result !== null || standingOn(today(), record) !== 'closed') continue;
        await inTurn(session, () => closeNow(session));
      }
    },
  };
}
