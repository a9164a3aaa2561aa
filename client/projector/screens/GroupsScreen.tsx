import type { GroupBar } from '#shared/charts/groupBars.ts';
import { roundTo100 } from '#shared/results/measures.ts';
import { ARMS } from '#shared/session/arms.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { splitSentence } from '#shared/wording/splitSentence.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { GroupBars } from '../../charts/GroupBars.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sentence } from '../Sentence.tsx';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { TooFew } from '../TooFew.tsx';
import styles from './GroupsScreen.module.css';

/** What the readers of either briefing chose at each moment of the story. */
export function GroupsScreen({ screen }: { screen: ScreenOf<'groups'> }) {
  const { question, moments, split } = screen;
  const { lang, words } = useStageWords();
  const own = briefingsWording[lang];
  const labelOf = (round: string): string => moments.find(({ id }) => id === round)?.label ?? '';
  const target = screen.options.find(({ id }) => id === split.target)?.label ?? null;
  const told = splitSentence(split, { lang, target, moment: labelOf(split.tested) });
  const { counts, people } = split;
  if (counts === null) {
    return (
      <Sheet title={question}>
        <TooFew>
          <Sentence parts={told} />
        </TooFew>
      </Sheet>
    );
  }
  const options = screen.options.map((option) => ({ id: option.id, label: optionWords(option, words) }));
  const labels = split.rounds.map(labelOf);
  const rows = labels.flatMap((label, moment) =>
    ARMS.map((arm) => ({ name: own.screen.row(label, own.arms[arm]), cells: counts[arm][moment] ?? [] })),
  );
  const piles = rows.map(({ name, cells }) =>
    own.screen.piles(name, words.listed(options.map(({ label }, index) => `${label} ${cells[index] ?? 0}`))),
  );
  const figure = ({ half, moment }: GroupBar, option: number): string => {
    const row = counts[ARMS[half] ?? 'gossip'][moment] ?? [];
    if (split.level === 'counts') return `${row[option] ?? 0}`;
    return `${roundTo100({ counts: row }).percent?.[option] ?? 0}%`;
  };
  return (
    <Sheet title={question}>
      <GroupBars
        counts={[counts.gossip, counts.facts]}
        halves={[own.arms.gossip, own.arms.facts]}
        moments={labels}
        options={options}
        figure={figure}
        name={`${piles.join('; ')}.`}
      />
      <p className={styles.people}>{own.screen.people(people.gossip, people.facts)}</p>
      <p className={styles.sentence}>
        <Sentence parts={told} />
      </p>
      <ChartTable
        caption={question}
        columns={[own.screen.moment, ...options.map(({ label }) => label)]}
        rows={rows}
      />
    </Sheet>
  );
}
