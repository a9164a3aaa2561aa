import type { Lang } from '#shared/ids.ts';
import { projectorWording } from '#shared/wording/projector.ts';
import type { Link } from '../session/store.ts';
import { useLasting } from '../session/useLasting.ts';
import styles from './ProjectorScreen.module.css';

const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

/** A line with a gap, in the corner: what is on the screen stays, and is not quite the newest. */
export function LinkMark({ link, lang }: { link: Link; lang: Lang }) {
  const { away, from } = projectorWording[lang].link;
  const lasting = useLasting(link.state === 'away');
  return (
    <div className={styles.place} role="status">
      {lasting && link.state === 'away' && (
        <p className={styles.mark}>
          <svg viewBox="0 0 56 16" aria-hidden="true">
            <path d="M3 8H18M38 8H53" />
          </svg>
          {away} {from(timeOf(link.since, lang))}
        </p>
      )}
    </div>
  );
}

/** Hours and minutes by this device's clock. */
function timeOf(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { hour: '2-digit', minute: '2-digit' }).format(at);
}
