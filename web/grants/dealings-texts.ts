import { defineTexts } from '@polku/domain';

/** What a handler reads of messages and attachments of a case. */
export const texts = defineTexts({
  messages: {
    fi: 'Viestit työnantajan kanssa',
    sv: 'Meddelanden med arbetsgivaren',
    en: 'Messages with the employer',
  },
  none: { fi: 'Viestejä ei ole.', sv: 'Inga meddelanden.', en: 'No messages.' },
  write: { fi: 'Viesti työnantajalle', sv: 'Meddelande till arbetsgivaren', en: 'Message to the employer' },
  writeHint: {
    fi: 'Työnantaja lukee viestin asioinnissa. Hän näkee lähettäjänä työllisyysalueen.',
    sv: 'Arbetsgivaren läser meddelandet i e-tjänsten. Som avsändare visas sysselsättningsområdet.',
    en: 'The employer reads it in the e-service, with the employment area as its sender.',
  },
  send: { fi: 'Lähetä viesti', sv: 'Skicka meddelandet', en: 'Send the message' },
  sent: { fi: 'Viesti on lähetetty.', sv: 'Meddelandet har skickats.', en: 'The message was sent.' },
  attachments: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  noAttachments: { fi: 'Liitteitä ei ole.', sv: 'Det finns inga bilagor.', en: 'There are no attachments.' },
  lacking: { fi: 'Puuttuu: {types}', sv: 'Saknas: {types}', en: 'Lacking: {types}' },
  name: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  type: { fi: 'Mikä liite', sv: 'Vilken bilaga', en: 'Which attachment' },
  added: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
  by: { fi: 'Lisäsi', sv: 'Tillagd av', en: 'Added by' },
  byEmployer: { fi: 'työnantaja', sv: 'arbetsgivaren', en: 'the employer' },
  byStaff: { fi: 'työllisyysalue', sv: 'sysselsättningsområdet', en: 'the employment area' },
  scan: { fi: 'Haittaohjelmat', sv: 'Skadeprogram', en: 'Malware' },
  clean: { fi: 'ei löytynyt', sv: 'hittades inte', en: 'none found' },
  notScanned: { fi: 'ei tarkistettu', sv: 'inte granskad', en: 'not scanned' },
  add: { fi: 'Lisää liite', sv: 'Lägg till bilagan', en: 'Add the attachment' },
  kinds: {
    fi: 'PDF-tiedosto tai PNG- tai JPEG-kuva, enintään 10 Mt.',
    sv: 'PDF-fil eller PNG- eller JPEG-bild, högst 10 MB.',
    en: 'A PDF, or a PNG or JPEG picture, 10 MB at most.',
  },
  addedToast: { fi: 'Liite on lisätty.', sv: 'Bilagan har lagts till.', en: 'The attachment was added.' },
});
