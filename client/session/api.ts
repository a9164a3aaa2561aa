import type { ErrorAnswer, JoinAnswer } from '#shared/api.ts';
import { LANGS } from '#shared/ids.ts';
import { REFUSALS } from '#shared/session/refusals.ts';
import { asObject } from './keep.ts';

/** `unreachable` means that no answer came, or none that can be read. */
export type AskError = ErrorAnswer['error'] | 'unreachable';
export type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; error: AskError };

export interface Question<Answer> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: object;
  ticket?: string;
  /** Reads the answer's body; `null` when it is not what was asked for. */
  read: (body: unknown) => Answer | null;
}

const TIMEOUT_MS = 8_000;

/** Asks the server over HTTP. Never throws: what goes wrong is a value. */
export async function ask<Answer>(path: string, question: Question<Answer>): Promise<Asked<Answer>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, { ...requestOf(question), signal: giveUp.signal });
    const body: unknown = await response.json();
    if (!response.ok) return { ok: false, error: errorOf(body) };
    const answer = question.read(body);
    return answer === null ? { ok: false, error: 'unreachable' } : { ok: true, answer };
  } catch {
    return { ok: false, error: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

/** A seat in the session with this code. */
export async function askToJoin(code: string): Promise<Asked<JoinAnswer>> {
  return ask('/api/join', { method: 'POST', body: { code }, read: readJoinAnswer });
}

function requestOf({ method = 'GET', body, ticket }: Question<unknown>): RequestInit {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ticket !== undefined) headers['authorization'] = `Bearer ${ticket}`;
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

const HTTP_ERRORS = [
  'badRequest',
  'notFound',
  'notSignedIn',
  'usedLink',
  'expiredLink',
  'tooManyTries',
  'busy',
  'tablesDiffer',
  'otherScenario',
  'nothingToCompare',
  'noFollowUp',
  'followUpEarly',
  'followUpClosed',
  'wrongWords',
  'answeredBefore',
  'serverError',
] as const satisfies AskError[];

/** The code in the body of an answer that is a no. */
export function errorOf(body: unknown): AskError {
  const { error } = asObject(body);
  return [...REFUSALS, ...HTTP_ERRORS].find((code) => code === error) ?? 'unreachable';
}

function readJoinAnswer(body: unknown): JoinAnswer | null {
  const { ticket, code, lang } = asObject(body);
  const spoken = LANGS.find((one) => one === lang);
  return typeof ticket === 'string' && typeof code === 'string' && spoken !== undefined
    ? { ticket, code, lang: spoken }
    : null;
}
