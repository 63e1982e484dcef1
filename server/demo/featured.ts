/** The people by whom the demonstration is best seen; told at start, and stories sign in as them. */
import type { Role, Text } from '@polku/domain';

export interface FeaturedUser {
  /** What the identity provider calls her: `demo-` and the key of `…-staff.ts`. */
  readonly subject: string;
  readonly name: string;
  /** The role of her first assignment; who has several chooses after signing in. */
  readonly role: Role;
  readonly areaSlug: string;
  readonly sees: Text;
}

const north = 'pohjois-karjala';
const south = 'etela-karjala';

export const featuredUsers: readonly FeaturedUser[] = [
  {
    subject: 'demo-helena',
    name: 'Helena Mustonen',
    role: 'coordinator',
    areaSlug: north,
    sees: {
      fi: 'Koko alue Joensuusta käsin: lähetteet, vastuuhenkilöä vailla olevat, tuonti ja luvut',
      sv: 'Hela området från Joensuu: remisser, kunder utan ansvarig, import och siffror',
      en: 'The whole area from Joensuu: referrals, clients without a responsible person, import and figures',
    },
  },
  {
    subject: 'demo-marjo',
    name: 'Marjo Kettunen',
    role: 'coordinator',
    areaSlug: north,
    sees: {
      fi: 'Lieksan asiakkaat, yksin tehtävä työ pienessä kunnassa',
      sv: 'Lieksas kunder, ensam medarbetare i en liten kommun',
      en: 'Clients of Lieksa, working alone in a small municipality',
    },
  },
  {
    subject: 'demo-ville',
    name: 'Ville Laakkonen',
    role: 'careerAgent',
    areaSlug: north,
    sees: {
      fi: 'Joensuun asiakkaat ja omat vastuut',
      sv: 'Joensuus kunder och egna ansvar',
      en: 'Clients of Joensuu and his own caseload',
    },
  },
  {
    subject: 'demo-minna',
    name: 'Minna Lehikoinen',
    role: 'careerAgent',
    areaSlug: north,
    sees: {
      fi: 'Kontiolahden asiakkaat, naapurikunta, jolle asiakas voidaan siirtää',
      sv: 'Kontiolahtis kunder, grannkommunen dit en kund kan överföras',
      en: 'Clients of Kontiolahti, the neighbour to whom a client can be handed over',
    },
  },
  {
    subject: 'demo-kimmo',
    name: 'Kimmo Asikainen',
    role: 'workCoach',
    areaSlug: north,
    sees: {
      fi: 'Joensuun valmennuspajan valmentautujat, läsnäolot ja väliarviot',
      sv: 'Deltagarna i verkstaden i Joensuu, närvaro och utvärderingar',
      en: 'Trainees of the Joensuu workshop, attendance and reviews',
    },
  },
  {
    subject: 'demo-lauri',
    name: 'Lauri Sallinen',
    role: 'employerAgent',
    areaSlug: north,
    sees: {
      fi: 'Asiakkaat, joille etsitään työnantajaa',
      sv: 'Kunder som man söker en arbetsgivare åt',
      en: 'Clients for whom an employer is looked for',
    },
  },
  {
    subject: 'demo-merja',
    name: 'Merja Toivanen',
    role: 'referrer',
    areaSlug: north,
    sees: {
      fi: 'Vain lähettämiensä asiakkaiden tilanne',
      sv: 'Bara läget för de remisser hon har sänt',
      en: 'Only the status of the referrals she has sent',
    },
  },
  {
    subject: 'demo-pia',
    name: 'Pia Naumanen',
    role: 'partnerProfessional',
    areaSlug: north,
    sees: {
      fi: 'Vain asiakkaat, jotka on luovutettu Kuusenjuuri ry:lle',
      sv: 'Bara kunder som har överlämnats till Kuusenjuuri ry',
      en: 'Only clients handed to the association Kuusenjuuri ry',
    },
  },
  {
    subject: 'demo-elise',
    name: 'Elise Kainulainen',
    role: 'partnerProfessional',
    areaSlug: north,
    sees: {
      fi: 'Oppilaitoksen kurssitarjonta, ei yhtään asiakasta',
      sv: 'Läroanstaltens kursutbud, inga kunder',
      en: 'The school’s course offers, no client',
    },
  },
  {
    subject: 'demo-tiina',
    name: 'Tiina Suhonen',
    role: 'manager',
    areaSlug: north,
    sees: {
      fi: 'Luvut, ei yhtään henkilöä',
      sv: 'Siffror, inga personer',
      en: 'Figures, no person',
    },
  },
  {
    subject: 'demo-annukka',
    name: 'Annukka Sihvola',
    role: 'dataProtectionOfficer',
    areaSlug: north,
    sees: {
      fi: 'Loki ja perustelujen tarkistuslista',
      sv: 'Loggen och listan över skäl att granska',
      en: 'The log and the list of reasons to review',
    },
  },
  {
    subject: 'demo-kirsi',
    name: 'Kirsi Halonen-Rask',
    role: 'administrator',
    areaSlug: north,
    sees: {
      fi: 'Alueen asetukset, organisaatiot ja henkilöstö, ei asiakkaita',
      sv: 'Områdets inställningar, organisationer och personal, inga kunder',
      en: 'Settings, organisations and staff of the area, no clients',
    },
  },
  {
    subject: 'demo-samuli',
    name: 'Samuli Eronen',
    role: 'careerAgent',
    areaSlug: north,
    sees: {
      fi: 'Kaksi roolia: ura-agentti Joensuussa ja työvalmentaja Kuusenjuuri ry:ssä',
      sv: 'Två roller: karriäragent i Joensuu och arbetstränare i Kuusenjuuri ry',
      en: 'Two roles: career agent in Joensuu and job coach in the association Kuusenjuuri ry',
    },
  },
  {
    subject: 'demo-emmi',
    name: 'Emmi Partanen',
    role: 'careerAgent',
    areaSlug: north,
    sees: {
      fi: 'Myös turvakiellon alaiset tiedot',
      sv: 'Även uppgifter under spärrmarkering',
      en: 'Also what non-disclosure hides from others',
    },
  },
  {
    subject: 'demo-johanna',
    name: 'Johanna Kaukinen',
    role: 'coordinator',
    areaSlug: south,
    sees: {
      fi: 'Etelä-Karjala, ei mitään Pohjois-Karjalasta',
      sv: 'Södra Karelen, ingenting av Norra Karelen',
      en: 'South Karelia, nothing of North Karelia',
    },
  },
];
