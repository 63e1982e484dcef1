/** The public form by which a person refers herself. It answers the same whether or not she is known. */
import { randomInt } from 'node:crypto';
import { type AreaSettings, areaSettings, type referralContract, refuse } from '@polku/domain';
import { sql } from 'kysely';
import { areaMunicipalities } from '../areas/municipalities.ts';
import { insertAuditEvent } from '../platform/audit.ts';
import { inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { serviceLanguages } from '../reference/reference.ts';
import { insertReferral } from './store.ts';

/** Letters and digits that are not taken for each other when read aloud. */
const receiptSigns = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** Says nothing of the person, the area or the moment; about 2 · 10¹¹ of them. */
export function newReceipt(): string {
  const signs = () => Array.from({ length: 4 }, () => receiptSigns[randomInt(receiptSigns.length)]).join('');
  return `${signs()}-${signs()}`;
}

type PublicContract = Pick<typeof referralContract, 'publicAreas' | 'publicReferral'>;

export const publicReferralHandlers = {
  async publicAreas({ services, today }) {
    const areas = await services.database.app
      .selectFrom('area')
      .select(['id', 'slug', 'name_fi', 'name_sv', 'name_en', 'settings'])
      .orderBy('name_fi')
      .execute();
    const listed = [];
    for (const area of areas) {
      const municipalities = await inScope(
        services.database.app,
        { areaId: area.id, reach: 'none' },
        async (tx) => {
          const found = await sql<{ code: string; fi: string; sv: string }>`
          select m.code, m.name_fi as fi, m.name_sv as sv
            from area_municipality a join municipality m on m.code = a.municipality_code
           where a.area_id = ${area.id} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
           order by m.name_fi collate "fi-x-icu"`.execute(tx);
          return found.rows;
        },
      );
      const name = { fi: area.name_fi, sv: area.name_sv, en: area.name_en };
      const told = areaSettings(area.settings as Partial<AreaSettings>);
      const contact = {
        controller: told.controllerName,
        phone: told.contactPhone,
        email: told.contactEmail,
        dataProtection: told.dataProtectionContact,
        privacyNotice: told.privacyNoticeAddress,
      };
      listed.push({ slug: area.slug, name, contact, municipalities });
    }
    return { areas: listed, languages: [...serviceLanguages.rows] };
  },

  async publicReferral({ services, body, now, today, note }) {
    const area = await services.database.app
      .selectFrom('area')
      .select('id')
      .where('slug', '=', body.area)
      .executeTakeFirst();
    if (!area) throw notFound();
    const receipt = newReceipt();
    // the trap was filled in: a program, which is answered like anybody and not stored
    if (body.website !== '') return { receipt };
    if (!body.phone && !body.email) throw refused(refuse('contact-needed', undefined, '/body/phone'));
    await inScope(services.database.app, { areaId: area.id, reach: 'none' }, async (tx) => {
      const own = await areaMunicipalities(tx, area.id, today);
      if (!own.includes(body.municipalityCode)) {
        throw refused(refuse('municipality-not-in-area', undefined, '/body/municipalityCode'));
      }
      const id = newId();
      await insertReferral(tx, {
        areaId: area.id,
        id,
        source: 'self',
        input: {
          givenNames: body.givenNames,
          familyName: body.familyName,
          birthDate: body.birthDate,
          municipalityCode: body.municipalityCode,
          serviceLanguage: body.serviceLanguage,
          phone: body.phone,
          email: body.email,
          nonDisclosure: body.nonDisclosure,
          reason: body.reason,
          identityCode: null,
          statutoryPlanReference: null,
        },
        sender: null,
        receipt,
        keys: services.keys,
        now,
        today,
      });
      note.count(1);
      await insertAuditEvent(tx, {
        name: 'publicReferral',
        rule: { verb: 'create', purpose: 'referral', fields: 'special' },
        areaId: area.id,
        actor: undefined,
        at: now,
        note,
        subject: { kind: 'referral', id },
      });
    });
    return { receipt };
  },
} satisfies HandlersFor<PublicContract>;
