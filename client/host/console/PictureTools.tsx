import { useMemo, useState } from 'react';

import type { HostView } from '#shared/views/hostPanel.ts';
import { sharingWording } from '#shared/wording/sharing.ts';
import { PictureDialog } from '../picture/PictureDialog.tsx';
import { picturingOf } from '../picture/picturing.ts';
import { useTrainer } from '../TrainerContext.ts';
import { useLang } from '../words.ts';
import styles from './SessionTools.module.css';

interface PictureToolsProps {
  session: string;
  picture: NonNullable<HostView['picture']>;
}

/** At the close: whether people may take a picture of the shift along. */
export function PictureTools({ session, picture }: PictureToolsProps) {
  const words = sharingWording[useLang()];
  const trainer = useTrainer();
  const picturing = useMemo(() => picturingOf(trainer, session), [trainer, session]);
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.state} role="status">
        {picture.shared && words.allowed}
      </p>
      <ul className={styles.tools}>
        <li>
          <button type="button" className={styles.tool} onClick={() => setOpen(true)}>
            {words.look}
          </button>
        </li>
      </ul>
      {open && <PictureDialog picturing={picturing} onClose={() => setOpen(false)} />}
    </section>
  );
}
