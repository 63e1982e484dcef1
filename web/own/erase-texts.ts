import { defineTexts } from '@polku/domain';

export const eraseTexts = defineTexts({
  title: { fi: 'Poista asiakkaan tiedot', sv: 'Radera kundens uppgifter', en: 'Erase the client’s data' },
  look: {
    fi: 'Katso, mitä poistettaisiin',
    sv: 'Se vad som skulle raderas',
    en: 'See what would be erased',
  },
  lead: {
    fi: 'Poisto veisi kaikki asiakkaan tiedot, myös tämän pyynnön:',
    sv: 'Raderingen skulle ta bort alla uppgifter om kunden, också denna begäran:',
    en: 'Erasing would take away all data of the client, this request too:',
  },
  rows: {
    fi: '{count, plural, one {# merkintä} other {# merkintää}}',
    sv: '{count, plural, one {# uppgift} other {# uppgifter}}',
    en: '{count, plural, one {# record} other {# records}}',
  },
  stays: {
    fi: 'Lokiin jää, kuka on käsitellyt tietoja, ja tilastoon merkintä, josta asiakasta ei tunnista.',
    sv: 'I loggen står kvar vem som har behandlat uppgifterna, och i statistiken en anteckning som inte leder till kunden.',
    en: 'The log keeps who has handled the data, and statistics a mark that does not lead to the client.',
  },
  keptUntil: {
    fi: 'Säilytysaika päättyy {day}.',
    sv: 'Förvaringstiden slutar {day}.',
    en: 'The time of keeping ends on {day}.',
  },
  held: {
    fi: 'Tietoja ei voi poistaa: niillä on poistokielto, tai asiakkaan toiseen pyyntöön ei ole vielä vastattu.',
    sv: 'Uppgifterna kan inte raderas: de har en raderingsspärr, eller en annan begäran från kunden är obesvarad.',
    en: 'The data can’t be erased: they are held, or another request of the client is not answered yet.',
  },
  open: {
    fi: 'Tietoja ei voi poistaa, koska asiakkaan polku ei ole päättynyt.',
    sv: 'Uppgifterna kan inte raderas eftersom kundens stig inte har avslutats.',
    en: 'The data can’t be erased, since the client’s path has not ended.',
  },
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  told: {
    fi: 'Asiakkaalle on vastattu kirjeellä',
    sv: 'Kunden har fått svar per brev',
    en: 'The client has been answered by letter',
  },
  toldHint: {
    fi: 'Oma näkymä lakkaa poistossa, eikä vastausta voi enää lukea siitä.',
    sv: 'Den egna vyn upphör vid raderingen, och svaret kan inte längre läsas där.',
    en: 'The own view ends with the erasing, and the answer can no longer be read there.',
  },
  erase: { fi: 'Poista pysyvästi', sv: 'Radera för gott', en: 'Erase for good' },
  done: { fi: 'Tiedot on poistettu.', sv: 'Uppgifterna är raderade.', en: 'The data are erased.' },
});
