/** Apart from the other words: the first view of the web carries these. */
import type { Text } from '../kernel/texts.ts';

export const messageRefusalWords = {
  'placeholder-unknown': {
    fi: 'Aaltosulkeissa on sana, jota ei tunneta. Käytä luettelon kenttiä.',
    sv: 'Inom klammerparenteserna finns ett okänt ord. Använd fälten i förteckningen.',
    en: 'There is an unknown word in braces. Use the fields of the list.',
  },
  'placeholder-not-here': {
    fi: 'Tätä kenttää ei voi käyttää tässä viestissä.',
    sv: 'Det här fältet kan inte användas i det här meddelandet.',
    en: 'This field can’t be used in this message.',
  },
  'placeholder-in-subject': {
    fi: 'Otsikossa ei saa olla henkilöä koskevia tietoja.',
    sv: 'Rubriken får inte innehålla uppgifter om en person.',
    en: 'A subject may not hold anything about a person.',
  },
  'placeholder-broken': {
    fi: 'Aaltosulku on jäänyt auki tai sulkematta.',
    sv: 'En klammerparentes saknar sitt par.',
    en: 'A brace lacks its pair.',
  },
  'placeholder-needed': {
    fi: 'Tekstissä pitää olla kenttä {message}.',
    sv: 'Texten ska innehålla fältet {message}.',
    en: 'The text must hold the field {message}.',
  },
  'subject-one-line': {
    fi: 'Otsikko on yhdellä rivillä.',
    sv: 'Rubriken ska stå på en rad.',
    en: 'A subject is one line.',
  },
  'identity-code-in-text': {
    fi: 'Viestissä ei saa olla henkilötunnusta.',
    sv: 'Meddelandet får inte innehålla en personbeteckning.',
    en: 'A message may not hold an identity code.',
  },
  'sms-too-long': {
    fi: 'Teksti on liian pitkä tekstiviestiksi.',
    sv: 'Texten är för lång för ett textmeddelande.',
    en: 'The text is too long for a text message.',
  },
  'hidden-place-in-text': {
    fi: 'Asiakkaalla on turvakielto: viestissä ei saa olla osoitetta, kuntaa eikä tapaamispaikkaa.',
    sv: 'Kunden har spärrmarkering: adress, kommun eller mötesplats får inte finnas i meddelandet.',
    en: 'The client is under non-disclosure: no address, municipality or meeting place may be in the message.',
  },
  'channel-not-allowed': {
    fi: 'Asiakas ei ole sallinut tätä kanavaa, tai yhteystieto puuttuu.',
    sv: 'Kunden har inte tillåtit den här kanalen, eller så saknas kontaktuppgiften.',
    en: 'The client has not allowed this channel, or there is no address or number.',
  },
  'reminder-needs-channel': {
    fi: 'Valitse ainakin yksi kanava tai ota muistutus pois käytöstä.',
    sv: 'Välj minst en kanal eller ta påminnelsen ur bruk.',
    en: 'Choose one channel at least, or turn the reminder off.',
  },
  'lead-days-too-many': {
    fi: 'Päiviä on liikaa.',
    sv: 'Antalet dagar är för stort.',
    en: 'Too many days.',
  },
  'message-decision-not-allowed': {
    fi: 'Viestille ei voi tehdä tätä nyt.',
    sv: 'Detta kan inte göras med meddelandet nu.',
    en: 'This can’t be done to the message now.',
  },
} as const satisfies Readonly<Record<string, Text>>;
