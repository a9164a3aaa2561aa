import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import type { Managed } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { deviceKeep } from '../../session/keep.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { PicturePart } from '../picture/PicturePart.tsx';
import { picturingOf, type Picturing } from '../picture/picturing.ts';
import { createTrainer } from '../trainer.ts';
import { LangContext, refusalSentence, useLang, useManagingWords } from '../words.ts';
import { FollowUpPart } from './FollowUpPart.tsx';
import { JournalPart } from './JournalPart.tsx';
import { KeepingPart } from './KeepingPart.tsx';
import { LinksPart } from './LinksPart.tsx';
import styles from './manage.module.css';
import { managingOf, type Managing } from './managing.ts';
import { RemarkPart } from './RemarkPart.tsx';

interface ManageResultsProps {
  session: string;
  lang: Lang;
  /** The results themselves are other than before. */
  onChanged: () => void;
}

/** What the trainer manages about the results of a session, beside them. */
export function ManageResults({ session, lang, onChanged }: ManageResultsProps) {
  const [trainer] = useState(() => createTrainer(deviceKeep()));
  const managing = useMemo(() => managingOf(trainer, session), [trainer, session]);
  const picturing = useMemo(() => picturingOf(trainer, session), [trainer, session]);
  const context = useMemo(() => ({ lang, speak: () => {} }), [lang]);
  return (
    <LangContext value={context}>
      <ManageParts {...{ managing, picturing, onChanged }} subject={session} />
    </LangContext>
  );
}

interface ManagePartsProps {
  managing: Managing;
  /** `null` where nothing of this session is for everybody. */
  picturing: Picturing | null;
  subject: string;
  onChanged: () => void;
}

export function ManageParts({ managing, picturing, subject, onChanged }: ManagePartsProps) {
  const words = useManagingWords();
  const lang = useLang();
  const [, navigate] = useLocation();
  const { answer: managed, error, again, set } = useAsked(subject, managing.read);
  if (managed === null) {
    return (
      <aside className={styles.parts} aria-label={words.title}>
        <p role="status">{error === null ? words.loading : refusalSentence(error, lang)}</p>
        {error !== null && <Button onClick={again}>{words.retry}</Button>}
      </aside>
    );
  }
  const changed = (next: Managed) => {
    set(next);
    onChanged();
  };
  return (
    <aside className={styles.parts} aria-label={words.title}>
      <LinksPart {...{ managed, managing }} onChanged={set} onMade={again} />
      {managed.followUp === true && (
        <FollowUpPart
          session={subject}
          managing={managing}
          keptUntil={managed.keptUntil}
          onClosed={onChanged}
        />
      )}
      {picturing !== null && <PicturePart {...{ picturing, subject }} onChanged={again} />}
      <RemarkPart {...{ managed, managing }} onChanged={changed} />
      <KeepingPart {...{ managed, managing }} onChanged={changed} onErased={() => navigate('/trainer')} />
      <JournalPart journal={managed.journal} />
    </aside>
  );
}
