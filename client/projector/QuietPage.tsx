import { projectorWording } from '#shared/wording/projector.ts';
import styles from './ProjectorScreen.module.css';

/** Before there is anything to show, or where there never will be. In the browser's language: the session's is unknown. */
export function QuietPage({ says }: { says: 'connecting' | 'badTicket' }) {
  const lang = navigator.language.startsWith('nl') ? 'nl' : 'en';
  const { link } = projectorWording[lang];
  return (
    <div className={styles.quiet} lang={lang} role="status">
      <p>{link[says]}</p>
      {says === 'badTicket' && <p className={styles.next}>{link.badTicketNext}</p>}
    </div>
  );
}
