/** What each setting of an area is called and what it does, for the form where it is changed. */
import type { Text } from '../kernel/texts.ts';
import type { AreaSettings } from './settings.ts';

export interface SettingWords {
  readonly label: Text;
  readonly meaning: Text;
}

export const settingWords: Readonly<Record<keyof AreaSettings, SettingWords>> = {
  inactivityWeeks: {
    label: {
      fi: 'Muistutus, kun polulla ei tapahdu mitään (viikkoa)',
      sv: 'Påminnelse när inget händer på stigen (veckor)',
      en: 'Reminder when nothing happens on the path (weeks)',
    },
    meaning: {
      fi: 'Asiakas nousee Oma päivä -sivulle, kun viimeisestä tapahtumasta on näin monta viikkoa.',
      sv: 'Kunden lyfts till sidan Min dag när det gått så här många veckor sedan den senaste händelsen.',
      en: 'The client comes up in My day when the latest event is so many weeks old.',
    },
  },
  periodEndingDays: {
    label: {
      fi: 'Ennakko ennen valmennusjakson päättymistä (päivää)',
      sv: 'Förvarning innan en arbetsträningsperiod tar slut (dagar)',
      en: 'Notice before a coaching period ends (days)',
    },
    meaning: {
      fi: 'Jatkosuunnitelmaa kysytään näin monta päivää ennen jakson loppua.',
      sv: 'Fortsättningsplanen efterfrågas så här många dagar före periodens slut.',
      en: 'The follow-on plan is asked for so many days before the end.',
    },
  },
  newlyGraduatedMonths: {
    label: {
      fi: 'Vastavalmistunut: valmistumisesta enintään (kuukautta)',
      sv: 'Nyutexaminerad: högst så länge sedan examen (månader)',
      en: 'Newly graduated: at most so long ago (months)',
    },
    meaning: {
      fi: 'Kohderyhmäsääntö: henkilö on vastavalmistunut näin monta kuukautta tutkinnosta.',
      sv: 'Målgruppsregel: en person är nyutexaminerad så här många månader efter examen.',
      en: 'Target group rule: somebody is newly graduated for so many months.',
    },
  },
  newlyGraduatedUnderAge: {
    label: {
      fi: 'Vastavalmistunut: iältään alle (vuotta)',
      sv: 'Nyutexaminerad: under (år)',
      en: 'Newly graduated: younger than (years)',
    },
    meaning: {
      fi: 'Kohderyhmäsääntö koskee tätä nuorempia.',
      sv: 'Målgruppsregeln gäller dem som är yngre än detta.',
      en: 'The target group rule is for those younger than this.',
    },
  },
  longOutOfWorkMonths: {
    label: {
      fi: 'Pitkään poissa työelämästä: vähintään (kuukautta)',
      sv: 'Länge borta från arbetslivet: minst (månader)',
      en: 'Long out of working life: at least (months)',
    },
    meaning: {
      fi: 'Kohderyhmäsääntö: näin pitkä poissaolo työelämästä tuo ryhmään.',
      sv: 'Målgruppsregel: så lång frånvaro från arbetslivet ger gruppen.',
      en: 'Target group rule: so long an absence from work gives the group.',
    },
  },
  ageOver55: {
    label: {
      fi: 'Ohjelman ”yli 55-vuotiaat”',
      sv: 'Programmets ”över 55-åringar”',
      en: 'The programme’s “over 55”',
    },
    meaning: {
      fi: 'Luetaanko ryhmään 55 vuotta täyttäneet vai vasta 56 vuotta täyttäneet.',
      sv: 'Räknas de som fyllt 55 år till gruppen, eller först de som fyllt 56 år.',
      en: 'Whether the group holds those of 55 or only those past that year.',
    },
  },
  workAbilityWord: {
    label: {
      fi: 'Sana henkilöstä, jonka työkyky on osittainen',
      sv: 'Ordet för en person med partiell arbetsförmåga',
      en: 'The word for somebody with partial work ability',
    },
    meaning: {
      fi: 'Sama ryhmä, alueen oma sana: osatyökykyinen tai täsmätyökykyinen.',
      sv: 'Samma grupp, områdets eget ord: partiellt arbetsför eller arbetsför på egna villkor.',
      en: 'The same group, the area’s own word: partial work ability or able to work in suited tasks.',
    },
  },
  reasonValidHours: {
    label: {
      fi: 'Ilmoitettu syy avaa asiakkaan tiedot (tuntia)',
      sv: 'En angiven orsak öppnar kundens uppgifter (timmar)',
      en: 'A stated reason opens a client’s data (hours)',
    },
    meaning: {
      fi: 'Kun työntekijä kertoo, miksi lukee muun kuin oman asiakkaan tietoja, lupa on voimassa näin kauan.',
      sv: 'När en medarbetare anger varför hen läser någon annans kunds uppgifter gäller rätten så här länge.',
      en: 'When a worker says why she reads a client not her own, the permission lasts so long.',
    },
  },
  controllerName: {
    label: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
    meaning: {
      fi: 'Kuka vastaa henkilötiedoista, esimerkiksi vastuukunta ja sen lautakunta. Näkyy tietosuojasivulla ja ilmoittautumislomakkeella.',
      sv: 'Vem som ansvarar för personuppgifterna, till exempel ansvarskommunen och dess nämnd. Visas på dataskyddssidan och i anmälningsformuläret.',
      en: 'Who answers for the personal data, such as the host municipality and its board. Shown on the privacy page and the sign-up form.',
    },
  },
  contactPhone: {
    label: {
      fi: 'Neuvonnan puhelinnumero',
      sv: 'Rådgivningens telefonnummer',
      en: 'Telephone for questions',
    },
    meaning: {
      fi: 'Numero, josta asiakas saa neuvoa ja voi perua ilmoittautumisensa.',
      sv: 'Numret där kunden får råd och kan återta sin anmälan.',
      en: 'Where a client gets advice and may cancel a sign-up.',
    },
  },
  contactEmail: {
    label: { fi: 'Neuvonnan sähköposti', sv: 'Rådgivningens e-post', en: 'E-mail for questions' },
    meaning: {
      fi: 'Myös palaute saavutettavuudesta tulee tähän osoitteeseen.',
      sv: 'Även respons om tillgängligheten kommer till denna adress.',
      en: 'Feedback on accessibility comes to this address as well.',
    },
  },
  dataProtectionContact: {
    label: {
      fi: 'Tietosuojavastaavan yhteystieto',
      sv: 'Dataskyddsombudets kontaktuppgift',
      en: 'Contact of the data protection officer',
    },
    meaning: {
      fi: 'Sähköposti tai puhelinnumero.',
      sv: 'E-post eller telefonnummer.',
      en: 'An e-mail address or a telephone number.',
    },
  },
  privacyNoticeAddress: {
    label: {
      fi: 'Alueen oman tietosuojaselosteen osoite',
      sv: 'Adressen till områdets egen dataskyddsbeskrivning',
      en: 'Address of the area’s own privacy notice',
    },
    meaning: {
      fi: 'Verkko-osoite, joka alkaa https://. Tyhjänä käytetään Polun tietosuojasivua.',
      sv: 'En webbadress som börjar med https://. Om den saknas används Polkus dataskyddssida.',
      en: 'A web address that begins with https://. Without one, Polku’s own page is used.',
    },
  },
  targetGroupSize: {
    label: {
      fi: 'Kohderyhmän koko alueella',
      sv: 'Målgruppens storlek i området',
      en: 'Size of the target group',
    },
    meaning: {
      fi: 'Kuinka monta ihmistä alueen kohderyhmään arvioidaan kuuluvan. Näkyy tunnusluvuissa.',
      sv: 'Hur många som uppskattas höra till områdets målgrupp. Visas i nyckeltalen.',
      en: 'How many people the area reckons to be in the target group. Shown in the figures.',
    },
  },
  targetGroupSource: {
    label: { fi: 'Mistä koko on peräisin', sv: 'Varifrån storleken kommer', en: 'Where the size comes from' },
    meaning: {
      fi: 'Tilasto tai asiakirja päivineen, jotta luvun voi tarkistaa.',
      sv: 'Statistik eller handling med datum, så att siffran kan kontrolleras.',
      en: 'A statistic or document with its date, so that the figure can be checked.',
    },
  },
  namesInOwnLog: {
    label: {
      fi: 'Asiakas näkee tietojensa katsojista',
      sv: 'Kunden ser av dem som läst hennes uppgifter',
      en: 'What a client sees of who looked at her data',
    },
    meaning: {
      fi: 'Laki jättää avoimeksi, näytetäänkö työntekijän nimi. Rooli ja organisaatio näkyvät aina.',
      sv: 'Lagen lämnar öppet om arbetstagarens namn visas. Roll och organisation visas alltid.',
      en: 'The law leaves open whether the worker’s name is shown. Role and organisation always are.',
    },
  },
  ownDownloadNotes: {
    label: {
      fi: 'Sisäiset muistiinpanot asiakkaan lataamassa tiedostossa',
      sv: 'Interna anteckningar i kundens nedladdade fil',
      en: 'Internal notes in the file a client downloads',
    },
    meaning: {
      fi: 'Tarkastusoikeus koskee myös muistiinpanoja. Pyynnöstä: kukin arvioidaan tietosuojalain 34 §:n mukaan, ja tiedosto kertoo siitä.',
      sv: 'Rätten till insyn gäller även anteckningar. På begäran: var och en bedöms enligt 34 § i dataskyddslagen, och filen säger det.',
      en: 'The right of access covers notes too. On request: each is weighed by § 34 of the data protection act, and the file says so.',
    },
  },
  absenceCause: {
    label: {
      fi: 'Poissaolon syy asiakkaan omassa ilmoituksessa',
      sv: 'Orsak till frånvaro i kundens egen anmälan',
      en: 'Cause in an absence the client tells',
    },
    meaning: {
      fi: 'Syy on koodi ilman terveystietoja, ja asiakas saa jättää sen pois. Työntekijä ei kysy syytä.',
      sv: 'Orsaken är en kod utan hälsouppgifter, och kunden får utelämna den. Arbetstagaren frågar inte efter den.',
      en: 'The cause is a code without health detail, and the client may leave it out. A worker never asks.',
    },
  },
};

export const settingChoiceWords: Readonly<
  Record<
    | AreaSettings['ageOver55']
    | AreaSettings['workAbilityWord']
    | AreaSettings['namesInOwnLog']
    | AreaSettings['ownDownloadNotes']
    | AreaSettings['absenceCause'],
    Text
  >
> = {
  role: { fi: 'Rooli ja organisaatio', sv: 'Roll och organisation', en: 'Role and organisation' },
  name: { fi: 'Myös nimi', sv: 'Även namnet', en: 'The name too' },
  given: { fi: 'Annetaan', sv: 'Ges', en: 'Given' },
  onRequest: { fi: 'Pyynnöstä', sv: 'På begäran', en: 'On request' },
  voluntary: { fi: 'Vapaaehtoinen', sv: 'Frivillig', en: 'Voluntary' },
  notAsked: { fi: 'Ei kysytä', sv: 'Frågas inte', en: 'Not asked' },
  '55-or-older': { fi: '55 vuotta täyttäneet', sv: 'De som fyllt 55 år', en: '55 or older' },
  'over-55': { fi: '56 vuotta täyttäneet', sv: 'De som fyllt 56 år', en: '56 or older' },
  osatyokykyinen: { fi: 'osatyökykyinen', sv: 'partiellt arbetsför', en: 'partial work ability' },
  tasmatyokykyinen: {
    fi: 'täsmätyökykyinen',
    sv: 'arbetsför på egna villkor',
    en: 'able to work in suited tasks',
  },
};
