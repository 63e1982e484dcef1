import { defineTexts } from '@polku/domain';

/** Words of the details and of sharing with partners. */
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

  sharingLead: {
    fi: 'Kumppani näkee polun, suunnitelman ja ne yhteydenotot, jotka on merkitty hänelle näkyviksi. Hän ei näe tilannetta, yhteystietoja eikä henkilötunnusta.',
    sv: 'Partnern ser stigen, planen och de kontakter som märkts synliga för partnern. Partnern ser inte situationen, kontaktuppgifterna eller personbeteckningen.',
    en: 'The partner sees the path, the plan and the contacts marked as visible to partners; not the situation, contact data or identity code.',
  },
  shares: {
    fi: 'Kenelle tiedot on jaettu',
    sv: 'Vem uppgifterna har delats med',
    en: 'Whom the data are shared with',
  },
  addShare: { fi: 'Jaa kumppanille', sv: 'Dela med en partner', en: 'Share with a partner' },
  noShares: {
    fi: 'Tietoja ei ole jaettu kenellekään',
    sv: 'Uppgifterna har inte delats med någon',
    en: 'Not shared with anyone',
  },
  noSharesLead: {
    fi: 'Jaa tiedot kumppanille, kun hän tekee työtä asiakkaan kanssa. Pyydä ensin asiakkaan suostumus.',
    sv: 'Dela uppgifterna med en partner som arbetar med kunden. Be först om kundens samtycke.',
    en: 'Share with a partner who works with the client. Ask for the client’s consent first.',
  },
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  professional: { fi: 'Ammattilainen', sv: 'Sakkunnig', en: 'Professional' },
  wholeOrganisation: { fi: 'Koko organisaatio', sv: 'Hela organisationen', en: 'The whole organisation' },
  purpose: { fi: 'Mihin tarkoitukseen', sv: 'För vilket ändamål', en: 'Purpose' },
  purposeHint: {
    fi: 'Esimerkiksi ”työpajajakson ohjaus”. Ei terveystietoja.',
    sv: 'Till exempel ”handledning under verkstadsperioden”. Inga hälsouppgifter.',
    en: 'For example “guidance during the workshop period”. No health data.',
  },
  startsOn: { fi: 'Alkaa', sv: 'Börjar', en: 'From' },
  endsOn: { fi: 'Päättyy', sv: 'Slutar', en: 'Until' },
  endsOnHint: {
    fi: 'Näkyvyys loppuu tähän päivään itsestään.',
    sv: 'Synligheten upphör av sig själv denna dag.',
    en: 'Visibility ends by itself on this day.',
  },
  period: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  valid: { fi: 'Voimassa', sv: 'I kraft', en: 'In force' },
  coming: { fi: 'Tulossa', sv: 'Kommande', en: 'To come' },
  past: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended' },
  status: { fi: 'Tila', sv: 'Läge', en: 'Status' },
  share: { fi: 'Jaa', sv: 'Dela', en: 'Share' },
  shared: { fi: 'Tiedot on jaettu.', sv: 'Uppgifterna har delats.', en: 'The data are shared.' },
  end: { fi: 'Lopeta jakaminen', sv: 'Avsluta delningen', en: 'End sharing' },
  endTitle: {
    fi: 'Lopetetaanko jakaminen heti?',
    sv: 'Ska delningen avslutas genast?',
    en: 'End sharing at once?',
  },
  endLead: {
    fi: '{name} ei näe asiakkaan tietoja enää tämän jälkeen.',
    sv: '{name} ser inte längre kundens uppgifter efter detta.',
    en: '{name} will no longer see the client’s data.',
  },
  ended: { fi: 'Jakaminen on lopetettu.', sv: 'Delningen har avslutats.', en: 'Sharing has ended.' },
});
