import type { ScenarioSummary } from '#shared/api.ts';
import { useLang, useTrainerWords } from '../words.ts';
import { Choices } from './Field.tsx';
import styles from './ScenarioChoice.module.css';
import { likeChosen, storiesOf } from './stories.ts';

interface ScenarioChoiceProps {
  scenarios: readonly ScenarioSummary[];
  chosen: ScenarioSummary | undefined;
  onChoose: (id: string) => void;
}

/** Which story, and of a story that is offered in several lengths also in which. Fills in the field `scenario`. */
export function ScenarioChoice({ scenarios, chosen, onChoose }: ScenarioChoiceProps) {
  const { form: words } = useTrainerWords();
  const lang = useLang();
  const stories = storiesOf(scenarios);
  const story = stories.find((lengths) => lengths.some(({ id }) => id === chosen?.id));

  return (
    <>
      <Choices
        name="story"
        label={words.scenario}
        chosen={story === undefined ? '' : story[0].id}
        onChoose={(id) => {
          const next = stories.find(([{ id: first }]) => first === id);
          if (next !== undefined) onChoose(likeChosen(next, chosen).id);
        }}
        options={stories.map((lengths) => ({
          value: lengths[0].id,
          label: (
            <>
              <span className={styles.head}>
                <span className={styles.name}>{lengths[0].title[lang]}</span>
                <span className={styles.minutes}>{words.lengths(lengths.map(({ minutes }) => minutes))}</span>
              </span>
              <span className={styles.what}>{lengths[0].summary[lang]}</span>
            </>
          ),
        }))}
        stacked
      />
      {story !== undefined && story.length > 1 ? (
        <Choices
          name="scenario"
          label={words.length}
          chosen={chosen?.id ?? ''}
          onChoose={onChoose}
          options={story.map(({ id, minutes }) => ({ value: id, label: words.lengths([minutes]) }))}
        />
      ) : (
        <input type="hidden" name="scenario" value={chosen?.id ?? ''} />
      )}
    </>
  );
}
