/**
 * The demonstration areas: North Karelia and, beside it, South Karelia, two believable years that end today.
 * Made from a seed (generate.ts), then written in one transaction (write.ts). See docs/guide/demonstration.md.
 */
import { dayAt } from '../platform/clock.ts';
import type { Services } from '../platform/services.ts';
import { writeAgreements } from './agreements.ts';
import { writeBusiness } from './business.ts';
import { writeCompetence } from './competence.ts';
import { writeEmployers } from './employers.ts';
import { writeRepresentatives } from './representatives.ts';
import { writeFigures } from './figures.ts';
import { demonstrationSeed, generateDemonstration } from './generate.ts';
import { writeGrantService } from './grant-service.ts';
import { writeGrants } from './grants.ts';
import { writeGroups } from './groups.ts';
import { writeMatching } from './matching.ts';
import { writeMessages } from './messages.ts';
import { writeProof } from './proof.ts';
import { writeTasks } from './tasks.ts';
import { writePlacements } from './placements.ts';
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
  await writeRepresentatives(services);
  await writeTasks(services);
  await writeProof(services);
  await writePlacements(services);
  await writeAgreements(services);
  await writeMatching(services);
  await writeBusiness(services);
  await writeGrants(services);
  await writeGrantService(services);
  await writeCompetence(services);
  await addShippedTemplates(database.owner);
}
