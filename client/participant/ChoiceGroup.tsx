import type { ReactNode } from 'react';

import type { OptionId } from '#shared/ids.ts';
import type { PhonePoll } from '#shared/views/participantScreen.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import styles from './ChoiceGroup.module.css';
import { useLang } from './language.ts';
import { inOwnWords, optionWords } from './options.ts';

interface ChoiceGroupProps {
  poll: PhonePoll;
  /** What the poll is called: its question, or the client's name where several share one question. */
  legend: ReactNode;
  /** Between the legend and the options. */
  children?: ReactNode;
  chosen: OptionId | null;
  open: boolean;
  onChoose: (choice: OptionId) => void;
  /** Large, one below the other; or side by side, in a list of several polls, or where there is little room. */
  layout?: 'column' | 'row' | 'tight';
}

/** The options of one poll as a native radio group. */
export function ChoiceGroup({ poll, legend, children, layout = 'column', ...choice }: ChoiceGroupProps) {
  const lang = useLang();
  const drawn = drawingOf(poll, layout === 'tight' ? 'row' : layout);
  const { chosen, open, onChoose } = choice;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
      <div className={styles[drawn]} data-tight={layout === 'tight'} data-open={open}>
        {poll.options.map((option) => {
          const sign = drawn === 'ruled' ? null : signOf(option.id);
          const isChosen = option.id === chosen;
          return (
            <label key={option.id} className={styles.option}>
              <input
                type="radio"
                className={styles.input}
                name={poll.round}
                value={option.id}
                checked={isChosen}
                // Not `disabled`: closing must not take the focus away from whoever is there.
                aria-disabled={!open}
                onChange={() => open && onChoose(option.id)}
              />
              <span className={styles.face} data-sign={sign ?? 'none'} data-chosen={isChosen}>
                {sign && <OptionSign sign={sign} own={inOwnWords(poll)} className={styles.sign} />}
                {drawn === 'ruled' && <span className={styles.mark} />}
                {drawn === 'scale' && <span>{option.id}</span>}
                {(drawn !== 'scale' || option.label !== null) && (
                  <span className={styles.words}>{optionWords(option, lang)}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** With signs as buttons; five points side by side where only the ends are named; all else as a ruled list. */
function drawingOf(
  { type, options }: PhonePoll,
  layout: 'column' | 'row',
): 'column' | 'row' | 'ruled' | 'scale' {
  if (type === 'scale' && options.some(({ label }) => label === null)) return 'scale';
  return options.every(({ id }) => signOf(id) !== null) ? layout : 'ruled';
}
