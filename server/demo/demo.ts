/**
 * The demonstration areas: North Karelia and, beside it, South Karelia, two believable years that end today.
 * Made from a seed (generate.ts), then written in one transaction (write.ts). See docs/guide/demonstration.md.
 */
import { dayAt } from '../platform/clock.ts';
import type { Services } from '../platform/services.ts';
import { writeCompetence } from './competence.ts';
import { writeEmployers } from './employers.ts';
import { writeFigures } from './figures.ts';
import { demonstrationSeed, generateDemonstration } from './generate.ts';
import { writeGroups } from './groups.ts';
import { writeMessages } from './messages.ts';
import { writeTasks } from './tasks.ts';
import { writeOwnView } from './own-view.ts';
import { addShippedTemplates } from '../plans/templates.ts';
import { writeDemonstration } from './write.ts';

/** Areas that are there already stay as they are. */
export async function loadDemonstration(services: Services): Promise<void> {
  const { database, keys, clock, identityIssuer } = services;
  const generated = generateDemonstration(demonstrationSeed, dayAt(clock.now()));
  const written = await writeDemonstration(database.owner, generated, { keys, issuer: identityIssuer });
  if (written.length === 0) return;
  await writeMessages(services);
  await writeFigures(services);
  await writeOwnView(services);
  await writeGroups(services);
  await writeEmployers(services);
  await writeTasks(services);
  await writeCompetence(services);
  await addShippedTemplates(database.owner);
}
