import type { ReactNode } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { Key } from '../Key.tsx';
import { useWords } from '../words.ts';
import styles from './KeysDialog.module.css';

/** Which key does what. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { keys: words, close } = useWords();
  const rows: [string, string[], string][] = [
    ['next', [words.space, '→', 'Page Down'], words.next],
    ['back', ['←', 'Page Up'], words.back],
    ['black', ['B', '.'], words.black],
    ['code', ['Q'], words.code],
    ['countdown', ['T'], words.countdown],
    ['help', ['?'], words.help],
    ['escape', ['Esc'], words.escape],
  ];
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(([row, keys, what]) => (
          <div key={row} className={styles.row}>
            <dt>{alternatives(keys, words.or)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.clicker}</p>
      <DialogButtons>
        <Button onClick={onClose}>{close}</Button>
      </DialogButtons>
    </Dialog>
  );
}

function alternatives(keys: string[], or: string): ReactNode {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${or} `}
      <Key>{key}</Key>
    </span>
  ));
}
