import { useState, type SyntheticEvent } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import { MOST_HANDS } from '#shared/session/mostHands.ts';
import type { HandsToCount, HostScript } from '#shared/views/hostPanel.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { Field } from '../home/Field.tsx';
import { labelsOf } from '../results/labels.ts';
import { useLang } from '../words.ts';
import styles from './HandsDialog.module.css';
import { tallyCommands } from './wishes.ts';

interface HandsDialogProps {
  hands: HandsToCount[];
  script: HostScript;
  onTally: (command: HostCommand) => void;
  onClose: () => void;
}

/** Asks how many hands went up for each choice; begins with what was counted before. */
export function HandsDialog({ hands, script, onTally, onClose }: HandsDialogProps) {
  const { dialog: words } = handsWording[useLang()];
  // What is asked stays as it was when the dialog opened, while the session may go on behind it.
  const [asked] = useState(() => hands.map((each) => ({ ...each, options: optionsIn(script, each.poll) })));
  const [filled, setFilled] = useState<Record<string, string[]>>(() =>
    Object.fromEntries(
      asked.map(({ round, options, counts }) => [
        round,
        options.map((_, place) => `${counts?.[place] ?? 0}`),
      ]),
    ),
  );
  const labels = labelsOf(script);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    for (const command of tallyCommands(asked, filled)) onTally(command);
    onClose();
  };
  const fill = (round: string, place: number, value: string) =>
    setFilled({
      ...filled,
      [round]: (filled[round] ?? []).map((old, index) => (index === place ? value : old)),
    });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={save}>
        <p>{words.how}</p>
        {asked.map(({ round, poll, options }, order) => (
          <fieldset key={round} className={styles.asked}>
            <legend className={styles.question} lang={script.lang}>
              {labels.poll(poll)}
            </legend>
            <div className={styles.options}>
              {options.map((option, place) => (
                <Field
                  key={option}
                  label={labels.option(poll, option)}
                  type="number"
                  inputMode="numeric"
                  required
                  min={0}
                  max={MOST_HANDS}
                  step={1}
                  data-first={order === 0 && place === 0 ? true : undefined}
                  value={filled[round]?.[place] ?? ''}
                  onChange={(event) => fill(round, place, event.target.value)}
                  onFocus={(event) => event.target.select()}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <p className={styles.why}>
          {words.what} {words.back}
        </p>
        <DialogButtons>
          <Button kind="filled" type="submit">
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function optionsIn({ polls }: HostScript, poll: string): string[] {
  return polls.find(({ id }) => id === poll)?.options.map(({ id }) => id) ?? [];
}
