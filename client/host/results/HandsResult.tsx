import type { HandsTable } from '#shared/session/tables.ts';
import type { HostScript } from '#shared/views/hostPanel.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { CountTable } from './CountTable.tsx';
import styles from './Results.module.css';
import type { Told } from './told.ts';

interface HandsResultProps {
  poll: HostScript['polls'][number];
  hands: HandsTable[];
  told: Told;
}

/** The hands of people without a phone on one question, apart from all that the phones said. */
export function HandsResult({ poll: { id: poll, options }, hands, told }: HandsResultProps) {
  const { labels, words, lang } = told;
  const own = handsWording[lang].console;
  const counted = hands.filter((each) => each.poll === poll);
  const shown = counted.flatMap(({ round, counts }) =>
    counts === null ? [] : [{ id: round, label: labels.round(round), cells: counts }],
  );
  return (
    <div className={styles.result}>
      <h3 className={styles.name}>{labels.poll(poll)}</h3>
      {shown.length > 0 && (
        <CountTable
          caption={own.caption}
          corner={words.moment}
          columns={options.map(({ id }) => ({ id, label: labels.option(poll, id) }))}
          rows={shown}
        />
      )}
      <div className={styles.notes}>
        {counted.map(
          ({ round, n, counts }) =>
            counts === null && <p key={round}>{own.tooFew(labels.round(round), n)}</p>,
        )}
        <p>{own.apart}</p>
      </div>
    </div>
  );
}
