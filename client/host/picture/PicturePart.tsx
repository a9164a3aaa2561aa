import { useState } from 'react';

import { sharingWording } from '#shared/wording/sharing.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import manage from '../manage/manage.module.css';
import { useLang } from '../words.ts';
import styles from './picture.module.css';
import { PictureDialog } from './PictureDialog.tsx';
import type { Picturing } from './picturing.ts';

interface PicturePartProps {
  picturing: Picturing;
  subject: string;
  /** Something was done that the journal tells. */
  onChanged: () => void;
}

/** Beside the results: whether a picture of the shift may be shared. Not there where the story has no such part. */
export function PicturePart({ picturing, subject, onChanged }: PicturePartProps) {
  const lang = useLang();
  const words = sharingWording[lang];
  const [open, setOpen] = useState(false);
  const { answer, again } = useAsked(subject, async () => picturing.read(lang));
  if (answer === null) return null;
  const isReady = answer.told === 'ready';
  return (
    <section className={manage.part}>
      <h2 className={manage.title}>{words.title}</h2>
      <p className={manage.why}>
        {isReady ? words.what : words[answer.told === 'tooFew' ? 'tooFew' : 'notYet']}
      </p>
      {answer.url !== null && isReady && <p className={styles.allowed}>{words.allowed}</p>}
      {isReady && <Button onClick={() => setOpen(true)}>{words.look}</Button>}
      {open && (
        <PictureDialog
          picturing={picturing}
          onChanged={() => {
            again();
            onChanged();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
