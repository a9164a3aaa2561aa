import { useState } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import type { HostStack, HostTexts } from '#shared/views/hostPanel.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { Button } from '../../ui/Button.tsx';
import { useLang } from '../words.ts';
import styles from './TextDesk.module.css';
import { TextRow } from './TextRow.tsx';
import { useCalmList } from './useCalmList.ts';

interface TextDeskProps {
  texts: HostTexts;
  lang: string;
  send: (command: HostCommand) => void;
}

/** What people write, for the trainer to look at before anybody sees it: show, hide, put together what means the same. */
export function TextDesk({ texts, lang, send }: TextDeskProps) {
  const words = writingsWording[useLang()].console;
  const { round, waiting, shown, hidden, wall } = texts;
  const { rows, fresh, take } = useCalmList(texts.stacks);
  const [picked, setPicked] = useState<string | null>(null);
  const picking = rows.find(({ id }) => id === picked) ?? null;
  const same = (leader: string) => {
    if (picking !== null) send({ type: 'groupText', round, text: picking.id, with: leader });
    setPicked(null);
  };
  const counted = {
    waiting: words.waiting(waiting),
    shown: words.shown(shown),
    hidden: words.hidden(hidden),
  };
  return (
    <section className={styles.desk} aria-label={words.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title}</h3>
        <p className={styles.counts}>
          {counted.waiting} · {counted.shown} · {counted.hidden}
          {wall !== null && wall.pages > 1 && ` · ${words.page(wall.page + 1, wall.pages)}`}
        </p>
        {rows.length > 0 && (
          <Button kind="quiet" className={styles.fresh} onClick={take}>
            {fresh > 0 ? words.fresh(fresh) : words.tidy}
          </Button>
        )}
      </div>
      <p className={styles.rule} role="status">
        {picking === null ? (
          rows.length === 0 ? (
            words.none
          ) : (
            words.rule
          )
        ) : (
          <>
            {words.pick(picking.text)}{' '}
            <button type="button" className={styles.link} onClick={() => setPicked(null)}>
              {words.cancel}
            </button>
          </>
        )}
      </p>
      <ul className={styles.rows}>
        {rows.map((stack) => (
          <TextRow
            key={stack.id}
            stack={stack}
            lang={lang}
            groupable={texts.groupable && rows.length > 1}
            picking={picking?.id ?? null}
            onModerate={(as) => send({ type: 'moderateText', round, text: stack.id, as })}
            onPick={() => setPicked(stack.id)}
            onSame={() => same(stack.id)}
            onApart={(text) => send({ type: 'groupText', round, text, with: null })}
          />
        ))}
      </ul>
      {moreOf(texts, words).map((line) => (
        <p key={line} className={styles.more}>
          {line}
        </p>
      ))}
    </section>
  );
}

/** What is beyond what this view has. */
function moreOf(texts: HostTexts, words: (typeof writingsWording)['nl']['console']): string[] {
  const listed = (as: HostStack['as']) => texts.stacks.filter((stack) => stack.as === as).length;
  const [waiting, shown, hidden] = [
    texts.waiting - listed('waiting'),
    texts.shown - listed('shown'),
    texts.hidden - listed('hidden'),
  ];
  return [
    ...(waiting > 0 ? [words.more(waiting)] : []),
    ...(shown > 0 ? [words.moreShown(shown)] : []),
    ...(hidden > 0 ? [words.moreHidden(hidden)] : []),
  ];
}
