/** The demonstration of the grants' e-service: what a named representative is writing, and what she has been asked about. */
import { addDays, evaluateGrant, type GrantPack, readGrantInput } from '@polku/domain';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { nextNumber } from '../grants/case-store.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { Services } from '../platform/services.ts';

interface Place {
  readonly areaId: number;
  readonly employerId: string;
  readonly representativeId: string;
  readonly handlerId: string;
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
}

/** After the grants and the representatives. */
export async function writeGrantService(services: Services): Promise<void> {
  for (const writer of writers) await writeOf(services, writer);
}

interface Writer {
  readonly subject: string;
  readonly kind: string;
  readonly sent: string;
  readonly drafted: string;
  /** What the handler wrote has been read. */
  readonly hasRead: boolean;
}
const writers: readonly Writer[] = [
  {
    subject: 'demo-rep-ritva',
    kind: 'company',
    sent: 'Pinja Sepite',
    drafted: 'Lumi Kuviteltu',
    hasRead: false,
  },
  {
    subject: 'demo-rep-heikki',
    kind: 'association',
    sent: 'Aapo Keksitty',
    drafted: 'Helmi Malliainen',
    hasRead: true,
  },
];

async function writeOf({ database, clock }: Services, writer: Writer): Promise<void> {
  const found = await sql<Place>`
    select r.area_id as "areaId", r.employer_id as "employerId", r.id as "representativeId", k.pack, k.parameters,
           (select c.handler_staff_id from grant_case c where c.area_id = r.area_id and c.status = 'handling' limit 1) as "handlerId"
      from employer_representative r join employer e on e.area_id = r.area_id and e.id = r.employer_id
      join grant_pack k on k.area_id = r.area_id and k.used_from is not null
     where r.subject = ${writer.subject} order by e.name collate "fi-x-icu", e.id limit 1`.execute(
    database.owner,
  );
  const [place] = found.rows;
  if (!place?.handlerId) return;
  const { areaId, employerId, representativeId, handlerId, pack, parameters } = place;
  const today = dayAt(clock.now());
  const sentOn = addDays(today, -6);
  const told = (startsOn: string) => ({
    person: { municipality: pack.municipalities[2], employmentServiceClient: true, groups: ['longTerm'] },
    employer: { kind: writer.kind, duties: true, economicActivity: true },
    job: { startsOn, endsOn: addDays(today, 240), weeklyHours: 30, collectiveAgreementPay: true },
  });
  const whole = { ...told(addDays(today, 10)), claims: { earlierGrants: [], appliedOn: sentOn } };
  const read = readGrantInput(whole);
  if (!('facts' in read)) throw new Error('The demonstration tells facts of a wrong form');
  const result = evaluateGrant(pack, { on: sentOn, facts: read.facts, parameters });
  await database.owner.transaction().execute(async (tx) => {
    const basics = { area_id: areaId, employer_id: employerId, representative_id: representativeId };
    const caseId = newId();
    await tx
      .insertInto('grant_case')
      .values({
        area_id: areaId,
        id: caseId,
        number: await nextNumber(tx, areaId, 'case', today),
        programme: pack.programme,
        pack_version: pack.version,
        origin: 'eService',
        status: 'moreInformation',
        employer_id: employerId,
        person_name: writer.sent,
        job_title: 'Puutarhatyöntekijä',
        received_on: sentOn,
        told: JSON.stringify(whole),
        result: JSON.stringify(result),
        result_at: `${sentOn}T09:00:00Z`,
        handler_staff_id: handlerId,
        information_asked: 'Selvitys kolmen viime vuoden de minimis -tuista ja työsopimus.',
        information_due_on: addDays(today, 8),
        version: 2,
      })
      .execute();
    const draft = { ...basics, programme: pack.programme };
    await tx
      .insertInto('grant_draft')
      .values([
        {
          ...draft,
          id: newId(),
          person_name: writer.drafted,
          job_title: 'Kassatyöntekijä',
          told: JSON.stringify(told(addDays(today, 30))),
          saved_at: `${addDays(today, -1)}T10:20:00Z`,
          version: 3,
        },
        { ...draft, id: newId(), case_id: caseId, saved_at: `${sentOn}T09:00:00Z`, version: 4 },
      ])
      .execute();
    const event = (at: string, action: string, by: object) => ({
      area_id: areaId,
      id: newId(),
      case_id: caseId,
      at,
      action,
      ...by,
    });
    await tx
      .insertInto('grant_case_event')
      .values([
        event(`${sentOn}T09:00:00Z`, 'submit', { representative_id: representativeId }),
        event(`${addDays(sentOn, 1)}T08:00:00Z`, 'take', { staff_id: handlerId }),
        event(`${addDays(sentOn, 2)}T08:30:00Z`, 'askInformation', { staff_id: handlerId }),
      ])
      .execute();
    await tx
      .insertInto('grant_message')
      .values({
        area_id: areaId,
        id: newId(),
        employer_id: employerId,
        case_id: caseId,
        sent_at: `${addDays(sentOn, 2)}T08:31:00Z`,
        staff_id: handlerId,
        read_at: writer.hasRead ? `${addDays(sentOn, 3)}T06:00:00Z` : null,
        body: 'Hei! Kirjasin lisätietopyynnön: työsopimuksen kuva riittää, jos allekirjoitukset näkyvät.',
      })
      .execute();
    await tx
      .insertInto('grant_attachment')
      .values({
        ...basics,
        id: newId(),
        case_id: caseId,
        type: 'other',
        name: 'tehtavankuva.png',
        media_type: 'image/png',
        size: picture.length,
        bytes: picture,
        sha256: createHash('sha256').update(picture).digest(),
        scan: 'notScanned',
        added_at: `${sentOn}T08:58:00Z`,
      })
      .execute();
  });
}

/** The smallest picture there is: one grey point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
