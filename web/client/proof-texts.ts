import { defineOwnTexts } from '@polku/domain';

/** What a client reads of the tasks she has done, certificates and cards. */
export const proofTexts = defineOwnTexts({
  title: {
    fi: 'Tehtävät ja todistukset',
    sv: 'Uppgifter och intyg',
    en: 'Tasks and certificates',
    easy: 'Tehtävät ja todistukset',
  },
  lead: {
    fi: 'Tässä on, mitä olet tehnyt ja mitä siitä on todistettu. Sinä päätät, kenelle näytät todistuksen.',
    sv: 'Här ser du vad du har gjort och vilka intyg du har. Du bestämmer vem du visar intyget för.',
    en: 'Here is what you have done and what is certified of it. You decide whom you show a certificate.',
    easy: 'Tässä näet, mitä olet tehnyt. Sinä päätät, kuka saa nähdä todistuksen.',
  },
  nothing: {
    fi: 'Täällä ei ole vielä mitään. Kysy valmentajalta.',
    sv: 'Här finns inget ännu. Fråga din tränare.',
    en: 'There is nothing here yet. Ask your coach.',
    easy: 'Täällä ei ole vielä mitään. Kysy valmentajalta.',
  },
  shifts: {
    fi: '{shifts, plural, one {# työvuoro} other {# työvuoroa}}',
    sv: '{shifts, plural, one {# arbetspass} other {# arbetspass}}',
    en: '{shifts, plural, one {# shift} other {# shifts}}',
    easy: '{shifts, plural, one {# työvuoro} other {# työvuoroa}}',
  },
  certificate: {
    fi: 'Työtodistus tehdyistä tehtävistä',
    sv: 'Intyg över utförda uppgifter',
    en: 'Certificate of tasks done',
    easy: 'Todistus tehtävistä',
  },
  issued: { fi: 'Annettu', sv: 'Givet', en: 'Issued', easy: 'Annettu' },
  issuedBy: { fi: 'Antaja', sv: 'Givet av', en: 'Issued by', easy: 'Kuka antoi' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number', easy: 'Numero' },
  noEmployment: {
    fi: 'Todistus kertoo valmennuksessa tehdyistä tehtävistä. Se ei ole työsopimuslain mukainen työtodistus.',
    sv: 'Intyget berättar om uppgifter i arbetsträning. Det är inte ett arbetsintyg enligt arbetsavtalslagen.',
    en: 'The certificate tells of tasks done in coaching. It is no employment certificate under the Employment Contracts Act.',
    easy: 'Todistus kertoo, mitä teit valmennuksessa. Se ei ole todistus työ-suhteesta.',
  },
  withdrawn: {
    fi: 'Tämä todistus on mitätöity: {reason}',
    sv: 'Intyget har återkallats: {reason}',
    en: 'This certificate is withdrawn: {reason}',
    easy: 'Tämä todistus ei ole enää voimassa: {reason}',
  },
  download: {
    fi: 'Lataa PDF-tiedosto',
    sv: 'Ladda ner som PDF',
    en: 'Download a PDF',
    easy: 'Lataa tiedosto',
  },
  school: { fi: 'Oppilaitos', sv: 'Läroanstalt', en: 'School', easy: 'Koulu' },
  schoolWords: {
    fi: 'Oppilaitoksen sanat',
    sv: 'Läroanstaltens ord',
    en: 'The school’s words',
    easy: 'Koulu sanoo',
  },
  validUntil: { fi: 'Voimassa', sv: 'Giltigt till', en: 'Valid until', easy: 'Voimassa' },
  always: {
    fi: 'Voimassa toistaiseksi',
    sv: 'Gäller tills vidare',
    en: 'Valid until further notice',
    easy: 'Voimassa toistaiseksi',
  },
  over: { fi: 'Vanhentunut', sv: 'Gick ut', en: 'Expired', easy: 'Ei ole enää voimassa' },
});
