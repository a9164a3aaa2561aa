import { Ajv2020 } from 'ajv/dist/2020.js';

/** Somebody else's reading of a JSON Schema: what is wrong with a value by it, or nothing. */
export function validatorOf(schema: Record<string, unknown>): (value: unknown) => string[] {
  // What a date is stands in the schema's patterns too; of the names of formats nothing depends.
  const fits = new Ajv2020({ allErrors: true, formats: { date: true, 'date-time': true } }).compile(schema);
  return (value) =>
    fits(value) === true
      ? []
      : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
