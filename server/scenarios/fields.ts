import { z } from 'zod';

import { scenarioFileSchema } from '#shared/scenarioSchema.ts';
import type { Path } from './problem.ts';

/** What the author wrote at a place; `undefined` where there is nothing. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, data);
}

/** The names that a scenario file may use at a place; none where it holds no fields. */
export function fieldsAt(data: unknown, path: Path): string[] {
  const schema = opened(
    path.reduce<z.core.$ZodType | null>(
      (outer, step, depth) => within(opened(outer, valueAt(data, path.slice(0, depth))), step),
      scenarioFileSchema,
    ),
    valueAt(data, path),
  );
  return Object.keys(shapeOf(schema));
}

function within(schema: z.core.$ZodType | null, step: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodArray) return schema.element;
  return shapeOf(schema)[step] ?? null;
}

/** The schema that `value` is held against: inside `optional`, and of a union the kind that it says it is. */
function opened(schema: z.core.$ZodType | null, value: unknown): z.core.$ZodType | null {
  if (schema instanceof z.ZodOptional) return opened(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const kind = valueAt(value, [discriminator]);
  const isMeant = (option: z.core.$ZodType) =>
    z.core.safeParse(shapeOf(option)[discriminator] ?? z.never(), kind).success;
  return schema.options.find(isMeant) ?? null;
}

/** The fields of a schema; none where it is not one of an object. */
function shapeOf(schema: z.core.$ZodType | null): z.core.$ZodShape {
  return schema instanceof z.core.$ZodObject ? schema._zod.def.shape : {};
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
