import { memo } from 'react';

import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import { PenStroke } from '../../ui/PenStroke.tsx';
import { useWords } from '../words.ts';
import styles from './RunSheet.module.css';

interface RunSheetProps {
  view: Pick<HostView, 'position' | 'furthest' | 'ended'>;
  script: HostScript;
  /** The trainer points at a scene, and is asked before the room goes there. */
  onChoose: (scene: string) => void;
}

/** The scenes in order. What is done is struck off with the pen; where the room is now, the pen marks. */
export const RunSheet = memo(function RunSheet({ view, script, onChoose }: RunSheetProps) {
  const { sheet: words } = useWords();
  return (
    <nav className={styles.sheet} data-part="sheet" aria-label={words.title}>
      <ol>
        {script.scenes.map((scene, index) => {
          const now = scene.id === view.position.scene;
          const done = !now && (index < view.furthest || view.ended);
          return (
            <li key={scene.id}>
              <button
                type="button"
                className={now ? styles.now : styles.scene}
                aria-current={now ? 'step' : undefined}
                disabled={now || view.ended}
                onClick={() => onChoose(scene.id)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.title} lang={script.lang}>
                  <PenStroke struck={done} hand={index}>
                    {scene.title}
                  </PenStroke>
                </span>
                {done && <span className="unseen">, {words.done}</span>}
                <span className={styles.minutes}>
                  <span aria-hidden="true">{scene.minutes}</span>
                  <span className="unseen">, {words.minutes(scene.minutes)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
