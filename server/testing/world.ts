/**
 * A small named world for server tests: two areas, three organisations, one worker of each role and scope.
 * Plain values with ids made up front; each test adds the clients it needs.
 */
import {
  type Actor,
  type Day,
  type Right,
  type Role,
  asDay,
  normalisedName,
  sliceParts,
} from '@polku/domain';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { createApp } from '../app.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { installationKeys } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { newBackground } from '../platform/background.ts';
import type { Services } from '../platform/services.ts';
import { newToken, tokenHash } from '../platform/session.ts';
import { loadReference } from '../reference/load.ts';

export const worldNow = new Date('2026-11-20T08:00:00.000Z');
export const worldToday: Day = asDay('2026-11-20');
export const worldIssuer = 'http://localhost:3001';

export interface Worker {
  readonly staffId: string;
  readonly assignmentId: string;
  readonly actor: Actor;
  readonly cookies: Readonly<Record<string, string>>;
  readonly csrfToken: string;
}

/** Whoever is signed in: a worker, or a client in her own view. */
export type Sender = Pick<Worker, 'cookies' | 'csrfToken'>;

export interface World {
  readonly database: Database;
  readonly services: Services;
  readonly app: FastifyInstance;
  readonly north: number;
  readonly south: number;
  readonly city: string;
  readonly authority: string;
  readonly association: string;
  readonly southCity: string;
  addWorker(role: Role, options?: WorkerOptions): Promise<Worker>;
  addClient(options?: ClientOptions): Promise<string>;
  /** The client signs in to her own view. */
  signInClient(clientId: string, area?: number): Promise<Sender>;
  /** An employer of the area, with a business id when given. */
  addEmployer(options?: {
    readonly area?: number;
    readonly name?: string;
    readonly businessId?: string;
  }): Promise<string>;
  /** A representative of the employer signs in to its e-service. */
  signInRepresentative(
    employerId: string,
    options?: RepresentativeOptions,
  ): Promise<Sender & { readonly id: string }>;
  send(worker: Sender | undefined, request: InjectOptions): Promise<LightMyRequestResponse>;
  /** The clock of the world moves; whoever is signed in has just signed in again. */
  setNow(now: Date): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerOptions {
  readonly area?: number;
  readonly organisationId?: string;
  readonly municipalityCodes?: readonly string[] | null;
  readonly rights?: readonly Right[];
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly mainMunicipalities?: readonly string[];
  readonly substituteStaffId?: string;
}

export interface RepresentativeOptions {
  readonly area?: number;
  /** The identity of who represents several. */
  readonly subject?: string;
  readonly name?: string;
}

export interface ClientOptions {
  readonly area?: number;
  readonly municipalityCode?: string;
  readonly familyName?: string;
  readonly givenNames?: string;
  readonly birthDate?: string;
  readonly nonDisclosure?: 'none' | 'set' | 'unknown';
  readonly responsible?: Worker;
  readonly handedToOrganisation?: string;
  readonly state?: 'referred' | 'assessment' | 'coaching';
}

/** The installation's secret in every test: databases made by one are read by another. */
export const testSecret = Buffer.alloc(32, 7);

/** What the program is made of in a test: the demonstration's mode, a fixed secret, a clock of the test's own. */
export function testServices(
  database: Database,
  clock: Clock,
  log: Services['log'] = pino({ level: 'silent' }),
): Services {
  return {
    settings: {
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      oidc: undefined,
      redirectAllowList: [],
      trustProxy: false,
    },
    database,
    keys: installationKeys(testSecret),
    clock,
    background: newBackground(),
    log,
    identityIssuer: worldIssuer,
    setupCode: null,
  };
}

export async function createWorld(
  database: Database,
  options: { readonly log?: Services['log'] } = {},
): Promise<World> {
  await loadReference(database.owner);
  let now = worldNow;
  const clock: Clock = { now: () => now };
  const services = testServices(database, clock, options.log);
  const app = await createApp(services, {
    identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'test' },
  });
  const { owner } = database;

  const addArea = async (slug: string, name: string, municipalities: readonly string[]): Promise<number> => {
    const area = await owner
      .insertInto('area')
      .values({ slug, name_fi: name, name_sv: name, name_en: name })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const code of municipalities) {
      await owner
        .insertInto('area_municipality')
        .values({ area_id: area.id, municipality_code: code, starts_on: '2025-01-01' })
        .execute();
    }
    // without it no grant is decided: every decision carries instructions for rectification
    await owner
      .insertInto('grant_appeal_body')
      .values({
        area_id: area.id,
        id: newId(),
        route: 'municipalRectification',
        authority: `City of ${name}`,
        name: `Board of ${name}`,
        address: 'Torikatu 1',
        email: 'kirjaamo@example.fi',
        opening_hours: '9–15',
        court: 'Administrative court',
      })
      .execute();
    return area.id;
  };
  const addOrganisation = async (areaId: number, name: string, kind: string): Promise<string> => {
    const id = newId();
    await owner.insertInto('organisation').values({ area_id: areaId, id, name, kind }).execute();
    return id;
  };

  const north = await addArea('north', 'North', ['167', '276', '422']);
  const south = await addArea('south', 'South', ['405', '153']);
  const city = await addOrganisation(north, 'City', 'municipality');
  const authority = await addOrganisation(north, 'Authority', 'authority');
  const association = await addOrganisation(north, 'Association', 'association');
  const southCity = await addOrganisation(south, 'South city', 'municipality');
  let serial = 0;

  return {
    database,
    services,
    app,
    north,
    south,
    city,
    authority,
    association,
    southCity,

    async addWorker(role, options = {}) {
      serial += 1;
      const areaId = options.area ?? north;
      const organisationId = options.organisationId ?? (areaId === south ? southCity : city);
      const staffId = newId();
      const assignmentId = newId();
      const municipalityCodes = options.municipalityCodes ?? null;
      const rights = options.rights ?? [];
      await owner
        .insertInto('staff')
        .values({
          area_id: areaId,
          id: staffId,
          given_name: `Worker${serial}`,
          family_name: role,
          organisation_id: organisationId,
          substitute_staff_id: options.substituteStaffId ?? null,
          starts_on: '2025-01-01',
        })
        .execute();
      await owner
        .insertInto('role_assignment')
        .values({
          area_id: areaId,
          id: assignmentId,
          staff_id: staffId,
          role,
          organisation_id: organisationId,
          municipality_codes: municipalityCodes ? [...municipalityCodes] : null,
          rights: [...rights],
          starts_on: options.startsOn ?? '2025-01-01',
          ends_on: options.endsOn ?? null,
        })
        .execute();
      for (const code of options.mainMunicipalities ?? []) {
        await owner
          .insertInto('staff_municipality')
          .values({ area_id: areaId, staff_id: staffId, municipality_code: code, kind: 'main' })
          .execute();
      }
      await owner
        .insertInto('sign_in_identity')
        .values({ issuer: worldIssuer, subject: `worker-${serial}`, area_id: areaId, staff_id: staffId })
        .execute();
      const token = newToken();
      const csrfToken = newToken();
      await owner
        .insertInto('session')
        .values({
          token_hash: tokenHash(token),
          issuer: worldIssuer,
          subject: `worker-${serial}`,
          area_id: areaId,
          staff_id: staffId,
          assignment_id: assignmentId,
          csrf_token: csrfToken,
          created_at: now.toISOString(),
          last_used_at: now.toISOString(),
          expires_at: '2030-01-01T00:00:00Z',
        })
        .execute();
      return {
        staffId,
        assignmentId,
        csrfToken,
        cookies: { polku: token, 'polku-language': 'fi' },
        actor: {
          staffId,
          areaId,
          assignmentId,
          role,
          organisationId,
          unitId: null,
          municipalityCodes,
          rights,
        },
      };
    },

    async addClient(options = {}) {
      serial += 1;
      const areaId = options.area ?? north;
      const id = newId();
      const municipalityCode = options.municipalityCode ?? (areaId === south ? '405' : '167');
      const familyName = options.familyName ?? `Testinen${serial}`;
      const givenNames = options.givenNames ?? 'Tiina';
      const state = options.state ?? 'referred';
      await owner
        .insertInto('client')
        .values({
          area_id: areaId,
          id,
          given_names: givenNames,
          family_name: familyName,
          search_name: normalisedName(`${familyName} ${givenNames}`),
          birth_date: options.birthDate ?? '1990-05-17',
          municipality_code: municipalityCode,
          phone: '050 000 1234',
          phone_digits: '500001234',
          street_address: 'Salatie 1',
          non_disclosure: options.nonDisclosure ?? 'none',
          path_state: state,
          path_state_since: '2026-10-01',
          last_event_on: '2026-11-10',
          responsible_staff_id: options.responsible?.staffId ?? null,
          created_at: now.toISOString(),
        })
        .execute();
      await owner
        .insertInto('client_municipality')
        .values({
          area_id: areaId,
          client_id: id,
          municipality_code: municipalityCode,
          starts_on: '2026-10-01',
        })
        .execute();
      await owner
        .insertInto('path_transition')
        .values({
          area_id: areaId,
          id: newId(),
          client_id: id,
          to_state: state,
          happened_on: '2026-10-01',
          recorded_at: now.toISOString(),
        })
        .execute();
      if (options.responsible) {
        await owner
          .insertInto('responsibility')
          .values({
            area_id: areaId,
            id: newId(),
            client_id: id,
            staff_id: options.responsible.staffId,
            starts_at: '2026-10-01T06:00:00Z',
          })
          .execute();
      }
      if (options.handedToOrganisation) {
        const by = options.responsible?.staffId;
        if (!by) throw new Error('A handed client needs a responsible who handed it');
        await owner
          .insertInto('case_share')
          .values({
            area_id: areaId,
            id: newId(),
            client_id: id,
            organisation_id: options.handedToOrganisation,
            parts: [...sliceParts],
            purpose: 'Work tasks',
            legal_basis: 'commission',
            starts_on: '2026-11-01',
            ends_on: '2026-12-31',
            shared_by: by,
          })
          .execute();
      }
      return id;
    },

    async signInClient(clientId, area) {
      const areaId = area ?? north;
      const subject = `client-${clientId}`;
      await owner
        .insertInto('client_account')
        .values({
          area_id: areaId,
          id: newId(),
          client_id: clientId,
          issuer: worldIssuer,
          subject,
          how: 'oneTimeCode',
          bound_at: now.toISOString(),
        })
        .execute();
      const token = newToken();
      const csrfToken = newToken();
      await owner
        .insertInto('session')
        .values({
          token_hash: tokenHash(token),
          issuer: worldIssuer,
          subject,
          area_id: areaId,
          client_id: clientId,
          csrf_token: csrfToken,
          created_at: now.toISOString(),
          last_used_at: now.toISOString(),
          expires_at: '2030-01-01T00:00:00Z',
        })
        .execute();
      return { csrfToken, cookies: { polku: token, 'polku-language': 'fi' } };
    },

    async addEmployer(options = {}) {
      serial += 1;
      const areaId = options.area ?? north;
      const id = newId();
      await owner
        .insertInto('employer')
        .values({
          area_id: areaId,
          id,
          name: options.name ?? `Employer${serial} Oy`,
          kind: 'company',
          business_id: options.businessId ?? null,
          municipality_code: areaId === south ? '405' : '167',
        })
        .execute();
      return id;
    },

    async signInRepresentative(employerId, options = {}) {
      serial += 1;
      const areaId = options.area ?? north;
      const id = newId();
      const subject = options.subject ?? `representative-${serial}`;
      await owner
        .insertInto('employer_representative')
        .values({
          area_id: areaId,
          id,
          employer_id: employerId,
          issuer: worldIssuer,
          subject,
          name: options.name ?? `Representative${serial}`,
          how: 'code',
          starts_on: '2026-10-01',
        })
        .execute();
      const token = newToken();
      const csrfToken = newToken();
      await owner
        .insertInto('session')
        .values({
          token_hash: tokenHash(token),
          issuer: worldIssuer,
          subject,
          area_id: areaId,
          representative_id: id,
          csrf_token: csrfToken,
          created_at: now.toISOString(),
          last_used_at: now.toISOString(),
          expires_at: '2030-01-01T00:00:00Z',
        })
        .execute();
      return { id, csrfToken, cookies: { polku: token, 'polku-language': 'fi' } };
    },

    send(worker, request) {
      return app.inject({
        ...request,
        cookies: { ...worker?.cookies, ...request.cookies },
        headers: { ...(worker ? { 'x-csrf-token': worker.csrfToken } : {}), ...request.headers },
      });
    },
    async setNow(next) {
      now = next;
      await owner
        .updateTable('session')
        .set({ created_at: next.toISOString(), last_used_at: next.toISOString() })
        .execute();
    },
    async close() {
      await app.close();
    },
  };
}
