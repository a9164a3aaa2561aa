import { type NoPicture, pictureOf } from '#shared/document/picture.ts';
import type { SessionId } from '#shared/ids.ts';
import { hasPicture, isAtClose } from '#shared/session/sharing.ts';
import type { Parts } from './parts.ts';
import { reportOf } from './reading.ts';

/** How it stands with a session's picture; `null` where its scenario has none, for a rehearsal, and without a session. */
export async function pictureStanding(
  session: SessionId,
  parts: Parts,
): Promise<{ told: 'ready' | NoPicture; link: string | null } | null> {
  const { sealed, sessions, pictures } = parts;
  const kept = sealed.get(session);
  const live = kept === null ? await sessions.byId(session) : null;
  const isOn = kept === null ? live !== null && hasPicture(live.state) : kept.sharing === true;
  const report = isOn ? await reportOf(session, parts) : null;
  if (report === null) return null;
  const link = pictures.linkOf(session);
  const picture = pictureOf(report, report.session.lang);
  if (typeof picture === 'string') return { told: picture, link };
  return { told: link !== null || live === null || isAtClose(live.state) ? 'ready' : 'notYet', link };
}
