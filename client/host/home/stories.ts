import type { ScenarioSummary } from '#shared/api.ts';

/** One story, in each length in which it is offered; the shortest first. */
export type Story = readonly [ScenarioSummary, ...ScenarioSummary[]];

/** The scenarios by the story that they tell: what has the same title differs in its length only. */
export function storiesOf(scenarios: readonly ScenarioSummary[]): Story[] {
  const shortestFirst = scenarios.toSorted((one, other) => one.minutes - other.minutes);
  return scenarios.flatMap((each, index): Story[] => {
    if (scenarios.findIndex((other) => sameStory(each, other)) < index) return [];
    const [shortest = each, ...longer] = shortestFirst.filter((other) => sameStory(each, other));
    return [[shortest, ...longer]];
  });
}

function sameStory({ title: one }: ScenarioSummary, { title: other }: ScenarioSummary): boolean {
  return one.nl === other.nl && one.en === other.en;
}

/** Of a story, the scenario that takes as long as the one that was chosen before, or else its shortest. */
export function likeChosen(story: Story, chosen: ScenarioSummary | undefined): ScenarioSummary {
  return story.find(({ minutes }) => minutes === chosen?.minutes) ?? story[0];
}
