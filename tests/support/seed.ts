import fc from 'fast-check';

/**
 * Where chance begins in all properties. One that is asked of every change has one answer: it is the same on each
 * machine, and a find of another beginning becomes an example. `npm run prove` begins elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_124) });
