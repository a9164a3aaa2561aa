import type {
  AddressesAnswer,
  CreateSession,
  ScenarioSummary,
  SessionSummary,
  SessionTickets,
  SignInLink,
} from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import type { Contact } from '#shared/session/events.ts';
import type { Step } from '#shared/session/steps.ts';
import type { HostScript, ScriptScene } from '#shared/views/hostPanel.ts';
import { consoleWording } from '#shared/wording/console.ts';
import type { Asked } from '../session/api.ts';
import {
  isFlag,
  isListOf,
  isNumber,
  isOneOf,
  isOrNull,
  isRecordOf,
  isText,
  readAs,
  type Check,
} from '../session/checks.ts';
import type { Trainer } from './trainer.ts';

const isLang = isOneOf(LANGS);
const isInBoth = isRecordOf<Record<Lang, string>>({ nl: isText, en: isText });

const isSession = isRecordOf<SessionSummary>({
  id: isText,
  code: isText,
  scenario: isRecordOf<SessionSummary['scenario']>({ id: isText, version: isNumber }),
  title: isText,
  lang: isLang,
  group: isOrNull(isText),
  company: isOrNull(isText),
  createdAt: isNumber,
  ended: isFlag,
  joined: isNumber,
  rehearsal: isFlag,
  sealedAt: isOrNull(isNumber),
  keptUntil: isOrNull(isNumber),
});

const isScenario = isRecordOf<ScenarioSummary>({
  id: isText,
  version: isNumber,
  title: isInBoth,
  summary: isInBoth,
  minutes: isNumber,
  languages: isListOf(isLang),
});

const isTickets = isRecordOf<SessionTickets>({ code: isText, host: isText, projector: isText });
const isLink = isRecordOf<SignInLink>({ url: isText, expiresAt: isNumber });
const isContact = isRecordOf<Contact>({
  name: isText,
  company: isText,
  email: isText,
  phone: isText,
  web: isText,
});
const isAddresses = isRecordOf<AddressesAnswer>({
  chosen: isText,
  fixed: isFlag,
  candidates: isListOf(
    isRecordOf<AddressesAnswer['candidates'][number]>({
      url: isText,
      name: isText,
      kind: isOneOf(['lan', 'virtual', 'loopback']),
    }),
  ),
  encrypted: isFlag,
  reached: isListOf(isText),
  unreachable: isListOf(isText),
});

/** A step that this page has words for. */
const isStep: Check<Step> = (value): value is Step =>
  typeof value === 'string' && Object.hasOwn(consoleWording.nl.steps, value);

const isScene = isRecordOf<ScriptScene>({
  id: isText,
  title: isText,
  minutes: isNumber,
  optional: isFlag,
  steps: isListOf(isStep),
  story: isOrNull(isText),
  reader: isOneOf(['trainer', 'phone', 'both']),
  say: isText,
  ask: isListOf(isText),
  watchFor: isOrNull(isText),
  ifNobodyChanged: isOrNull(isText),
  ifOpposite: isOrNull(isText),
});

const isScript = isRecordOf<HostScript>({
  title: isText,
  summary: isText,
  minutes: isNumber,
  lang: isLang,
  languages: isListOf(isLang),
  group: isOrNull(isText),
  company: isOrNull(isText),
  floor: isNumber,
  scenes: isListOf(isScene),
  rounds: isListOf(isRecordOf({ id: isText, label: isText })),
  polls: isListOf(
    isRecordOf({
      id: isText,
      name: isText,
      options: isListOf(isRecordOf({ id: isText, label: isOrNull(isText) })),
    }),
  ),
});

type Answer<T> = Promise<Asked<T>>;

export async function askSessions(trainer: Trainer): Answer<SessionSummary[]> {
  return trainer.ask('/api/sessions', { read: readAs(isListOf(isSession)) });
}

export async function createSession(trainer: Trainer, body: CreateSession): Answer<SessionSummary> {
  return trainer.ask('/api/sessions', { method: 'POST', body, read: readAs(isSession) });
}

export async function askScenarios(trainer: Trainer): Answer<ScenarioSummary[]> {
  return trainer.ask('/api/scenarios', { read: readAs(isListOf(isScenario)) });
}

export async function askTickets(trainer: Trainer, session: string): Answer<SessionTickets> {
  const path = `/api/sessions/${encodeURIComponent(session)}/tickets`;
  return trainer.ask(path, { method: 'POST', read: readAs(isTickets) });
}

export async function askScript(trainer: Trainer, session: string, lang: Lang): Answer<HostScript> {
  const path = `/api/sessions/${encodeURIComponent(session)}/script?lang=${lang}`;
  return trainer.ask(path, { read: readAs(isScript) });
}

export async function askProfile(trainer: Trainer): Answer<Contact> {
  return trainer.ask('/api/profile', { read: readAs(isContact) });
}

export async function saveProfile(trainer: Trainer, body: Contact): Answer<Contact> {
  return trainer.ask('/api/profile', { method: 'PUT', body, read: readAs(isContact) });
}

export async function askAddresses(trainer: Trainer): Answer<AddressesAnswer> {
  return trainer.ask('/api/addresses', { read: readAs(isAddresses) });
}

export async function chooseAddress(trainer: Trainer, url: string): Answer<AddressesAnswer> {
  return trainer.ask('/api/addresses', { method: 'PUT', body: { url }, read: readAs(isAddresses) });
}

export async function askSignInLink(trainer: Trainer): Answer<SignInLink> {
  return trainer.ask('/api/sign-in-links', { method: 'POST', read: readAs(isLink) });
}
