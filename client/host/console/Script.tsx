import { memo, useEffect, useRef } from 'react';

import type { Lang } from '#shared/ids.ts';
import type { HostScript, HostView, ScriptScene } from '#shared/views/hostPanel.ts';
import { useWords, wordsIn } from '../words.ts';
import { keyedLines } from '../../ui/keyed.ts';
import { directionsNow } from './briefingDirections.ts';
import type { Direction } from './directions.ts';
import { stepName, stepsToTake } from './nextWords.ts';
import styles from './Script.module.css';

interface ScriptProps {
  view: Pick<HostView, 'position' | 'results' | 'briefings'>;
  script: HostScript;
}

/** What to say at this step: all that is said aloud large and on white, what is for the trainer alone below it. */
export const Script = memo(function Script({ view, script }: ScriptProps) {
  const words = useWords();
  const { position } = view;
  const top = useTopAt(`${position.scene} ${position.step}`);
  const scene = script.scenes.find(({ id }) => id === position.scene);
  if (scene === undefined) return null;
  const steps = stepsToTake(scene, view);
  return (
    // Scrolled by keyboard where a scene has more to say than fits.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={top} className={styles.script} role="region" aria-label={words.script.label} tabIndex={0}>
      <div className={styles.head}>
        <h2 className={styles.title} lang={script.lang}>
          {scene.title}
        </h2>
        {steps.length > 1 && (
          <p className={styles.step}>
            {words.script.step(steps.indexOf(position.step) + 1, steps.length)}:{' '}
            {stepName(scene, position.step, words)}
          </p>
        )}
      </div>
      {directionsNow(withKeeping(scene, script.lang), view).map((direction) => (
        <Said key={direction.kind} direction={direction} lang={script.lang} />
      ))}
    </div>
  );
});

/** Where phones show two words, the trainer has people keep them. */
function withKeeping(scene: ScriptScene, lang: Lang): ScriptScene {
  if (scene.recall !== true) return scene;
  const own = scene.watchFor === null ? [] : [scene.watchFor];
  return { ...scene, watchFor: [...own, wordsIn(lang).script.keepWords].join(' ') };
}

/** A new step is read from its beginning. */
function useTopAt(place: string) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [place]);
  return box;
}

function Said({ direction, lang }: { direction: Direction; lang: string }) {
  const { script: words } = useWords();
  const { kind } = direction;
  switch (kind) {
    case 'tell':
    case 'say':
      return (
        <section className={styles.aloud}>
          <h3 className={styles.label}>{words[kind]}</h3>
          <p lang={lang}>{direction.text}</p>
        </section>
      );
    case 'nobodyChanged':
    case 'opposite':
    case 'noDifference':
    case 'gossipMore':
      return (
        <section className={styles.outcome}>
          <h3 className={styles.label}>{words[kind]}</h3>
          <p lang={lang}>{direction.text}</p>
        </section>
      );
    case 'ask':
      return (
        <section className={styles.cards}>
          <h3 className={styles.label}>{words.ask}</h3>
          <ul lang={lang}>
            {keyedLines(direction.cards).map(({ key, item: card }) => (
              <li key={key}>{card}</li>
            ))}
          </ul>
        </section>
      );
    case 'phones':
    case 'line':
    case 'good':
    case 'gossip':
    case 'facts':
    case 'note':
      return (
        <section className={styles.note}>
          <h3 className={styles.label}>{words[kind]}</h3>
          <p lang={lang}>{direction.text}</p>
        </section>
      );
    case 'told':
    case 'said':
      return (
        <details className={styles.folded}>
          <summary>{words[kind]}</summary>
          <p lang={lang}>{direction.text}</p>
        </details>
      );
    default:
      return kind satisfies never;
  }
}
