import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { temporaryFolder } from './logs.ts';

/** A certificate for this computer that nobody else vouches for, in two files, as a trainer would have them. */
export async function certificateFiles(): Promise<{ cert: string; key: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const folder = temporaryFolder();
  const files = { cert: join(folder, 'chain.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.key, made.private);
  return files;
}
