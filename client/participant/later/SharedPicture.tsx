import { phoneSharingWording } from '#shared/wording/phoneSharing.ts';
import { useLang, useWords } from '../language.ts';
import styles from './SharedPicture.module.css';

/** The picture of the shift, and the way to the page that one may pass on. */
export function SharedPicture({ at }: { at: string }) {
  const words = phoneSharingWording[useLang()];
  const { close } = useWords();
  return (
    <section className={styles.shared}>
      <a className={styles.link} href={at} target="_blank" rel="noreferrer">
        {/* What it shows is told by the page that it leads to. */}
        <img className={styles.picture} src={imageOf(at)} alt="" width={1200} height={630} loading="lazy" />
        <span className={styles.words}>
          {words.share} <span className="unseen">({close.newTab})</span>
        </span>
      </a>
      <p className={styles.safe}>{words.safe}</p>
    </section>
  );
}

function imageOf(page: string): string {
  return page.replace('?', '.png?');
}
