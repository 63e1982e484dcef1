import type { Text } from '../kernel/texts.ts';

/** Refusals of retention. */
export const retentionRefusalWords: Readonly<Record<string, Text>> = {
  'retention-outside-limits': {
    fi: 'Ajan on oltava {least}–{most} kuukautta.',
    sv: 'Tiden ska vara {least}–{most} månader.',
    en: 'The time must be {least}–{most} months.',
  },
  'retention-basis-missing': {
    fi: 'Kirjoita, mihin päätökseen tai suunnitelmaan aika perustuu.',
    sv: 'Skriv vilket beslut eller vilken plan tiden grundar sig på.',
    en: 'Write the decision or plan the time rests on.',
  },
  'retention-changed': {
    fi: 'Poistettavien määrä on muuttunut. Katso luvut uudelleen ja aloita sitten.',
    sv: 'Antalet som ska raderas har ändrats. Se siffrorna på nytt och börja sedan.',
    en: 'The number to be erased has changed. Look at the figures again, then begin.',
  },
  'retention-running': {
    fi: 'Poistaminen on jo käynnissä.',
    sv: 'Radering pågår redan.',
    en: 'Erasing is under way already.',
  },
  'retention-nothing': {
    fi: 'Poistettavaa ei ole.',
    sv: 'Det finns inget att radera.',
    en: 'There is nothing to erase.',
  },
  'erasure-path-open': {
    fi: 'Asiakkaan polku ei ole päättynyt. Tiedot voi poistaa vasta sen jälkeen.',
    sv: 'Kundens stig har inte avslutats. Uppgifterna kan raderas först därefter.',
    en: 'The client’s path has not ended. The data can be erased only after that.',
  },
  'erasure-held': {
    fi: 'Tietoja ei saa poistaa: niillä on poistokielto, tai asiakkaan toiseen pyyntöön ei ole vielä vastattu.',
    sv: 'Uppgifterna får inte raderas: de har en raderingsspärr, eller en annan begäran från kunden är obesvarad.',
    en: 'The data must not be erased: they are held, or another request of the client is not answered yet.',
  },
  'erasure-kept-by-law': {
    fi: 'Säilytysaika kestää {until} asti. Sitä ennen tiedot voi poistaa vain muulla perusteella.',
    sv: 'Förvaringstiden varar till {until}. Före det kan uppgifterna raderas bara på annan grund.',
    en: 'The time of keeping lasts until {until}. Before that the data can be erased on another ground only.',
  },
  'hold-lifted': {
    fi: 'Poistokielto on jo purettu.',
    sv: 'Raderingsspärren är redan hävd.',
    en: 'The hold has been lifted already.',
  },
  'hold-ends-in-past': {
    fi: 'Päättymispäivä ei voi olla menneisyydessä.',
    sv: 'Slutdatumet kan inte ligga i det förflutna.',
    en: 'The last day can’t be in the past.',
  },
};
