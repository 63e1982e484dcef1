import { defineTexts } from '@polku/domain';

/** Words of the front page of those who do not work with clients; apart from the frame's, which load first. */
export const homeTexts = defineTexts({
  noStart: {
    fi: 'Roolillesi ei ole vielä sivuja',
    sv: 'Din roll har inga sidor ännu',
    en: 'No pages for your role yet',
  },
  noStartLead: {
    fi: 'Pyydä oikeutta pääkäyttäjältä.',
    sv: 'Be huvudanvändaren om rättighet.',
    en: 'Ask the administrator.',
  },
  waiting: { fi: 'Mikä odottaa sinua', sv: 'Vad som väntar på dig', en: 'What waits for you' },
  pages: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  allFine: { fi: 'Mikään ei odota sinua.', sv: 'Inget väntar på dig.', en: 'Nothing waits for you.' },
  openReasons: {
    fi: '{count, plural, one {# käytön peruste} other {# käytön perustetta}} odottaa tarkistusta',
    sv: '{count, plural, one {# grund för användning} other {# grunder för användning}} väntar på granskning',
    en: '{count, plural, one {# reason for access waits} other {# reasons for access wait}} for review',
  },
  openReasonsMany: {
    fi: 'Yli {count} käytön perustetta odottaa tarkistusta',
    sv: 'Över {count} grunder för användning väntar på granskning',
    en: 'More than {count} reasons for access wait for review',
  },
  toReasons: { fi: 'Tarkista perusteet', sv: 'Granska grunderna', en: 'Review the reasons' },
  noWorker: {
    fi: '{count, plural, one {Kunta, jolla ei ole omaa työntekijää} other {# kuntaa, joilla ei ole omaa työntekijää}}',
    sv: '{count, plural, one {En kommun utan egen medarbetare} other {# kommuner utan egen medarbetare}}',
    en: '{count, plural, one {A municipality without staff of its own} other {# municipalities without staff of their own}}',
  },
  noContact: {
    fi: '{count, plural, one {Kunta ilman yhteyshenkilöä} other {# kuntaa ilman yhteyshenkilöä}}: sen ohjaukset jäävät yhteiseen jonoon',
    sv: '{count, plural, one {En kommun utan kontaktperson} other {# kommuner utan kontaktperson}}: hänvisningarna stannar i den gemensamma kön',
    en: '{count, plural, one {A municipality without a default contact} other {# municipalities without a default contact}}: referrals stay in the common pool',
  },
  toArea: { fi: 'Avaa kunnat', sv: 'Öppna kommunerna', en: 'Open the municipalities' },
  rolesEnding: {
    fi: '{count, plural, one {Yhden työntekijän rooli päättyy} other {# työntekijän rooli päättyy}} 30 päivän kuluessa',
    sv: '{count, plural, one {En medarbetares roll upphör} other {# medarbetares roll upphör}} inom 30 dagar',
    en: '{count, plural, one {The role of one member of staff ends} other {The roles of # members of staff end}} within 30 days',
  },
  toStaff: { fi: 'Avaa työntekijät', sv: 'Öppna de anställda', en: 'Open the staff' },
  noController: {
    fi: 'Rekisterinpitäjää ja neuvonnan yhteystietoja ei ole kirjattu: ne näkyvät ilmoittautumislomakkeella',
    sv: 'Personuppgiftsansvarig och rådgivningens kontaktuppgifter saknas: de visas i anmälningsformuläret',
    en: 'The controller and the contact for questions are not recorded: they are shown on the sign-up form',
  },
  toSettings: { fi: 'Avaa asetukset', sv: 'Öppna inställningarna', en: 'Open the settings' },
  begin: { fi: 'Näin pääset alkuun', sv: 'Så kommer du i gång', en: 'How to begin' },
  beginStaff: {
    fi: 'Lisää organisaatiot ja työntekijät ja myönnä heille roolit.',
    sv: 'Lägg till organisationer och anställda och bevilja dem roller.',
    en: 'Add organisations and staff, and grant their roles.',
  },
  beginSettings: {
    fi: 'Kirjaa asetuksiin rekisterinpitäjä ja neuvonnan yhteystiedot.',
    sv: 'Anteckna personuppgiftsansvarig och rådgivningens kontaktuppgifter i inställningarna.',
    en: 'Record the controller and the contact for questions in the settings.',
  },
  beginClients: {
    fi: 'Vaihda omasta valikosta rooliin {role}: siinä otat vastaan ohjauksia ja tuot asiakaslistat.',
    sv: 'Byt i din meny till rollen {role}: i den tar du emot hänvisningar och importerar kundlistor.',
    en: 'Change in your menu to the role {role}: in it you accept referrals and import client lists.',
  },
  beginColleague: {
    fi: 'Ohjaukset ja asiakaslistojen tuonti kuuluvat työllisyyskoordinaattorille.',
    sv: 'Hänvisningar och import av kundlistor hör till sysselsättningskoordinatorn.',
    en: 'Referrals and imports of client lists belong to the coordinator.',
  },
});
