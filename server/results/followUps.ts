import type { Lang, SessionId } from '#shared/ids.ts';
import { LANGS } from '#shared/ids.ts';
import { type FollowUpAnswer, followUpTable, plansIn } from '#shared/results/followUpTable.ts';
import { followUpOf } from '#shared/session/recalling.ts';
import type { SessionState } from '#shared/session/state.ts';
import { createRecallCodes, type RecallPhone } from '../auth/recallCodes.ts';
import { dayOf } from '../export/day.ts';
import type { Json, RecordStore } from '../log/records.ts';
import { followUpSchema, type FollowUpRecord } from './followUpRecord.ts';

/** What is kept of the weeks after a session. Whoever changes it has the session's turn. */
export interface FollowUps {
  /** `null` where no phone was given a code. Every promise rejects when the store fails. */
  of(session: SessionId): Promise<FollowUpRecord | null>;
  all(): Promise<{ session: SessionId; record: FollowUpRecord }[]>;
  /** The two words of this phone, now and whenever it asks again. */
  give(state: SessionState, phone: { key: string; lang: Lang }): Promise<string[]>;
  /** Words that open nothing, for a phone in a rehearsal; nothing is kept of them. */
  invent(state: SessionState, phone: { key: string; lang: Lang }): string[];
  /** Stores an answer and marks its code as used, both or neither; false where that cannot be any more. */
  answer(session: SessionId, words: readonly string[], given: GivenAnswer): Promise<boolean>;
  /** Turns the answers into their table. @param plans how many the session counted, where its log is still there */
  close(session: SessionId, plans: number): Promise<void>;
  /** Keeps of a session that is about to be sealed how many plans it counted, and forgets which phone has which code. */
  seal(state: SessionState): Promise<void>;
  forget(session: SessionId): Promise<void>;
  hashOf(session: SessionId, words: readonly string[]): string;
}

export interface GivenAnswer extends FollowUpAnswer {
  /** Empty where nothing was written. */
  heard: string;
}

const KIND = 'followUp';
/** Fewer lines than these are read by nobody. */
export const LINES_FROM = 10;

/** @param secret the server's own, without which no code can be told from another */
export function createFollowUps(records: RecordStore, secret: Buffer): FollowUps {
  const recall = createRecallCodes(secret);

  async function of(session: SessionId): Promise<FollowUpRecord | null> {
    const value = await records.get(KIND, session);
    return value === undefined ? null : followUpSchema.parse(value);
  }

  async function put(session: SessionId, record: FollowUpRecord): Promise<void> {
    await records.put(KIND, session, jsonOf(record));
  }

  /** The words that this phone holds, or the first of its own that nobody else does. */
  function wordsIn({ codes }: FollowUpRecord, phone: RecallPhone): string[] {
    const holder = recall.holderOf(phone);
    const holds = codes.find((code) => code.holder === holder);
    // It may have been given them in its other language.
    const langs = [phone.lang, ...LANGS.filter((lang) => lang !== phone.lang)];
    for (let place = 0; ; place += 1) {
      for (const lang of holds === undefined ? [phone.lang] : langs) {
        const words = recall.wordsFor({ ...phone, lang }, place);
        const hash = recall.hashOf(phone.session, words);
        const taken = codes.find((code) => code.hash === hash);
        if (holds === undefined ? taken === undefined : taken === holds) return words;
      }
    }
  }

  return {
    of,
    hashOf: (session, words) => recall.hashOf(session, words),

    async all() {
      const stored = await records.list(KIND);
      return stored.map(({ id, value }) => ({
        session: id as SessionId,
        record: followUpSchema.parse(value),
      }));
    },

    async give(state, { key, lang }) {
      const { session } = state;
      const record = (await of(session)) ?? newFollowUp(state);
      const phone = { session, key, lang };
      const words = wordsIn(record, phone);
      const hash = recall.hashOf(session, words);
      if (!record.codes.some((code) => code.hash === hash)) {
        const codes = [...record.codes, { hash, holder: recall.holderOf(phone), used: false }];
        await put(session, { ...record, codes: codes.toSorted(byHash) });
      }
      return words;
    },

    invent: ({ session }, phone) => recall.wordsFor({ session, ...phone }, 0),

    async answer(session, words, { heard, ...answer }) {
      const record = await of(session);
      const hash = recall.hashOf(session, words);
      if (record?.codes.some((code) => code.hash === hash && !code.used) !== true) return false;
      await put(session, {
        ...record,
        codes: record.codes.map((code) => (code.hash === hash ? { ...code, used: true } : code)),
        answers: [...record.answers, answer].toSorted(byText),
        heard: heard === '' ? record.heard : [...record.heard, heard].toSorted(byText),
      });
      return true;
    },

    async close(session, plans) {
      const record = await of(session);
      if (record === null || record.result !== null) return;
      const result = followUpTable(record.answers, { plans: record.plans ?? plans, floor: record.floor });
      const heard = record.heard.length < LINES_FROM ? [] : record.heard;
      await put(session, { ...record, codes: [], answers: [], heard, result });
    },

    async seal(state) {
      const record = await of(state.session);
      if (record === null) return;
      const codes = record.codes.map((code) => ({ ...code, holder: null }));
      await put(state.session, { ...record, codes, plans: plansIn(state) });
    },

    async forget(session) {
      await records.remove(KIND, session);
    },
  };
}

/** What there is of it before the first phone has its words. */
export function newFollowUp(state: SessionState): FollowUpRecord {
  const { scenario, settings, code, startedAt, createdAt, lang } = state;
  const { afterDays, invite } = followUpOf(scenario) ?? { afterDays: 0, invite: {} };
  return {
    code,
    title: scenario.title,
    invite,
    languages: [...scenario.languages],
    lang,
    floor: settings.floor,
    heldOn: dayOf(startedAt ?? createdAt),
    afterDays,
    plans: null,
    codes: [],
    answers: [],
    heard: [],
    result: null,
  };
}

function byHash(one: { hash: string }, other: { hash: string }): number {
  return one.hash < other.hash ? -1 : 1;
}

/** An order that has nothing to do with when something came. */
function byText(one: Json, other: Json): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** The same value, as something that can be stored: what is not there is left out. */
function jsonOf(record: FollowUpRecord): Json {
  return JSON.parse(JSON.stringify(record)) as Json;
}
