/** What every floor does: counts the newest choice of each phone, and tells the host at most ten times a second. */
export interface Floor {
  /** Counts a ballot of a phone. */
  cast: (phone: number, choice: string) => void;
  hostView: () => object;
  /** What a phone sees: as many bytes as ours. */
  phoneView: (scene: number) => object;
}

const WINDOW = 100;
const STORY = 'Frank Jan zit bij de receptie. '.repeat(12);

export function createFloor(tellHost: (view: object) => void): Floor {
  const choices = new Map<number, string>();
  let timer: NodeJS.Timeout | null = null;
  let poked = false;

  function open(): void {
    poked = false;
    timer = setTimeout(() => {
      timer = null;
      if (poked) open();
    }, WINDOW);
    tellHost(hostView());
  }

  function hostView(): object {
    return { role: 'host', voted: choices.size };
  }

  return {
    cast(phone, choice) {
      choices.set(phone, choice);
      if (timer === null) open();
      else poked = true;
    },
    hostView,
    phoneView: (scene) => ({
      role: 'participant',
      scene,
      story: STORY,
      question: 'Zou jij deze klant bellen?',
    }),
  };
}
