import { useState } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import type { HandsToCount, HostScript } from '#shared/views/hostPanel.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { useLang } from '../words.ts';
import { HandsDialog } from './HandsDialog.tsx';
import styles from './SessionTools.module.css';

interface HandsToolsProps {
  hands: HandsToCount[];
  script: HostScript;
  onTally: (command: HostCommand) => void;
}

/** While it may still be done: how many hands were counted, and the way to count them. */
export function HandsTools({ hands, script, onTally }: HandsToolsProps) {
  const { tools: words } = handsWording[useLang()];
  const [open, setOpen] = useState(false);
  const counted = hands.flatMap(({ counts }) => counts ?? []).reduce((total, count) => total + count, 0);
  return (
    <section>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.state} role="status">
        {counted === 0 ? words.none : words.counted(counted)}
      </p>
      <ul className={styles.tools}>
        <li>
          <button type="button" className={styles.tool} onClick={() => setOpen(true)}>
            {words.count}
          </button>
        </li>
      </ul>
      {open && <HandsDialog {...{ hands, script, onTally }} onClose={() => setOpen(false)} />}
    </section>
  );
}
