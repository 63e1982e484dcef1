/** Projects of one area and of both, whose clients stay apart all the same; shares of staff's time in them. */
import { type Day, addDays, addYears, asDay, startOfHalfYear } from '@polku/domain';
import type { GeneratedArea, GeneratedProject } from './generated.ts';
import { idAt, randomOf } from './random.ts';

interface ProjectSketch {
  readonly code: string;
  readonly name: string;
  /** Need not be the host of the area. */
  readonly leadMunicipality: string;
  readonly areaSlugs: readonly string[];
  /** Area, family name, work in the project, share of working time. */
  readonly staff: readonly (readonly [string, string, string, number])[];
}

const sketches: readonly ProjectSketch[] = [
  {
    code: 'ESITTELY-PK',
    name: 'Toimivat polut Pohjois-Karjalassa',
    leadMunicipality: '167',
    areaSlugs: ['pohjois-karjala'],
    staff: [
      ['pohjois-karjala', 'Mustonen', 'Työpaketti 1:n koordinaattori', 40],
      ['pohjois-karjala', 'Kosonen', 'Ura-agentti', 100],
      ['pohjois-karjala', 'Väistö', 'Yritysagentti', 100],
      ['pohjois-karjala', 'Tolvanen', 'Työvalmentaja', 60],
    ],
  },
  {
    code: 'ESITTELY-ITA',
    name: 'Yli aluerajojen',
    leadMunicipality: '689',
    areaSlugs: ['pohjois-karjala', 'etela-karjala'],
    staff: [
      ['pohjois-karjala', 'Sallinen', 'Yritysagentti', 20],
      ['etela-karjala', 'Hyrkäs', 'Pohjoinen alue', 80],
      ['etela-karjala', 'Pöyry-Lahti', 'Läntinen alue', 80],
    ],
  },
];

export function makeProjects(
  seed: string,
  today: Day,
  areas: readonly GeneratedArea[],
): readonly GeneratedProject[] {
  const startsOn = startOfHalfYear(addYears(today, -1));
  const endsOn = addDays(addYears(startsOn, 3), -1);
  const at = `${startsOn}T06:00:00.000Z`;
  const random = randomOf(`${seed}/projects`);
  return sketches.map(({ code, name, leadMunicipality, areaSlugs, staff }, index) => {
    const id = idAt(random, at);
    return {
      areaSlugs,
      row: {
        id,
        code,
        name,
        lead_municipality_code: leadMunicipality,
        decision_reference: {
          body: 'Kunnanhallitus (esittelyn keksitty viite)',
          on: asDay(addDays(startsOn, -60)),
          section: String(140 + index),
          diaryNumber: '',
        },
        starts_on: startsOn,
        ends_on: endsOn,
      },
      staff: staff.flatMap(([areaSlug, familyName, task, sharePercent]) => {
        const area = areas.find((one) => one.area.slug === areaSlug);
        const worker = area?.rows.staff.find(({ family_name }) => family_name === familyName);
        if (!worker) return [];
        const row = {
          id: idAt(random, at),
          project_id: id,
          staff_id: worker.id,
          task,
          share_percent: sharePercent,
          starts_on: startsOn > worker.starts_on ? startsOn : worker.starts_on,
          ends_on: endsOn,
        };
        return [{ areaSlug, row }];
      }),
    };
  });
}
