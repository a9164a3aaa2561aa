import { ChartTable } from '../../charts/ChartTable.tsx';
import { FlowChart } from '../../charts/FlowChart.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './FlowScreen.module.css';

/** Who went where between two moments. */
export function FlowScreen({ screen }: { screen: ScreenOf<'flow'> }) {
  const { question, before, after, flows } = screen;
  const { words } = useStageWords();
  const options = screen.options.map((option) => ({ id: option.id, label: optionWords(option, words) }));
  const people = sum(flows.flat());
  const changed = people - sum(flows.map((row, option) => row[option] ?? 0));
  const said = words.flow.switched(changed, people);
  const ways = flows.flatMap((row, from) =>
    row.flatMap((went, to) =>
      went === 0 || from === to
        ? []
        : [words.flow.went(went, options[from]?.label ?? '', options[to]?.label ?? '')],
    ),
  );
  return (
    <Sheet title={question}>
      <FlowChart
        flows={flows}
        options={options}
        moments={[before, after]}
        name={ways.length === 0 ? said : `${said.slice(0, -1)}: ${ways.join('; ')}.`}
      />
      <p className={styles.said}>{said}</p>
      <ChartTable
        caption={`${question} ${before} → ${after}`}
        columns={[words.dots.option, ...options.map(({ label }) => words.dots.flow(label))]}
        rows={options.map(({ label }, to) => ({ name: label, cells: flows.map((row) => row[to] ?? 0) }))}
      />
    </Sheet>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
