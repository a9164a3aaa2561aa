import { ARMS } from '#shared/session/arms.ts';
import type { SplitTable } from '#shared/session/tables.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { roomsMissing, splitSentence } from '#shared/wording/splitSentence.ts';
import { keyedLines } from '../../ui/keyed.ts';
import { wholePercent } from '#shared/wording/sureSentence.ts';
import { CountTable } from './CountTable.tsx';
import { testSentence } from './inferenceWords.ts';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

/** What two briefings did: the sentence, what either half chose, and what may be concluded from it. */
export function SplitResult({ split, told }: { split: SplitTable; told: Told }) {
  const { labels, words, lang } = told;
  const { poll, rounds, tested, options, counts, people, verdict } = split;
  const own = briefingsWording[lang];
  const sentence = splitSentence(split, {
    lang,
    target: labels.ownLabel(poll, split.target),
    moment: labels.round(tested),
  });
  if (counts === null) {
    return (
      <div className={styles.result}>
        <Sentence parts={sentence} />
      </div>
    );
  }
  return (
    <div className={styles.result}>
      <Sentence parts={sentence} />
      {ARMS.map((arm) => (
        <CountTable
          key={arm}
          caption={own.console.caption(own.arms[arm])}
          corner={words.moment}
          columns={options.map((id) => ({ id, label: labels.option(poll, id) }))}
          rows={rounds.map((id, row) => ({ id, label: labels.round(id), cells: counts[arm][row] ?? [] }))}
        />
      ))}
      <div className={styles.notes}>
        <p>{own.console.people(people.gossip, people.facts)}</p>
        <Inference split={split} told={told} />
        {verdict === 'noDifference' && <p>{own.console.nothing}</p>}
        {verdict === 'gossipMore' && <p>{own.console.reversed}</p>}
        <p>{own.console.oneRoom(own.console.rooms(roomsMissing(Math.min(people.gossip, people.facts))))}</p>
      </div>
    </div>
  );
}

function Inference({ split: { rounds, tested, inference }, told }: { split: SplitTable; told: Told }) {
  const { labels, words, lang } = told;
  const own = briefingsWording[lang].console;
  if (inference === null) return null;
  const differences = inference.differences.map(({ share, ci: [low, high] }, index) => {
    const difference = own.difference(labels.round(rounds[index] ?? ''), wholePercent(share));
    return `${difference} ${own.interval(wholePercent(low), wholePercent(high))}`;
  });
  return (
    <>
      {keyedLines(differences).map(({ key, item: said }) => (
        <p key={key}>{said}</p>
      ))}
      <p>
        {testSentence(inference.fisherP, { ...words, test: own.chance })} {own.test(labels.round(tested))}
      </p>
    </>
  );
}
