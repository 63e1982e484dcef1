/** The figures as a table to take along: what is shown and nothing more, the definitions beside it. */
import {
  columnWords,
  endedOf,
  experienceNames,
  figureDefinitions,
  type FigureKey,
  figureKeys,
  figureNames,
  figureUnits,
  figureWords,
  groupLabels,
  type Language,
  measureViews,
  type Partition,
  partitions,
  periodWords,
  type Slice,
  situationsEnded,
  situationsOpen,
  type TargetGroup,
  type Text,
  waitNames,
} from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import type { FileAnswer } from '../platform/handlers.ts';
import type { Services } from '../platform/services.ts';
import { plainCell } from '../platform/table-cells.ts';
import { workbookFile } from '../platform/workbook.ts';
import type { Figures } from './handlers.ts';

const headings: readonly Text[] = [
  { fi: 'Jakso', sv: 'Period', en: 'Period' },
  { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  { fi: 'Kohderyhmä', sv: 'Målgrupp', en: 'Target group' },
  { fi: 'Luku', sv: 'Nyckeltal', en: 'Figure' },
  { fi: 'Osa', sv: 'Del', en: 'Part' },
  { fi: 'Arvo', sv: 'Värde', en: 'Value' },
  { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  { fi: 'Tavoite', sv: 'Mål', en: 'Target' },
];
const definitionHeadings: readonly Text[] = [
  { fi: 'Luku', sv: 'Nyckeltal', en: 'Figure' },
  { fi: 'Mitä lasketaan', sv: 'Vad som räknas', en: 'What is counted' },
];
const sheetNames = {
  figures: { fi: 'Luvut', sv: 'Siffror', en: 'Figures' },
  definitions: { fi: 'Määritelmät', sv: 'Definitioner', en: 'Definitions' },
};
const allGroups: Text = { fi: 'Kaikki', sv: 'Alla', en: 'All' };
const ended: Text = { fi: 'Päättyneet yhteensä', sv: 'Avslutade sammanlagt', en: 'Ended in all' };
const hiddenNote = (limit: number): Text => ({
  fi: `Alle ${limit} hengen luvut on piilotettu, ja niiden lisäksi niin monta muuta, ettei piilotettua voi laskea muista.`,
  sv: `Tal under ${limit} personer är dolda, och därtill så många andra att det dolda inte kan räknas ut.`,
  en: `Counts under ${limit} people are hidden, and so many others with them that what is hidden can't be worked out.`,
});
const fileWord: Text = { fi: 'luvut', sv: 'siffror', en: 'figures' };

type Cell = string | number | null;

/** Which slices are wanted: of one municipality, of one group, or all that are shown. */
export interface Part {
  readonly municipalityCode?: string | undefined;
  readonly group?: TargetGroup | undefined;
}

export function figureRows(
  figures: Figures,
  part: Part,
  language: Language,
  placeName: (code: string) => string,
): readonly (readonly Cell[])[] {
  const wanted = figures.slices.filter(
    (slice) =>
      (part.municipalityCode === undefined || slice.municipalityCode === part.municipalityCode) &&
      (part.group === undefined || slice.group === part.group),
  );
  const period = periodWords(figures.period)[language];
  return wanted.flatMap((slice) => {
    const place =
      slice.municipalityCode === null
        ? figureWords.all[language]
        : slice.municipalityCode === ''
          ? figureWords.unknownPlace[language]
          : placeName(slice.municipalityCode);
    const group = slice.group === null ? allGroups[language] : groupLabels[slice.group][language];
    const row = (figure: FigureKey, name: string, value: number | null, target: number | null = null) => [
      period,
      place,
      group,
      figureNames[figure][language],
      name,
      value,
      figureUnits[figure][language],
      target,
    ];
    const target = figures.targets.find(
      (one) => one.municipalityCode === slice.municipalityCode && one.group === slice.group,
    );
    const isYear = figures.period.kind === 'year';
    const rows = isYear ? [] : [row('reached', '', slice.people, target?.people ?? null)];
    const counts = slice.counts;
    const columnRows = (figure: FigureKey, partition: Partition, columns: readonly string[], prefix = '') =>
      columns.map((column) =>
        row(
          figure,
          `${prefix}${columnWords[partition][column]?.[language] ?? column}`,
          counts[partition]?.[column] ?? null,
        ),
      );
    if (counts.situation) {
      if (!isYear) rows.push(...columnRows('situation', 'situation', situationsOpen));
      rows.push(
        ...columnRows('outcomes', 'situation', situationsEnded),
        row('outcomes', ended[language], endedOf(slice as Slice)),
      );
    }
    if (counts.dropOut) rows.push(...columnRows('dropOut', 'dropOut', partitions.dropOut.columns));
    if (counts.movement) rows.push(...columnRows('movement', 'movement', partitions.movement.columns));
    for (const name of ['active', 'withoutResponsible', 'inactive'] as const) {
      if (counts[name]) rows.push(...columnRows(name, name, ['yes']));
    }
    for (const name of ['measureCoach', 'measureClient'] as const) {
      const view = `${measureViews[name][language]}: `;
      if (counts[name]) rows.push(...columnRows('measure', name, ['improved', 'notImproved'], view));
    }
    if (Object.keys(counts).length > 0 && !isYear) {
      for (const name of ['waitForAcceptance', 'waitForStart'] as const) {
        const wait = slice.waits[name];
        const words = waitNames[name][language];
        rows.push(
          row('waits', `${words}, ${figureWords.median[language]}`, wait?.median ?? null),
          row('waits', `${words}, ${figureWords.ninth[language]}`, wait?.ninth ?? null),
        );
      }
    }
    if (slice.municipalityCode === null && slice.group === null && !isYear) {
      for (const name of ['satisfaction', 'ease', 'direction'] as const) {
        rows.push(row('experience', experienceNames[name][language], figures.experience?.[name] ?? null));
      }
    }
    return rows;
  });
}

/** The definition of a figure with the area's own numbers in it. */
function definitionOf(key: FigureKey, figures: Figures, language: Language): string {
  return figureDefinitions[key][language]
    .replace('{weeks}', String(figures.inactivityWeeks))
    .replace('{editions}', figures.measureEditions.join(', ') || '–');
}

export async function figuresFile(
  figures: Figures,
  part: Part,
  format: 'csv' | 'xlsx',
  language: Language,
  { database }: Pick<Services, 'database'>,
): Promise<FileAnswer> {
  const named = await database.app
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv'])
    .execute();
  const names = new Map(named.map((one) => [one.code, language === 'sv' ? one.name_sv : one.name_fi]));
  const rows = figureRows(figures, part, language, (code) => names.get(code) ?? code);
  const definitions: readonly (readonly string[])[] = [
    ...figureKeys.map((key) => [figureNames[key][language], definitionOf(key, figures, language)]),
    [figureWords.hidden[language], hiddenNote(figures.hiddenUnder)[language]],
  ];
  const hidden = figureWords.hidden[language];
  // the value may be hidden, the target may be missing
  const shown = rows.map((row) => row.map((cell, at) => cell ?? (at === 5 ? hidden : '')));
  const stem = `polku-${fileWord[language]}-${figures.period.key}`;
  if (format === 'csv') {
    const table = [
      headings.map((heading) => heading[language]),
      ...shown.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : plainCell(cell)))),
      [],
      ...definitions,
    ];
    return {
      fileName: `${stem}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: stringify(table, {
        bom: true,
        delimiter: ';',
        record_delimiter: '\r\n',
        cast: { number: (value) => String(value).replace('.', language === 'en' ? '.' : ',') },
      }),
    };
  }
  return workbookFile(stem, [
    {
      name: sheetNames.figures[language],
      headings: headings.map((heading) => heading[language]),
      rows: shown,
    },
    {
      name: sheetNames.definitions[language],
      headings: definitionHeadings.map((heading) => heading[language]),
      rows: definitions,
    },
  ]);
}
