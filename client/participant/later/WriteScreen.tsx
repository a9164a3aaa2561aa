import { useId, useState, type KeyboardEvent, type SyntheticEvent } from 'react';

import { lengthOf } from '#shared/graphemes.ts';
import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { ballotOf } from '../../session/ballots.ts';
import { Button } from '../../ui/Button.tsx';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import { SaveState } from '../SaveState.tsx';
import type { ScreenProps } from '../screenProps.ts';
import styles from './WriteScreen.module.css';
import { writingWords } from './writingWords.ts';

type Write = Extract<PhoneScreen, { kind: 'write' }>;

/** One line of one's own, which may be altered or taken back as long as people write. */
export function WriteScreen({ screen, desk, onChoose }: ScreenProps<Write>) {
  const lang = useLang();
  const words = phoneWritingWording[lang];
  const { round, most, open } = screen;
  const ballot = ballotOf(desk, round);
  const sent = ballot?.status === 'refused' ? ballot.wished : (ballot?.choice ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const text = lineIn(typed ?? sent);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text === '' || lengthOf(text) > most || text === sent) return;
    onChoose(round, text, 'text');
    setTyped(null);
  };
  const takeBack = () => {
    onChoose(round, '', 'text');
    setTyped(null);
  };
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={page.question}>{screen.question}</h2>
      {screen.gossip !== null && (
        <blockquote className={styles.gossip} aria-label={words.gossip}>
          {screen.gossip}
        </blockquote>
      )}
      {screen.help !== null && <p className={page.help}>{screen.help}</p>}
      {open && (
        <form onSubmit={send} noValidate>
          <Field typed={typed ?? sent} most={most} onType={setTyped} />
          <div className={styles.buttons}>
            <Button type="submit" kind={text === sent && sent !== '' ? 'outlined' : 'filled'}>
              {sent === '' ? words.send : words.change}
            </Button>
            {sent !== '' && (
              <Button kind="quiet" onClick={takeBack}>
                {words.takeBack}
              </Button>
            )}
          </div>
        </form>
      )}
      <SaveState words={writingWords({ ballot, open, changed: text !== sent }, lang)} />
    </>
  );
}

interface FieldProps {
  typed: string;
  most: number;
  onType: (typed: string) => void;
}

function Field({ typed, most, onType }: FieldProps) {
  const words = phoneWritingWording[useLang()];
  const id = useId();
  const length = lengthOf(lineIn(typed));
  return (
    <>
      <textarea
        className={styles.field}
        aria-label={words.label}
        rows={most > 80 ? 3 : 2}
        value={typed}
        enterKeyHint="send"
        autoComplete="off"
        aria-invalid={length > most}
        aria-describedby={`${id}-count ${id}-names`}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <p id={`${id}-count`} className={styles.count} data-over={length > most}>
        {length > most ? words.over(length - most) : words.left(length, most)}
      </p>
      <p id={`${id}-names`} className={styles.names}>
        {words.names}
      </p>
    </>
  );
}

/** It is one line, though it may take several on a phone. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function lineIn(typed: string): string {
  return typed.replaceAll(/\s+/g, ' ').trim();
}
