import type { Moderated } from '#shared/session/desk.ts';
import type { HostStack } from '#shared/views/hostPanel.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { useLang } from '../words.ts';
import styles from './TextDesk.module.css';

interface TextRowProps {
  stack: HostStack;
  lang: string;
  groupable: boolean;
  /** The text for which one that means the same is looked for. */
  picking: string | null;
  onModerate: (as: Moderated) => void;
  onPick: () => void;
  onSame: () => void;
  onApart: (text: string) => void;
}

/** One text, and what is to become of it. */
export function TextRow({ stack, lang, groupable, picking, ...on }: TextRowProps) {
  const words = writingsWording[useLang()].console;
  const { id, text, as, people, alike } = stack;
  const toggle = (wanted: Exclude<Moderated, 'waiting'>) => on.onModerate(as === wanted ? 'waiting' : wanted);
  return (
    <li className={styles.row} data-as={as} data-picked={picking === id}>
      <div className={styles.said}>
        <p className={styles.text} lang={lang} dir="auto">
          {text}
          {people > 1 && <strong className={styles.people}> {words.people(people)}</strong>}
        </p>
        {alike.map((line) => (
          <p key={line.id} className={styles.alike} dir="auto">
            {line.text}{' '}
            {groupable && (
              <button
                type="button"
                className={styles.link}
                aria-label={words.apartThis(line.text)}
                onClick={() => on.onApart(line.id)}
              >
                {words.apart}
              </button>
            )}
          </p>
        ))}
      </div>
      <div className={styles.tools}>
        {picking !== null && picking !== id ? (
          <button type="button" className={styles.tool} aria-label={words.joinThis(text)} onClick={on.onSame}>
            {words.join}
          </button>
        ) : (
          <>
            <button
              type="button"
              className={styles.tool}
              aria-pressed={as === 'shown'}
              aria-label={words.showThis(text)}
              onClick={() => toggle('shown')}
            >
              {words.show}
            </button>
            <button
              type="button"
              className={styles.tool}
              aria-pressed={as === 'hidden'}
              aria-label={words.hideThis(text)}
              onClick={() => toggle('hidden')}
            >
              {words.hide}
            </button>
            {groupable && picking === null && (
              <button
                type="button"
                className={styles.link}
                aria-label={words.sameThis(text)}
                onClick={on.onPick}
              >
                {words.same}
              </button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
