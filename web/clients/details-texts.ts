import { defineTexts } from '@polku/domain';

/** Words of the details. */
export const detailsTexts = defineTexts({
  edit: { fi: 'Muokkaa tietoja', sv: 'Redigera uppgifterna', en: 'Edit' },
  stopEditing: { fi: 'Lopeta muokkaus', sv: 'Sluta redigera', en: 'Stop editing' },
  show: { fi: 'Näytä henkilötunnus', sv: 'Visa personbeteckningen', en: 'Show the identity code' },
  hide: { fi: 'Piilota', sv: 'Dölj', en: 'Hide' },
  showHint: {
    fi: 'Näyttäminen kirjataan lokiin.',
    sv: 'Visningen loggas.',
    en: 'Showing it is logged.',
  },
  noCode: { fi: 'Ei henkilötunnusta', sv: 'Ingen personbeteckning', en: 'No identity code' },
  homes: { fi: 'Kotikunnat', sv: 'Hemkommuner', en: 'Home municipalities' },
  arrangements: { fi: 'Palvelun muoto', sv: 'Tjänstens form', en: 'Form of service' },
  given: { fi: '{value} ({source})', sv: '{value} ({source})', en: '{value} ({source})' },
});
