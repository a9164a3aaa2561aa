import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import { resultsWording } from '#shared/wording/consoleResults.ts';
import { GuessResult } from './GuessResult.tsx';
import { HandsResult } from './HandsResult.tsx';
import { labelsOf } from './labels.ts';
import styles from './Results.module.css';
import { CalibrationResult, ConvictionResult } from './ReplayResult.tsx';
import { ShiftResult } from './ShiftResult.tsx';
import { SeriesResult, StrikesResult } from './SeriesResult.tsx';
import { SortingResult } from './SortingResult.tsx';
import { SplitResult } from './SplitResult.tsx';
import { TallyResult } from './TallyResult.tsx';

interface ResultsProps {
  results: NonNullable<HostView['results']>;
  script: HostScript;
}

/** The published tables behind what the big screen shows, in the language that the room hears. */
export function Results({ results, script }: ResultsProps) {
  const {
    shifts,
    tables,
    series,
    strikes,
    calibration,
    conviction,
    split,
    guesses,
    sorting,
    hands = [],
  } = results;
  const words = resultsWording[script.lang];
  const told = { labels: labelsOf(script), words, lang: script.lang };
  return (
    <section className={styles.results} lang={script.lang}>
      <h2 className={styles.title}>{words.title}</h2>
      {shifts.map((shift) => (
        <ShiftResult key={shift.comparison} shift={shift} named={shifts.length > 1} told={told} />
      ))}
      {tables.map((table) => (
        <TallyResult key={table.round} table={table} told={told} />
      ))}
      {series !== null && <SeriesResult series={series} told={told} />}
      {strikes !== null && <StrikesResult strikes={strikes} told={told} />}
      {calibration !== undefined && <CalibrationResult table={calibration} told={told} />}
      {conviction !== undefined && <ConvictionResult table={conviction} told={told} />}
      {split !== undefined && <SplitResult split={split} told={told} />}
      {sorting !== undefined && <SortingResult result={sorting} told={told} />}
      {guesses !== undefined && <GuessResult guesses={guesses} told={told} />}
      {script.polls
        .filter(({ id }) => hands.some(({ poll }) => poll === id))
        .map((poll) => (
          <HandsResult key={poll.id} {...{ poll, hands, told }} />
        ))}
    </section>
  );
}
