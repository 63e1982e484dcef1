/** A decision to change in tests: granted, with everything that a decision may have. */
import { asDay } from '../kernel/dates.ts';
import type { GrantDecisionContent } from './decision.ts';

const text = (fi: string, sv: string, en: string) => ({ fi, sv, en });
const period = { from: asDay('2026-09-01'), to: asDay('2026-12-31') };

export const exampleDecision: GrantDecisionContent = {
  authority: 'Joensuun kaupunki',
  area: 'Pohjois-Karjalan työllisyysalue',
  number: 'TYÖ-2026-118',
  section: '42',
  decidedOn: asDay('2026-08-20'),
  decider: { name: 'Kaisa Kettunen', title: 'työllisyysjohtaja' },
  preparer: 'Paavo Räsänen',
  programme: {
    name: text('TOIMI-työllistämislisä', 'Sysselsättningstillägget TOIMI', 'TOIMI employment supplement'),
    version: '2026-pilot',
    source: { text: 'TOIMI-hankkeen rahoituspäätös (ESR+)', url: null, confidence: 'areaSetting' },
    decision: {
      body: 'Työllisyyslautakunta',
      on: '2026-02-11',
      section: '14',
      diaryNumber: 'TYÖ/31/2026',
    },
  },
  employer: {
    name: 'Pielisen Puutyö Oy',
    businessId: '2345678-0',
    address: 'Rantakatu 5, 80100 Joensuu',
  },
  kind: 'granted',
  totalCents: 323450,
  rows: [
    {
      label: 'wage',
      text: text('Palkkauskustannus kuukaudessa', 'Lönekostnad i månaden', 'Wage cost a month'),
      ...period,
      amountCents: 215000,
      counted: false,
      months: null,
      rounding: null,
    },
    {
      label: 'period',
      text: text('Työllistämislisä', 'Sysselsättningstillägg', 'Employment supplement'),
      ...period,
      amountCents: 340000,
      counted: true,
      months: '4',
      rounding: { round: 'down', toCents: 100 },
    },
    {
      label: 'mostInAll',
      text: text('Ylittää enimmäismäärän', 'Överskrider maximibeloppet', 'Above the most in all'),
      from: null,
      to: null,
      amountCents: -16550,
      counted: true,
      months: null,
      rounding: null,
    },
  ],
  instalments: [
    {
      text: text('Ensimmäinen erä', 'Första raten', 'First instalment'),
      dueOn: asDay('2026-10-31'),
      amountCents: 123450,
      needs: ['payslip'],
    },
    { text: text('Loppuerä', 'Slutraten', 'The rest'), dueOn: null, amountCents: 200000, needs: [] },
  ],
  notMet: [],
  conditions: ['Työnantaja säilyttää palkkatositteet kymmenen vuotta.'],
  recovery: {
    grounds: [
      {
        id: 'job-ended',
        text: text(
          'työ päättyi ennen kuin tuen ehdot täyttyivät',
          'arbetet upphörde innan villkoren för stödet uppfylldes',
          'the job ended before the conditions of the grant were met',
        ),
      },
    ],
    method: 'proRata',
    minimumCents: 2000,
  },
  stateAid: {
    text: text('Vähämerkityksinen tuki', 'Stöd av mindre betydelse', 'De minimis aid'),
    deMinimis: { kind: 'general', cents: 323450 },
  },
  reasons: 'Hakemus on tullut ajoissa.\n\nPalkattava henkilö kuuluu kohderyhmään.',
  provisions: ['Hallintolaki (434/2003) 44 ja 45 §'],
  appeal: {
    route: 'municipalRectification',
    days: 14,
    text: text(
      'Päätökseen haetaan oikaisua 14 päivän kuluessa tiedoksisaannista.',
      'Omprövning av beslutet begärs inom 14 dagar från delfåendet.',
      'Rectification is requested within 14 days of notice.',
    ),
  },
  rectificationBody: {
    name: 'Pohjois-Karjalan työllisyyslautakunta',
    address: 'Muuntamontie 5, 80100 Joensuu',
    email: 'kirjaamo@joensuu.example',
    openingHours: 'ma–pe 9.00–15.00',
  },
  contact: { name: 'Paavo Räsänen', phone: '013 000 0000', email: 'paavo.rasanen@joensuu.example' },
  nonPublic: {
    name: 'Aino Virtanen',
    birthDate: asDay('1999-02-03'),
    municipality: 'Joensuu',
    jobTitle: 'puutyöntekijä',
    pay: { cents: 215000, per: 'month' },
  },
};
