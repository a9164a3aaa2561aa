import type { FollowUpPage, FollowUpRequest, RecallCodeAnswer } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { ask, type Asked } from '../../session/api.ts';
import { isListOf, isOneOf, isOrNull, isRecordOf, isText, readAs } from '../../session/checks.ts';
import { objectIn, type Keep } from '../../session/keep.ts';

/** What a phone keeps of it; `uid` is that of its entry in a calendar. */
export interface Recall extends RecallCodeAnswer {
  uid: string;
}

const given = {
  words: isListOf(isText),
  url: isOrNull(isText),
  invited: isText,
  from: isText,
  until: isText,
};
const isGiven = isRecordOf<RecallCodeAnswer>(given);
const isRecall = isRecordOf<Recall>({ ...given, uid: isText });
const isSaid = isRecordOf<FollowUpPage['title']>({});
const isPage = isRecordOf<FollowUpPage>({
  code: isText,
  title: isSaid,
  invite: isSaid,
  languages: isListOf(isOneOf(LANGS)),
  lang: isOneOf(LANGS),
  heldOn: isText,
  from: isText,
  until: isText,
  standing: isOneOf(['early', 'open', 'closed']),
});
const isYes = isRecordOf<object>({});

/** The two words that this phone was given in a session, or `null`. They are kept here and nowhere else. */
export function readRecall(keep: Keep, code: string): Recall | null {
  const kept = objectIn(keep.get(nameOf(code)) ?? '{}');
  return isRecall(kept) ? kept : null;
}

export function writeRecall(keep: Keep, code: string, recall: Recall): void {
  keep.set(nameOf(code), JSON.stringify(recall));
}

/** @param ticket this phone's own, by which the server finds the same words whenever it is asked */
export async function askRecall(ticket: string, lang: Lang): Promise<Asked<RecallCodeAnswer>> {
  return ask('/api/follow-up/codes', { method: 'POST', ticket, body: { lang }, read: readAs(isGiven) });
}

/** @param ticket the one in the link */
export async function askPage(ticket: string): Promise<Asked<FollowUpPage>> {
  return ask('/api/follow-up', { ticket, read: readAs(isPage) });
}

export async function tryWords(ticket: string, words: string): Promise<Asked<object>> {
  return ask('/api/follow-up/words', { method: 'POST', ticket, body: { words }, read: readAs(isYes) });
}

export async function sendAnswer(ticket: string, body: FollowUpRequest): Promise<Asked<object>> {
  return ask('/api/follow-up/answers', { method: 'POST', ticket, body, read: readAs(isYes) });
}

/** The ticket in the address of the page. */
export function ticketIn(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

function nameOf(code: string): string {
  return `recall.${code}`;
}
