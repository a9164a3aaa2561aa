import type { PictureAnswer } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { errorOf, type Asked } from '../../session/api.ts';
import { isFlag, isOneOf, isOrNull, isRecordOf, isText, readAs } from '../../session/checks.ts';
import type { Trainer } from '../trainer.ts';

const isPicture = isRecordOf<PictureAnswer>({
  told: isOneOf(['ready', 'notYet', 'tooFew']),
  alt: isOrNull(isText),
  url: isOrNull(isText),
  nearby: isFlag,
});

/** What a trainer may do with the picture of one session's shift. */
export interface Picturing {
  read: (lang: Lang) => Promise<Asked<PictureAnswer>>;
  /** The picture itself, as whoever has the link sees it. */
  look: (lang: Lang) => Promise<Asked<Blob>>;
  share: (shared: boolean, lang: Lang) => Promise<Asked<PictureAnswer>>;
}

export function picturingOf(trainer: Trainer, session: string): Picturing {
  const at = `/api/sessions/${encodeURIComponent(session)}/picture`;
  const read = readAs(isPicture);
  return {
    read: async (lang) => trainer.ask(`${at}?lang=${lang}`, { read }),
    look: async (lang) => {
      const signedIn = trainer.store.getState();
      if (signedIn.state !== 'in') return { ok: false, error: 'notSignedIn' };
      return blobAt(`${at}.png?lang=${lang}`, signedIn.ticket);
    },
    share: async (shared, lang) =>
      trainer.ask(`${at}?lang=${lang}`, { method: 'PUT', body: { shared }, read }),
  };
}

async function blobAt(path: string, ticket: string): Promise<Asked<Blob>> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${ticket}` } });
    if (!response.ok) return { ok: false, error: errorOf(await response.json()) };
    return { ok: true, answer: await response.blob() };
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}
