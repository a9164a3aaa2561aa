import type { Lang } from '#shared/ids.ts';
import { projectorWording } from '#shared/wording/projector.ts';
import styles from './ProjectorScreen.module.css';

/** A line with a gap, in the corner: what is on the screen stays, and is not quite the newest. */
export function LinkMark({ lang }: { lang: Lang }) {
  return (
    <p className={styles.mark} role="status">
      <svg viewBox="0 0 56 16" aria-hidden="true">
        <path d="M3 8H18M38 8H53" />
      </svg>
      <span className="unseen">{projectorWording[lang].link.away}</span>
    </p>
  );
}
