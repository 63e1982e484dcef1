/** The ready packages that come with the program (reference/ready-packages.json). */
import { readFileSync } from 'node:fs';
import { readyPackage } from '@polku/domain';
import * as z from 'zod';

const file = new URL('../../reference/ready-packages.json', import.meta.url);

export const readyPackages = z
  .object({ packages: z.array(readyPackage) })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).packages;
