import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneBriefingsWording } from '#shared/wording/phoneBriefings.ts';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import type { ScreenProps } from '../screenProps.ts';
import styles from './BriefingsScreen.module.css';

type Briefings = Extract<PhoneScreen, { kind: 'briefings' }>;

/** Both briefings: one's own first, for one's own eyes only, and then what the other half has read. */
export function BriefingsScreen({ screen: { title, own, texts } }: ScreenProps<Briefings>) {
  const words = phoneBriefingsWording[useLang()];
  const other = own === 'facts' ? 'gossip' : 'facts';
  const first = own ?? 'gossip';
  return (
    <>
      <h1 className={page.kicker}>{title}</h1>
      <h2 className={page.headline}>{own === null ? words.neither : words.own[own]}</h2>
      <div className={styles.texts}>
        <section className={own === null ? page.sheet : styles.own}>
          <h3 className={styles.name}>{own === null ? words.half[first] : words.yours[first]}</h3>
          <p className={styles.text}>{texts[first]}</p>
        </section>
        <section className={page.sheet}>
          <h3 className={styles.name}>{own === null ? words.half[other] : words.others[other]}</h3>
          <p className={styles.text}>{texts[other]}</p>
        </section>
      </div>
      <p className={page.note}>{words.chance}</p>
    </>
  );
}
