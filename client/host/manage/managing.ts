import type { JournalEntry, Managed, ManagedFollowUp, NewShareLink, ShareLink } from '#shared/api.ts';
import { LANGS } from '#shared/ids.ts';
import type { Asked } from '../../session/api.ts';
import {
  isFlag,
  isListOf,
  isNumber,
  isOneOf,
  isOrNull,
  isRecordOf,
  isText,
  readAs,
} from '../../session/checks.ts';
import type { Trainer } from '../trainer.ts';

const isLink = isRecordOf<ShareLink>({
  id: isText,
  label: isText,
  madeAt: isNumber,
  expiresAt: isNumber,
  revokedAt: isOrNull(isNumber),
  opened: isRecordOf<ShareLink['opened']>({
    times: isNumber,
    first: isOrNull(isNumber),
    last: isOrNull(isNumber),
  }),
});
const isEntry = isRecordOf<JournalEntry>({
  at: isNumber,
  what: isOneOf([
    'exported',
    'linkMade',
    'linkOpened',
    'linkRevoked',
    'pictureShared',
    'pictureWithdrawn',
    'settled',
    'sealed',
    'notSealed',
    'deleted',
  ]),
  by: isOneOf(['trainer', 'host', 'link', 'server']),
  detail: isOrNull(isText),
});
const isManaged = isRecordOf<Managed>({
  remark: isOrNull(isText),
  days: isNumber,
  ended: isFlag,
  sealedAt: isOrNull(isNumber),
  sealsAt: isOrNull(isNumber),
  keptUntil: isOrNull(isNumber),
  links: isListOf(isLink),
  journal: isListOf(isEntry),
  // Absent where nobody is asked later, and never false.
  followUp: (value): value is boolean | undefined => value === undefined || value === true,
});
const isSaid = isRecordOf<ManagedFollowUp['title']>({});
const isFollowUp = isRecordOf<ManagedFollowUp>({
  url: isText,
  title: isSaid,
  invite: isSaid,
  languages: isListOf(isOneOf(LANGS)),
  heldOn: isText,
  from: isText,
  invited: isText,
  until: isText,
  standing: isOneOf(['early', 'open', 'closed']),
  codes: isOrNull(isNumber),
  answers: isNumber,
  floor: isNumber,
  heard: isListOf(isText),
});
const isNewLink = isRecordOf<NewShareLink>({ link: isLink, url: isText });

/** What a trainer may do with the results of one session. */
export interface Managing {
  read: () => Promise<Asked<Managed>>;
  settle: (change: { remark?: string | null; days?: number }) => Promise<Asked<Managed>>;
  share: (wish: { label: string; days: number }) => Promise<Asked<NewShareLink>>;
  revoke: (link: string) => Promise<Asked<Managed>>;
  seal: () => Promise<Asked<Managed>>;
  /** What is asked weeks later; refused with `noFollowUp` where nothing is. */
  followUp: () => Promise<Asked<ManagedFollowUp>>;
  closeFollowUp: () => Promise<Asked<ManagedFollowUp>>;
  /** Everything, for good. */
  erase: () => Promise<Asked<{ deleted: boolean }>>;
}

export function managingOf(trainer: Trainer, session: string): Managing {
  const at = `/api/sessions/${encodeURIComponent(session)}`;
  const read = readAs(isManaged);
  return {
    read: async () => trainer.ask(`${at}/managed`, { read }),
    settle: async (body) => trainer.ask(`${at}/results`, { method: 'PUT', body, read }),
    share: async (body) => trainer.ask(`${at}/links`, { method: 'POST', body, read: readAs(isNewLink) }),
    revoke: async (link) =>
      trainer.ask(`${at}/links/${encodeURIComponent(link)}`, { method: 'DELETE', read }),
    seal: async () => trainer.ask(`${at}/seal`, { method: 'POST', read }),
    followUp: async () => trainer.ask(`${at}/follow-up`, { read: readAs(isFollowUp) }),
    closeFollowUp: async () =>
      trainer.ask(`${at}/follow-up/close`, { method: 'POST', read: readAs(isFollowUp) }),
    erase: async () => trainer.ask(at, { method: 'DELETE', read: readAs(isRecordOf({ deleted: isFlag })) }),
  };
}
