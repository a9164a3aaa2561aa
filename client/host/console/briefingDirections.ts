import type { SplitTable } from '#shared/session/tables.ts';
import type { HostView, ScriptScene } from '#shared/views/hostPanel.ts';
import { directionsAt, type Direction } from './directions.ts';

/** What the trainer reads at the present step of a scene, two briefings included where there are two. */
export function directionsNow(
  scene: ScriptScene,
  { position, results, briefings }: Pick<HostView, 'position' | 'results' | 'briefings'>,
): Direction[] {
  const { step } = position;
  const shifts = results?.shifts ?? [];
  if (scene.briefings === undefined || briefings?.on !== true) return directionsAt(scene, step, shifts);
  const { gossip, facts } = scene.briefings;
  const read: Direction[] =
    step === 'story'
      ? [
          { kind: 'gossip', text: gossip },
          { kind: 'facts', text: facts },
        ]
      : [];
  return [
    ...read,
    ...cardFor(scene, results?.split),
    ...directionsAt({ ...scene, story: null }, step, shifts),
  ];
}

/** The card for a group in which the briefings did nothing, or the opposite. */
function cardFor(scene: ScriptScene, split: SplitTable | undefined): Direction[] {
  const { ifNobodyChanged, ifOpposite } = scene;
  if (split?.verdict === 'noDifference' && ifNobodyChanged !== null) {
    return [{ kind: 'noDifference', text: ifNobodyChanged }];
  }
  if (split?.verdict === 'gossipMore' && ifOpposite !== null) {
    return [{ kind: 'gossipMore', text: ifOpposite }];
  }
  return [];
}
