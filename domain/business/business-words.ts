import type { Language, Text } from '../kernel/texts.ts';
import type { BusinessChoice } from './business-contract.ts';
import type {
  BusinessFormula,
  BusinessLine,
  BusinessOption,
  BusinessReason,
  SensitivityFactor,
} from './business-case.ts';

export const businessOptionWords: Readonly<Record<BusinessOption, Text>> = {
  socialEnterprise: {
    fi: 'Yhteiskunnallinen yritys',
    sv: 'Samhälleligt företag',
    en: 'Social enterprise',
  },
  network: { fi: 'Verkostomalli', sv: 'Nätverksmodell', en: 'Network model' },
};

export const businessLineWords: Readonly<Record<BusinessLine, Text>> = {
  sales: { fi: 'Myynti', sv: 'Försäljning', en: 'Sales' },
  unitCosts: { fi: 'Aineet ja ostot', sv: 'Material och inköp', en: 'Materials and purchases' },
  wages: { fi: 'Palkat', sv: 'Löner', en: 'Wages' },
  sideCosts: { fi: 'Työnantajan sivukulut', sv: 'Arbetsgivarens bikostnader', en: 'Employer’s side costs' },
  premises: { fi: 'Toimitilat', sv: 'Lokaler', en: 'Premises' },
  equipment: { fi: 'Laitteet', sv: 'Utrustning', en: 'Equipment' },
  other: { fi: 'Muut kulut', sv: 'Övriga kostnader', en: 'Other costs' },
  grants: { fi: 'Avustukset ja tuet', sv: 'Bidrag och stöd', en: 'Grants and subsidies' },
  result: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
};

/** How a figure comes about, with its values in their places. */
export const businessFormulaWords: Readonly<Record<BusinessFormula, Text>> = {
  unitsTimesPrice: {
    fi: '{units} kpl × hinta {price}',
    sv: '{units} st × pris {price}',
    en: '{units} units × price {price}',
  },
  unitsTimesCost: {
    fi: '{units} kpl × kulu {unitCost}',
    sv: '{units} st × kostnad {unitCost}',
    en: '{units} units × cost {unitCost}',
  },
  monthsTimesPay: {
    fi: '{months} kk × {monthly} × {workPercent} %',
    sv: '{months} mån × {monthly} × {workPercent} %',
    en: '{months} months × {monthly} × {workPercent} %',
  },
  rateOfPay: {
    fi: '{months} kk × palkat {monthlyPay} × {rate} %, pyöristetty kuukausittain',
    sv: '{months} mån × löner {monthlyPay} × {rate} %, avrundat per månad',
    en: '{months} months × wages {monthlyPay} × {rate} %, rounded by month',
  },
  monthsTimesRent: {
    fi: '{months} kk × {monthly}',
    sv: '{months} mån × {monthly}',
    en: '{months} months × {monthly}',
  },
  shareOfCost: {
    fi: '{months} kk osuus hinnasta {cost}, jaettu {lifeMonths} kuukaudelle',
    sv: '{months} månaders del av {cost}, fördelat på {lifeMonths} månader',
    en: '{months} months’ share of {cost}, spread over {lifeMonths} months',
  },
  monthsTimesGrant: {
    fi: '{months} kk × {monthly}',
    sv: '{months} mån × {monthly}',
    en: '{months} months × {monthly}',
  },
  sumOfLine: {
    fi: 'Myynti + avustukset − kaikki kulut',
    sv: 'Försäljning + bidrag − alla kostnader',
    en: 'Sales + grants − all costs',
  },
};

const localeOf: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** The formula of a figure with its values: `600 units × price €40.00`. */
export function businessFormulaText(
  reason: Pick<BusinessReason, 'formula' | 'values'>,
  language: Language,
): string {
  const number = new Intl.NumberFormat(localeOf[language]);
  const money = new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: 'EUR' });
  const words = Object.fromEntries(
    Object.entries(reason.values).map(([name, value]) =>
      name.endsWith('Cents')
        ? [name.slice(0, -5), money.format(value / 100)]
        : name === 'basisPoints'
          ? ['rate', number.format(value / 100)]
          : [name, number.format(value)],
    ),
  );
  return businessFormulaWords[reason.formula][language].replaceAll(
    /\{(\w+)\}/g,
    (_whole, name: string) => words[name] ?? '',
  );
}

export const sensitivityFactorWords: Readonly<Record<SensitivityFactor, Text>> = {
  price: { fi: 'Hinnat', sv: 'Priser', en: 'Prices' },
  volume: { fi: 'Myyntimäärä', sv: 'Försäljningsvolym', en: 'Volume sold' },
  unitCosts: { fi: 'Aineet ja ostot', sv: 'Material och inköp', en: 'Materials and purchases' },
  wages: { fi: 'Palkat', sv: 'Löner', en: 'Wages' },
  grants: { fi: 'Avustukset ja tuet', sv: 'Bidrag och stöd', en: 'Grants and subsidies' },
};

export const businessRoundingNote: Text = {
  fi: 'Kaikki summat ovat kokonaisia senttejä. Vuoden myyntimäärä, osa-aikaisen kuukausipalkka ja kuukauden sivukulut pyöristetään kukin kerran, puolikas ylöspäin. Laitteen hinta jaetaan kuukausille niin, ettei senttiäkään häviä.',
  sv: 'Alla belopp är hela cent. Årets försäljningsvolym, en deltidsanställds månadslön och månadens bikostnader avrundas var sin gång, en halv uppåt. Priset på utrustning fördelas på månader så att ingen cent går förlorad.',
  en: 'All sums are whole cents. A year’s volume, a part-timer’s monthly pay and a month’s side costs are each rounded once, half up. The cost of equipment is shared over months without losing a cent.',
};

export const businessChoiceWords: Readonly<Record<BusinessChoice, Text>> = {
  ...businessOptionWords,
  neither: { fi: 'Ei kumpaakaan', sv: 'Ingendera', en: 'Neither' },
  postponed: { fi: 'Siirrettiin', sv: 'Sköts upp', en: 'Postponed' },
};

export const businessRefusalWords = {
  'product-edition-order': {
    fi: 'Voimaan tulleita ehtoja ei muuteta. Anna uusille ehdoille myöhempi alkupäivä.',
    sv: 'Villkor som har trätt i kraft ändras inte. Ge de nya villkoren en senare första dag.',
    en: 'Terms that have begun are not changed. Give the new terms a later first day.',
  },
} as const satisfies Readonly<Record<string, Text>>;
