import type { HostView } from '#shared/views/hostPanel.ts';
import { briefingsWording, type BriefingsWording } from '#shared/wording/briefings.ts';
import { useLang } from '../words.ts';
import styles from './SessionTools.module.css';

type Briefings = NonNullable<HostView['briefings']>;

interface BriefingToolsProps {
  briefings: Briefings;
  onChoose: (on: boolean) => void;
}

/** Whether half of the room reads the other briefing: to be switched until one is read, and said from then on. */
export function BriefingTools({ briefings, onChoose }: BriefingToolsProps) {
  const words = briefingsWording[useLang()].console;
  const { on, settled, owed } = briefings;
  return (
    <section>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.state} role="status">
        {stateWords(briefings, words)} {owed && words.owed}
      </p>
      {!settled && (
        <ul className={styles.tools}>
          <li>
            <button type="button" className={styles.tool} onClick={() => onChoose(!on)}>
              {on ? words.off : words.on}
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}

function stateWords({ on, settled, from }: Briefings, words: BriefingsWording['console']): string {
  if (settled) return on ? words.are : words.areNot;
  return `${on ? words.willBe : words.willNotBe} ${words.from(from)}`;
}
