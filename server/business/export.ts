/** An edition of a business case as a workbook: the models beside each other, and why each figure is what it is. */
import {
  type BusinessEdition,
  type BusinessLine,
  type Language,
  type Text,
  businessFormulaText,
  businessLineWords,
  businessLines,
  businessOptionWords,
  businessRoundingNote,
  sensitivityFactorWords,
} from '@polku/domain';
import type { FileAnswer } from '../platform/handlers.ts';
import { type SheetCell, workbookFile } from '../platform/workbook.ts';

const words = {
  sheet: { fi: 'Vertailu', sv: 'Jämförelse', en: 'Comparison' },
  reasons: { fi: 'Perusteet', sv: 'Grunder', en: 'Reasons' },
  sensitivity: { fi: 'Herkkyys', sv: 'Känslighet', en: 'Sensitivity' },
  line: { fi: 'Rivi', sv: 'Rad', en: 'Line' },
  item: { fi: 'Erä', sv: 'Post', en: 'Item' },
  model: { fi: 'Malli', sv: 'Modell', en: 'Model' },
  year: { fi: 'Vuosi', sv: 'År', en: 'Year' },
  all: { fi: 'yhteensä', sv: 'sammanlagt', en: 'in all' },
  formula: { fi: 'Kaava', sv: 'Formel', en: 'Formula' },
  euros: { fi: 'Euroa', sv: 'Euro', en: 'Euros' },
  factor: { fi: 'Muuttuja', sv: 'Variabel', en: 'Variable' },
  change: { fi: 'Muutos %', sv: 'Ändring %', en: 'Change %' },
  result: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
  difference: { fi: 'Ero', sv: 'Skillnad', en: 'Difference' },
  units: { fi: 'Kriittinen myyntimäärä', sv: 'Kritisk volym', en: 'Break-even volume' },
  month: { fi: 'Kriittinen kuukausi', sv: 'Kritisk månad', en: 'Break-even month' },
  rounding: { fi: 'Pyöristys', sv: 'Avrundning', en: 'Rounding' },
  rate: { fi: 'Sivukuluprosentin lähde', sv: 'Källa till procenten', en: 'Source of the rate' },
  stem: { fi: 'liiketoimintalaskelma', sv: 'affarskalkyl', en: 'business-case' },
} satisfies Readonly<Record<string, Text>>;

/** Whole cents as euros with two decimals; exact, a workbook keeps 15 digits. */
const euros = (amount: number) => amount / 100;

export function businessCaseFile(
  name: string,
  edition: BusinessEdition,
  language: Language,
): Promise<FileAnswer> {
  const { options } = edition.figures;
  const say = (text: Text) => text[language];
  const columns = options.flatMap(({ option, years }) => {
    const model = say(businessOptionWords[option]);
    return [...years.map((_, at) => `${model} ${say(words.year)} ${at + 1}`), `${model} ${say(words.all)}`];
  });
  const lineRow = (line: BusinessLine): SheetCell[] => [
    say(businessLineWords[line]),
    ...options.flatMap(({ years, total }) => [...years, total].map((year) => euros(year[line]))),
  ];
  const rows: SheetCell[][] = [
    ...businessLines.map(lineRow),
    [
      say(words.units),
      ...options.flatMap(({ breakEven }) => [...breakEven.map(({ units }) => units ?? '–'), '']),
    ],
    [
      say(words.month),
      ...options.flatMap(({ years, breakEvenMonth }) => [...years.map(() => ''), breakEvenMonth ?? '–']),
    ],
    [],
    [say(words.rounding), say(businessRoundingNote)],
    ...edition.content.options.map(({ option, sideCostSource }) => [
      `${say(words.rate)}: ${say(businessOptionWords[option])}`,
      sideCostSource,
    ]),
  ];
  return workbookFile(`polku-${words.stem[language]}-${edition.edition}`, [
    { name: say(words.sheet), headings: [`${name} (${edition.edition})`, ...columns], rows },
    {
      name: say(words.reasons),
      headings: [words.model, words.year, words.line, words.item, words.formula, words.euros].map(say),
      rows: options.flatMap(({ option, reasons }) =>
        reasons.map((reason) => [
          say(businessOptionWords[option]),
          reason.year,
          say(businessLineWords[reason.line]),
          reason.item,
          businessFormulaText(reason, language),
          euros(reason.cents),
        ]),
      ),
    },
    {
      name: say(words.sensitivity),
      headings: [words.model, words.factor, words.change, words.result, words.difference].map(say),
      rows: options.flatMap(({ option, sensitivity }) =>
        sensitivity.map((one) => [
          say(businessOptionWords[option]),
          say(sensitivityFactorWords[one.factor]),
          one.percent,
          euros(one.resultCents),
          euros(one.differenceCents),
        ]),
      ),
    },
  ]);
}
