import { defineOwnTexts } from '@polku/domain';

export const agreementTexts = defineOwnTexts({
  agreementsLead: {
    fi: 'Sopimuksesi ja loppuarviosi. Voit allekirjoittaa ne tässä.',
    sv: 'Dina avtal och slutbedömningar. Du kan underteckna dem här.',
    en: 'Your agreements and final assessments. You can sign them here.',
    easy: 'Tässä ovat sopimuksesi. Voit allekirjoittaa ne tässä.',
  },
  noAgreements: {
    fi: 'Sinulla ei ole sopimuksia.',
    sv: 'Du har inga avtal.',
    en: 'You have no agreements.',
    easy: 'Sinulla ei ole sopimuksia.',
  },
  agreementFile: { fi: 'Lataa PDF', sv: 'Ladda ner PDF', en: 'Download PDF', easy: 'Lataa tiedosto' },
  whoSigned: {
    fi: 'Kuka on allekirjoittanut',
    sv: 'Vem har undertecknat',
    en: 'Who has signed',
    easy: 'Kuka on allekirjoittanut',
  },
  waitsForYou: {
    fi: 'Odottaa sinun allekirjoitustasi',
    sv: 'Väntar på din underskrift',
    en: 'Waits for your signature',
    easy: 'Tämä odottaa sinun allekirjoitusta',
  },
});
