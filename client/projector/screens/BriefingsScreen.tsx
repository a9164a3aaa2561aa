import { ARMS } from '#shared/session/arms.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './BriefingsScreen.module.css';

/** The two texts that people have read, side by side, in the same type and of the same length. */
export function BriefingsScreen({ screen: { title, texts } }: { screen: ScreenOf<'briefings'> }) {
  const own = briefingsWording[useStageWords().lang];
  return (
    <Sheet title={title}>
      <div className={styles.texts}>
        {ARMS.map((arm) => (
          <section key={arm} className={styles.briefing}>
            <h2 className={styles.name}>
              {own.screen.read[arm]} <strong>{own.arms[arm]}</strong>
            </h2>
            <p className={styles.text}>{texts[arm]}</p>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
