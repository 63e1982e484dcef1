import { defineTexts } from '@polku/domain';

/** What an employer reads after the decision. */
export const texts = defineTexts({
  document: { fi: 'Lataa päätös (PDF)', sv: 'Ladda ned beslutet (PDF)', en: 'Download the decision (PDF)' },
  lastDay: {
    fi: 'Viimeinen päivä vaatia oikaisua',
    sv: 'Sista dag att begära omprövning',
    en: 'Last day to request rectification',
  },
  notGiven: {
    fi: 'Päätös on tehty. Näet sen täällä, kun se on annettu tiedoksi.',
    sv: 'Beslutet har fattats. Du ser det här när det har delgetts.',
    en: 'The decision has been made. You see it here once notice of it has been given.',
  },
  payments: { fi: 'Maksuerät', sv: 'Rater', en: 'Instalments' },
  dueOn: {
    fi: 'Maksetaan aikaisintaan {day}',
    sv: 'Betalas tidigast {day}',
    en: 'Paid {day} at the earliest',
  },
  lacking: {
    fi: 'Lisää ensin liitteisiin: {types}',
    sv: 'Lägg först till i bilagorna: {types}',
    en: 'First add to the attachments: {types}',
  },
  ask: { fi: 'Pyydä maksua', sv: 'Begär betalning', en: 'Ask for payment' },
  askedOn: { fi: 'Maksua pyydetty {at}', sv: 'Betalning begärd {at}', en: 'Asked for {at}' },
  note: { fi: 'Lisätietoja maksupyyntöön', sv: 'Uppgifter till begäran', en: 'To go with the request' },
  reports: { fi: 'Ilmoita muutoksesta', sv: 'Anmäl en ändring', en: 'Report a change' },
  reportLead: {
    fi: 'Kerro heti, jos työ keskeytyy, päättyy tai muuttuu siitä, mitä päätös edellyttää.',
    sv: 'Meddela genast om arbetet avbryts, upphör eller ändras från det som beslutet förutsätter.',
    en: 'Tell at once when the job is interrupted, ends or changes from what the decision presumes.',
  },
  kind: { fi: 'Mitä ilmoitat', sv: 'Vad du anmäler', en: 'What you report' },
  startsOn: { fi: 'Alkaen', sv: 'Från och med', en: 'From' },
  lastDayOfJob: { fi: 'Työn viimeinen päivä', sv: 'Arbetets sista dag', en: 'Last day of the job' },
  endsOn: { fi: 'Päättyen', sv: 'Till och med', en: 'Until' },
  words: { fi: 'Kerro omin sanoin', sv: 'Berätta med egna ord', en: 'In your own words' },
  missing: { fi: 'Täytä tämä kohta.', sv: 'Fyll i denna punkt.', en: 'Fill this in.' },
  send: { fi: 'Lähetä ilmoitus', sv: 'Skicka anmälan', en: 'Send the report' },
  handled: { fi: 'käsitelty', sv: 'behandlad', en: 'looked through' },
  endReport: {
    fi: '{text} Viimeistään {day}.',
    sv: '{text} Senast {day}.',
    en: '{text} By {day}.',
  },
});
