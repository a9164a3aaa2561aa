import { useState } from 'react';

import type { PictureAnswer } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { sharingWording } from '#shared/wording/sharing.ts';
import { saveAs } from '../../session/download.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { LangChoice } from '../../ui/LangChoice.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { refusedBy, useDoing } from '../manage/useDoing.ts';
import { refusalSentence, useLang } from '../words.ts';
import styles from './picture.module.css';
import type { Picturing } from './picturing.ts';
import { Preview } from './Preview.tsx';
import { SharedLink } from './SharedLink.tsx';

interface PictureDialogProps {
  picturing: Picturing;
  onChanged?: () => void;
  onClose: () => void;
}

/** The picture of the shift as everybody would see it: first looked at, then let go, and taken back again. */
export function PictureDialog({ picturing, onChanged, onClose }: PictureDialogProps) {
  const own = useLang();
  const words = sharingWording[own];
  const [lang, setLang] = useState(own);
  const { answer, error, set } = useAsked(lang, async () => picturing.read(lang));
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {error !== null && <p role="status">{refusalSentence(error, own)}</p>}
      {answer?.told === 'notYet' && <p>{words.notYet}</p>}
      {answer?.told === 'tooFew' && <p>{words.tooFew}</p>}
      {answer?.told === 'ready' && (
        <Ready
          {...{ answer, lang, picturing }}
          onSpeak={setLang}
          onChanged={(next) => {
            set(next);
            onChanged?.();
          }}
        />
      )}
      <DialogButtons>
        <Button data-first onClick={onClose}>
          {words.done}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

interface ReadyProps {
  answer: PictureAnswer;
  lang: Lang;
  picturing: Picturing;
  onSpeak: (lang: Lang) => void;
  onChanged: (answer: PictureAnswer) => void;
}

function Ready({ answer, lang, picturing, onSpeak, onChanged }: ReadyProps) {
  const own = useLang();
  const words = sharingWording[own];
  const looked = useAsked(lang, async () => picturing.look(lang));
  const { doing, run } = useDoing();
  const refused = refusedBy(doing) ?? looked.error;
  const image = looked.answer;
  const share = (shared: boolean) => run(async () => picturing.share(shared, lang), onChanged);
  return (
    <div className={styles.shown}>
      <Preview image={image} alt={answer.alt ?? ''} />
      <div className={styles.row}>
        <LangChoice shown label={words.lang} langs={LANGS} chosen={lang} onChoose={onSpeak} />
        <Button kind="quiet" disabled={image === null} onClick={() => image && saveAs(image, 'aanname.png')}>
          {words.download}
        </Button>
      </div>
      <p className={styles.why}>{words.what}</p>
      {answer.url === null ? (
        <>
          <p className={styles.why}>{words.allowWhy}</p>
          <Button kind="filled" disabled={image === null} onClick={() => share(true)}>
            {words.allow}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.allowed}>{words.allowed}</p>
          <SharedLink url={answer.url} />
          {answer.nearby && <p className={styles.why}>{words.nearby}</p>}
          <div className={styles.row}>
            <p className={styles.why}>{words.withdrawWhy}</p>
            <Button onClick={() => share(false)}>{words.withdraw}</Button>
          </div>
        </>
      )}
      <p role="status">
        {image === null && looked.error === null && words.drawing}
        {refused !== null && refusalSentence(refused, own)}
      </p>
    </div>
  );
}
