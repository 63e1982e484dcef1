/** Organisations, units, environments, packages and staff of an area, from its description. */
import {
  type Day,
  type TargetGroup,
  addYears,
  earlierDay,
  asDay,
  normalisedName,
  addDays,
} from '@polku/domain';
import { instantOn, workdayUntil } from './calendar.ts';
import { featuredUsers } from './featured.ts';
import { type GeneratedArea, emptyRows } from './generated.ts';
import { packageSketches } from './packages.ts';
import { idAt, intFrom, pick } from './random.ts';
import type { AreaSketch, StaffSketch } from './sketch.ts';
import { type Worker, type World, idOn, organisationId, streamOf, tenure } from './world.ts';

/** Employment areas began their work on this day (act 380/2023). */
const areasBegan = asDay('2025-01-01');

export function makeWorld(seed: string, sketch: AreaSketch, today: Day): World {
  const areaSeed = `${seed}/${sketch.slug}`;
  const firstDay = addYears(today, -2);
  const random = streamOf({ seed: areaSeed }, 'places');
  const began = addDays(firstDay, -400);
  const organisationKeys = [
    ...sketch.municipalities.map(({ code }) => code),
    ...sketch.organisations.map(({ key }) => key),
  ];
  const organisations = new Map(organisationKeys.map((key) => [key, idOn(random, began)]));
  const units = new Map(sketch.units.map(({ key }) => [key, idOn(random, began)]));
  const staff = new Map(
    sketch.staff.map((one): [string, Worker] => {
      const id = idOn(streamOf({ seed: areaSeed }, `staff/${one.key}`), began);
      return [one.key, workerOf(one, id, organisations, today)];
    }),
  );
  const environments = sketch.environments.map((one) => {
    const coach = staff.get(one.coach);
    if (!coach) throw new Error(`${one.name} has no coach`);
    return { id: idOn(random, began), sketch: one, coach };
  });
  const packages = packageSketches.map((one) => ({
    id: idOn(random, began),
    name_fi: one.name.fi,
    name_sv: one.name.sv,
    name_en: one.name.en,
    target_group: one.targetGroup,
    goal: one.goal,
    weeks: one.weeks,
    weekdays: [...one.weekdays],
    daily_minutes: one.dailyMinutes,
    steps: one.steps,
  }));
  const lastDay = workdayUntil(addDays(today, -1));
  const world = {
    seed: areaSeed,
    sketch,
    today,
    firstDay,
    lastDay,
    rows: emptyRows(),
    staff,
    organisations,
    units,
    environments,
    packages,
  };
  addPlaces(world);
  addStaff(world);
  addPackageComments(world);
  return world;
}

function workerOf(
  sketch: StaffSketch,
  id: string,
  organisations: ReadonlyMap<string, string>,
  today: Day,
): Worker {
  const role = sketch.roles[0]?.role;
  if (!role) throw new Error(`${sketch.key} has no role`);
  return {
    id,
    key: sketch.key,
    role,
    organisationId: organisationId(organisations, sketch.organisation),
    ...tenure(sketch, today),
    seesNonDisclosed: sketch.roles.some(({ rights }) => rights?.includes('nonDisclosure')),
    sketch,
  };
}

function addPlaces({ sketch, rows, organisations, units, environments, packages, firstDay }: World): void {
  for (const { code, organisation } of sketch.municipalities) {
    rows.organisation.push({
      id: organisationId(organisations, code),
      name: organisation,
      kind: 'municipality',
      municipality_code: code,
    });
  }
  for (const { key, name, kind, municipality } of sketch.organisations) {
    rows.organisation.push({
      id: organisationId(organisations, key),
      name,
      kind,
      municipality_code: municipality ?? null,
    });
  }
  for (const { key, organisation, name, municipality } of sketch.units) {
    rows.unit.push({
      id: units.get(key) ?? '',
      organisation_id: organisationId(organisations, organisation),
      name,
      municipality_code: municipality ?? null,
    });
  }
  for (const { id, sketch: place, coach } of environments) {
    rows.environment.push({
      id,
      name: place.name,
      municipality_code: place.municipality,
      organisation_id: organisationId(organisations, place.organisation),
      unit_id: place.unit === undefined ? null : (units.get(place.unit) ?? null),
      street_address: place.address,
      places: place.places,
      contact_staff_id: coach.id,
      description: place.description,
      starts_on: addDays(firstDay, -200),
    });
  }
  rows.package.push(...packages);
}

const comments: readonly (readonly [TargetGroup, string])[] = [
  ['under30', 'Tutustumiskäynnit kannattaa sopia heti alussa, kesällä yrityksissä on hiljaista.'],
  ['longTermUnemployed', 'Meillä ensimmäinen viikko tehdään kahdella päivällä, toimii hyvin.'],
  ['longTermUnemployed', 'Lisäsin meillä vaiheeseen 3 osaamismerkit.'],
  ['foreignCitizen', 'Kansalaisopiston ryhmä sopii vaiheeseen 2, aloitus elokuussa ja tammikuussa.'],
  ['over55', 'Vertaisryhmä kannattaa pitää kunnittain, matkat ovat pitkiä.'],
];

/** What the workers of the municipalities tell each other of the packages. */
function addPackageComments(world: World): void {
  const random = streamOf(world, 'package-comments');
  const writers = [...world.staff.values()].filter(
    ({ role, endsOn }) => role === 'workCoach' && endsOn === null,
  );
  for (const [group, content] of comments) {
    const about = world.packages.find(({ target_group }) => target_group === group);
    if (!about) continue;
    const at = instantOn(
      workdayUntil(addDays(world.lastDay, -intFrom(random, 20, 300))),
      intFrom(random, 60, 400),
    );
    world.rows.package_comment.push({
      id: idAt(random, at),
      package_id: about.id,
      content,
      written_by: pick(random, writers).id,
      written_at: at,
    });
  }
}

function addStaff(world: World): void {
  const { sketch, rows, organisations, units, staff } = world;
  const administrator = [...staff.values()].find(({ role }) => role === 'administrator');
  let phone = 0;
  for (const one of staff.values()) {
    const { sketch: person } = one;
    const random = streamOf(world, `roles/${one.key}`);
    phone += 1;
    rows.staff.push({
      id: one.id,
      given_name: person.given,
      family_name: person.family,
      email: emailOf(person.given, person.family),
      phone: `050 000 0${String(phone).padStart(3, '0')}`,
      post: person.post,
      organisation_id: one.organisationId,
      unit_id: person.unit === undefined ? null : (units.get(person.unit) ?? null),
      employer_municipality_code: sketch.municipalities.some(({ code }) => code === person.organisation)
        ? person.organisation
        : null,
      substitute_staff_id:
        person.substitute === undefined ? null : (staff.get(person.substitute)?.id ?? null),
      part_time_percent: person.partTimePercent ?? 100,
      working_weekdays: [...(person.workingWeekdays ?? [1, 2, 3, 4, 5])],
      starts_on: one.startsOn,
      ends_on: one.endsOn,
    });
    for (const code of person.main ?? []) {
      rows.staff_municipality.push({ staff_id: one.id, municipality_code: code, kind: 'main' });
    }
    for (const code of person.substituteIn ?? []) {
      rows.staff_municipality.push({ staff_id: one.id, municipality_code: code, kind: 'substitute' });
    }
    for (const [index, held] of person.roles.entries()) {
      rows.role_assignment.push({
        id: idOn(random, one.startsOn),
        staff_id: one.id,
        role: held.role,
        organisation_id: organisationId(organisations, held.organisation ?? person.organisation),
        unit_id: index > 0 || person.unit === undefined ? null : (units.get(person.unit) ?? null),
        municipality_codes: held.municipalities ? [...held.municipalities] : null,
        rights: [...(held.rights ?? [])],
        starts_on: addDays(one.startsOn, index * 30),
        ends_on: one.endsOn,
        granted_by: administrator?.id ?? null,
      });
    }
  }
}

/** Under a domain kept for examples (RFC 2606). */
export function emailOf(given: string, family: string): string {
  return `${mailPart(given.split(' ')[0] ?? '')}.${mailPart(family)}@example.org`;
}

function mailPart(name: string): string {
  return foldedName(name)
    .replace(/[äå]/g, 'a')
    .replaceAll('ö', 'o')
    .replace(/[^a-z-]/g, '');
}

const foldedNames = new Map<string, string>();

/** `normalisedName`, remembered: the same names come again and again. */
export function foldedName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const folded = normalisedName(name);
  foldedNames.set(name, folded);
  return folded;
}

/** What stands outside the area's own tables: the area itself, its municipalities, who signs in as whom. */
export function areaOf(world: World): Pick<GeneratedArea, 'area' | 'municipalities' | 'identities'> {
  const { sketch, staff, firstDay } = world;
  const featured = new Set(
    featuredUsers.flatMap(({ subject, areaSlug }) => (areaSlug === sketch.slug ? [subject] : [])),
  );
  return {
    area: {
      slug: sketch.slug,
      name_fi: sketch.name.fi,
      name_sv: sketch.name.sv,
      name_en: sketch.name.en,
      host_municipality_code: sketch.hostMunicipality,
      decision_reference: sketch.decisionReference,
      settings: sketch.settings,
    },
    municipalities: sketch.municipalities.map(({ code, defaultContact }) => ({
      municipality_code: code,
      default_contact_staff_id: defaultContact === undefined ? null : (staff.get(defaultContact)?.id ?? null),
      starts_on: earlierDay(areasBegan, firstDay),
    })),
    identities: [...staff.values()].map(({ id, key }) => ({
      subject: featured.has(`demo-${key}`) ? `demo-${key}` : `staff-${id}`,
      staff_id: id,
    })),
  };
}
