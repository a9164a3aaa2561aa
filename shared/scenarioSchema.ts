import { z } from 'zod';

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'an id is lower-case letters, digits and dashes, and starts with a letter',
  );
const words = z.string().trim().min(1).max(2000);
const url = z.url({ protocol: /^https?$/ });

/**
 * What a scenario can do beyond the core, each switched on by its name in `parts`. Scenes and polls that `needs` one
 * which is off are left out before a session is made, so that the core does not know of them.
 */
export const PARTS = [
  'confidence',
  'split',
  'guess',
  'sorting',
  'explanation',
  'rewriting',
  'reactions',
  'sharing',
  'followUp',
  'hands',
] as const;
const part = z.enum(PARTS);
export type Part = z.infer<typeof part>;
const needs = z.array(part).optional();

const minutes = z.union([z.literal(30), z.literal(45), z.literal(60)]);
const sceneMinutes = z.number().positive().max(60);

/** A text in the scenario's languages; which of them must be filled is checked with `languages`. */
const text = z.strictObject({ nl: words.optional(), en: words.optional() });
export type Text = z.infer<typeof text>;

const option = z.strictObject({ id, label: text });

const cast = z.strictObject({
  id,
  name: words,
  role: text,
  /** Scenes whose texts must not give this name away. */
  hideNameInScenes: z.array(id).optional(),
});

const client = z.strictObject({
  id,
  label: text,
  hearsay: z.array(z.strictObject({ by: id, text, verdict: z.enum(['holds', 'partly', 'fails']) })).min(1),
  facts: z.array(z.strictObject({ text, source: text, date: z.string().optional() })),
});

const pollCommon = {
  id,
  question: text,
  help: text.optional(),
  privacy: z.enum(['story', 'personal']),
  needs,
  /** Whether people are asked how sure they are of their choice. */
  confidence: z.boolean().optional(),
  randomiseOrder: z.literal(false).optional(),
};

/** From what there is to see up to what somebody does: the ladder of inference. */
const rung = z.enum(['data', 'selected', 'meaning', 'assumption', 'conclusion', 'action']);
export type Rung = z.infer<typeof rung>;

const sortItem = z.strictObject({
  id,
  text,
  key: z.enum(['fact', 'opinion', 'conclusion']),
  /** Of a fact: whether it is so. What can be checked and is not so is a fact as well. */
  true: z.boolean().optional(),
  why: text,
  rung: rung.optional(),
});

const poll = z.discriminatedUnion('type', [
  z.strictObject({
    ...pollCommon,
    type: z.literal('call'),
    client: id,
    labels: z.strictObject({ skip: text, unsure: text, call: text }).optional(),
  }),
  z.strictObject({
    ...pollCommon,
    type: z.literal('choice'),
    options: z.array(option).min(2).max(7),
    multi: z.boolean().optional(),
  }),
  z.strictObject({
    ...pollCommon,
    type: z.literal('predict'),
    options: z.array(option).min(2).max(4),
    truth: id,
  }),
  z.strictObject({
    ...pollCommon,
    type: z.literal('scale'),
    min: z.literal(1),
    max: z.literal(5),
    minLabel: text,
    maxLabel: text,
    /** A word for each of the five points; without it only the ends are named. */
    labels: z.array(text).length(5).optional(),
  }),
  /** How many of every ten people in the room choose an option of another poll, at one moment of the story. */
  z.strictObject({ ...pollCommon, type: z.literal('guess'), of: id, option: z.string() }),
  z.strictObject({ ...pollCommon, type: z.literal('sort'), items: z.array(sortItem).min(2).max(8) }),
  z.strictObject({
    ...pollCommon,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(280),
    moderated: z.literal(true),
    /** Asked at two moments: first people write, then they mark what is of use to them. */
    upvotes: z.boolean().optional(),
    keepOnDevice: z.boolean().optional(),
    /** The line that people are to write anew, and for the trainer an example of how that can be done. */
    gossip: text.optional(),
    good: text.optional(),
    /** What invented participants write. */
    examples: z.array(text).min(1).max(12).optional(),
  }),
  z.strictObject({
    ...pollCommon,
    type: z.literal('ifThen'),
    triggers: z.array(text).min(1).max(6),
    actions: z.array(text).min(1).max(6),
    allowOwn: z.literal(true),
    keepOnDevice: z.literal(true),
  }),
]);
export type Poll = z.infer<typeof poll>;

const revealStep = z.enum(['before', 'pause', 'move', 'sentence', 'flow', 'bars', 'guess']);
export type RevealStep = z.infer<typeof revealStep>;

const scene = z.strictObject({
  id,
  /** The scene's name on the run sheet, and above the question on a phone. */
  title: text,
  kind: z.enum(['join', 'story', 'vote', 'reveal', 'debrief', 'exercise', 'commit', 'close']),
  minutes: sceneMinutes,
  optional: z.boolean().optional(),
  needs,
  story: text.optional(),
  /** Who reads the story: the trainer aloud, everybody on the phone, or both. */
  reader: z.enum(['trainer', 'phone', 'both']),
  /** `src` names one of the product's own drawings. */
  image: z.strictObject({ src: z.enum(['stairs', 'call-list']), alt: text }).optional(),
  /** Each moment asks one poll and makes one round with the moment's id. */
  moments: z.array(z.strictObject({ id, poll: id, label: text.optional() })).optional(),
  projector: z.strictObject({
    title: text.optional(),
    view: z.enum([
      'text',
      'black',
      'progress',
      'dots',
      'bars',
      'flow',
      'slopes',
      'items',
      'list',
      'confidence',
      'briefings',
      'wall',
      'best',
    ]),
    comparison: id.optional(),
  }),
  reveal: z.strictObject({ hiddenUntil: id, steps: z.array(revealStep).min(1) }).optional(),
  /** How sure people were, once it is known: of the prediction at this moment, and of this poll over its moments. */
  replay: z.strictObject({ prediction: id, poll: id }).optional(),
  /** The calm line on a phone that has nothing to do in this scene. */
  waiting: text.optional(),
  trainer: z.strictObject({
    say: text,
    ask: z.array(text),
    watchFor: text.optional(),
    ifNobodyChanged: text.optional(),
    ifOpposite: text.optional(),
  }),
});
export type Scene = z.infer<typeof scene>;

const comparison = z.strictObject({ id, before: id, after: id, target: z.string(), primary: z.boolean() });
export type Comparison = z.infer<typeof comparison>;

/** A scenario as a session is made of it. What spans several fields is checked by `checkScenario`. */
const scenarioSchema = z.strictObject({
  id,
  version: z.int().positive(),
  languages: z.array(z.enum(['nl', 'en'])).min(1),
  title: text,
  summary: text,
  sector: words,
  minutes,
  parts: z.array(part).optional(),
  sensitivity: text.optional(),
  credits: z.strictObject({ source: text, url: url.optional(), licence: words.optional() }).optional(),
  cast: z.array(cast).min(1),
  clients: z.array(client).min(1),
  polls: z.array(poll).min(1),
  scenes: z.array(scene).min(2),
  comparisons: z.array(comparison),
  split: z
    .strictObject({
      atScene: id,
      arms: z.array(z.strictObject({ id: z.enum(['gossip', 'facts']), text })).length(2),
      minPresent: z.int().positive(),
      measuredAt: z.array(id).min(1),
      revealScene: id,
    })
    .optional(),
  lessons: z.array(text).min(1),
  ladder: z.array(z.strictObject({ rung, text })).optional(),
  closing: z.strictObject({
    text,
    contact: z
      .strictObject({
        name: words,
        email: z.email().optional(),
        phone: words.optional(),
        url: url.optional(),
      })
      .optional(),
    cta: z.strictObject({ label: text, url }).optional(),
    reading: z.array(z.strictObject({ title: text, url })),
  }),
  followUp: z
    .strictObject({ afterDays: z.int().min(1).max(90), polls: z.array(id), invite: text })
    .optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** The same story with other parts switched on, and so in another time. */
const variant = z.strictObject({
  id,
  minutes,
  parts: z.array(part),
  /** How long the scenes take that take longer, or shorter, than in the file. */
  sceneMinutes: z.record(z.string(), sceneMinutes).optional(),
});

/** The shape of a scenario file: one scenario, and the variants that it is also offered in. */
export const scenarioFileSchema = z.strictObject({
  ...scenarioSchema.shape,
  variants: z.array(variant).optional(),
});
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
