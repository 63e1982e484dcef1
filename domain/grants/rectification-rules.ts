/**
 * How a decision on a grant is corrected, by route: the time there is, and the provisions. Grants that a municipality
 * gives at its discretion go by the Local Government Act 410/2015, chapter 16; statutory supports by the
 * Administrative Procedure Act 434/2003, chapter 7 a.
 */
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import type { Day } from '../kernel/dates.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { GrantPack } from './pack.ts';

export type AppealRoute = GrantPack['appeal']['route'];
export type RectificationRoute = Exclude<AppealRoute, 'unknown'>;

interface RectificationLimits {
  /** Days from notice. */
  readonly days: number;
}

export const rectificationRules: Readonly<
  Record<RectificationRoute, readonly DatedRule<RectificationLimits>[]>
> = {
  municipalRectification: [
    {
      id: 'rectification-municipal-14',
      validFrom: null,
      validTo: null,
      limits: { days: 14 },
      source:
        'Local Government Act 410/2015, sections 134 and 138, as the instructions of the municipality of Mustasaari give them',
      confidence: 'stated',
    },
  ],
  administrativeRectification: [
    {
      id: 'rectification-administrative-30',
      validFrom: null,
      validTo: null,
      limits: { days: 30 },
      source: 'Administrative Procedure Act 434/2003, section 49 c (581/2010)',
      confidence: 'stated',
    },
  ],
};

export function rectificationRuleOn(route: RectificationRoute, on: Day): DatedRule<RectificationLimits> {
  return ruleOn(rectificationRules[route], on);
}

/** The provisions by which the instructions are given, as decisions name them. */
export const rectificationProvisions: Readonly<Record<RectificationRoute, readonly Text[]>> = {
  municipalRectification: [
    {
      fi: 'Kuntalaki (410/2015) 134 ja 136–140 §',
      sv: 'Kommunallagen (410/2015) 134 och 136–140 §',
      en: 'Local Government Act (410/2015), sections 134 and 136–140',
    },
  ],
  administrativeRectification: [
    {
      fi: 'Hallintolaki (434/2003) 7 a luku ja 59 §',
      sv: 'Förvaltningslagen (434/2003) 7 a kap. och 59 §',
      en: 'Administrative Procedure Act (434/2003), chapter 7 a and section 59',
    },
  ],
};

export const commonRectificationProvisions: readonly Text[] = [
  {
    fi: 'Hallintolaki (434/2003) 46 §',
    sv: 'Förvaltningslagen (434/2003) 46 §',
    en: 'Administrative Procedure Act (434/2003), section 46',
  },
  {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa (13/2003) 9, 10 ja 19 §',
    sv: 'Lagen om elektronisk kommunikation i myndigheternas verksamhet (13/2003) 9, 10 och 19 §',
    en: 'Act on Electronic Services and Communication in the Public Sector (13/2003), sections 9, 10 and 19',
  },
  {
    fi: 'Laki säädettyjen määräaikain laskemisesta (150/1930) 2 ja 5 §',
    sv: 'Lagen om beräknande av laga tid (150/1930) 2 och 5 §',
    en: 'Act on the Calculation of Time Limits (150/1930), sections 2 and 5',
  },
];

/** `{days}`, `{letter}`, `{electronic}` and `{network}` are numbers of days. */
export const instructionWords = defineTexts({
  title: {
    fi: 'Oikaisuvaatimusohje',
    sv: 'Anvisning om hur man begär omprövning',
    en: 'How to request rectification',
  },
  right: {
    fi: 'Oikeus tehdä oikaisuvaatimus',
    sv: 'Rätt att begära omprövning',
    en: 'The right to request rectification',
  },
  written: {
    fi: 'Tähän päätökseen tyytymätön voi tehdä kirjallisen oikaisuvaatimuksen. Päätökseen ei saa hakea muutosta valittamalla tuomioistuimeen.',
    sv: 'Den som är missnöjd med detta beslut kan skriftligen begära omprövning. Ändring i beslutet får inte sökas genom besvär hos domstol.',
    en: 'Whoever is dissatisfied with this decision may request its rectification in writing. The decision can’t be appealed to a court.',
  },
  municipalWho: {
    fi: 'Oikaisuvaatimuksen saa tehdä se, johon päätös on kohdistettu tai jonka oikeuteen, velvollisuuteen tai etuun päätös välittömästi vaikuttaa (asianosainen), sekä kunnan jäsen. Jos päätöksen on tehnyt kuntien yhteinen toimielin tai sen alainen viranomainen, oikaisuvaatimuksen saa tehdä myös sopimukseen osallinen kunta ja sen jäsen.',
    sv: 'Omprövning får begäras av den som beslutet avser eller vars rätt, skyldighet eller fördel direkt påverkas av beslutet (part) samt av kommunmedlemmar. Om beslutet har fattats av ett för kommunerna gemensamt organ eller en myndighet som lyder under det, får omprövning begäras också av en kommun som är part i avtalet och av dess medlemmar.',
    en: 'A request may be made by the one whom the decision concerns or whose right, duty or interest it directly affects (the party), and by any member of the municipality. When a joint body of municipalities or an authority under it has decided, a municipality that is party to the agreement and its members may request it as well.',
  },
  administrativeWho: {
    fi: 'Oikaisuvaatimuksen saa tehdä se, johon päätös on kohdistettu tai jonka oikeuteen, velvollisuuteen tai etuun päätös välittömästi vaikuttaa (asianosainen).',
    sv: 'Omprövning får begäras av den som beslutet avser eller vars rätt, skyldighet eller fördel direkt påverkas av beslutet (part).',
    en: 'A request may be made by the one whom the decision concerns or whose right, duty or interest it directly affects (the party).',
  },
  municipalGrounds: {
    fi: 'Oikaisua voi vaatia sekä sillä perusteella, että päätös on lainvastainen, että sillä perusteella, että se ei ole tarkoituksenmukainen.',
    sv: 'Omprövning kan begäras både på den grunden att beslutet strider mot lag och på den grunden att det inte är ändamålsenligt.',
    en: 'The ground may be that the decision is against the law or that it is not expedient.',
  },
  time: { fi: 'Oikaisuvaatimusaika', sv: 'Tid för begäran om omprövning', en: 'Time limit' },
  days: {
    fi: 'Oikaisuvaatimus on tehtävä {days} päivän kuluessa päätöksen tiedoksisaannista.',
    sv: 'Begäran om omprövning ska göras inom {days} dagar från delfåendet av beslutet.',
    en: 'The request is made within {days} days of notice of the decision.',
  },
  notice: {
    fi: 'Asianosaisen katsotaan saaneen päätöksestä tiedon {letter} päivän kuluttua kirjeen lähettämisestä, jollei muuta näytetä. Sähköisessä tiedoksiannossa päätös katsotaan annetuksi tiedoksi {electronic}. päivänä viestin lähettämisestä, jollei muuta näytetä. Jos päätös luovutetaan henkilökohtaisesti, tiedoksisaantipäivä on luovutuspäivä.',
    sv: 'En part anses ha fått del av beslutet {letter} dagar efter att brevet sändes, om inte något annat visas. Vid elektronisk delgivning anses beslutet ha delgetts {electronic} dagar efter att meddelandet sändes, om inte något annat visas. Om beslutet överlämnas personligen är dagen för överlämnandet dagen för delfåendet.',
    en: 'A party is taken to have got notice {letter} days after the letter was sent, unless shown otherwise. By an electronic message notice is taken to be given {electronic} days after it was sent, unless shown otherwise. When the decision is handed over in person, that day is the day of notice.',
  },
  noticeOfMember: {
    fi: 'Kunnan jäsenen katsotaan saaneen päätöksestä tiedon {network} päivän kuluttua siitä, kun pöytäkirja on nähtävänä yleisessä tietoverkossa.',
    sv: 'En kommunmedlem anses ha fått del av beslutet {network} dagar efter det att protokollet fanns tillgängligt i det allmänna datanätet.',
    en: 'A member of the municipality is taken to have got notice {network} days after the minutes were put on the public network.',
  },
  counting: {
    fi: 'Tiedoksisaantipäivää ei lueta määräaikaan. Jos määräajan viimeinen päivä on pyhäpäivä, itsenäisyyspäivä, vapunpäivä, joulu- tai juhannusaatto tai arkilauantai, oikaisuvaatimuksen saa tehdä ensimmäisenä arkipäivänä sen jälkeen.',
    sv: 'Dagen för delfåendet räknas inte in i tidsfristen. Om den sista dagen för begäran om omprövning är en helgdag, självständighetsdagen, första maj, jul- eller midsommarafton eller en helgfri lördag, får omprövning begäras den första vardagen därefter.',
    en: 'The day of notice is not counted. When the last day is a Sunday or other holy day, Independence Day, May Day, Christmas Eve, Midsummer Eve or an ordinary Saturday, the request may be made on the first working day after it.',
  },
  where: {
    fi: 'Mihin oikaisuvaatimus toimitetaan',
    sv: 'Vart begäran om omprövning skickas',
    en: 'Where the request is sent',
  },
  body: { fi: 'Oikaisuvaatimusviranomainen', sv: 'Omprövningsmyndighet', en: 'Decided by' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  openingHours: { fi: 'Aukioloaika', sv: 'Öppettider', en: 'Opening hours' },
  arrival: {
    fi: 'Oikaisuvaatimuksen on oltava perillä viimeistään määräajan viimeisenä päivänä ennen aukioloajan päättymistä. Sen voi toimittaa perille myös sähköisesti: viestin katsotaan saapuneen, kun se on viranomaisen käytettävissä niin, että sitä voidaan käsitellä. Oikaisuvaatimus toimitetaan lähettäjän vastuulla.',
    sv: 'Begäran om omprövning ska vara framme senast den sista dagen av tidsfristen före öppettidens slut. Den kan också skickas elektroniskt: ett meddelande anses ha kommit in när det är tillgängligt för myndigheten så att det kan behandlas. Begäran skickas på avsändarens ansvar.',
    en: 'The request has to arrive on the last day at the latest, before the opening hours end. It may be sent electronically as well: a message has arrived when the authority has it so that it can be dealt with. It is sent at the sender’s own risk.',
  },
  content: {
    fi: 'Oikaisuvaatimuksen muoto ja sisältö',
    sv: 'Begärans form och innehåll',
    en: 'Form and content of the request',
  },
  form: {
    fi: 'Oikaisuvaatimus on tehtävä kirjallisesti; myös sähköinen asiakirja täyttää tämän vaatimuksen. Siinä on ilmoitettava:',
    sv: 'Begäran om omprövning ska göras skriftligen; också ett elektroniskt dokument uppfyller kravet. I den ska uppges:',
    en: 'The request is made in writing; an electronic document counts as such. It tells:',
  },
  which: {
    fi: 'päätös, johon vaaditaan oikaisua',
    sv: 'det beslut som begäran gäller',
    en: 'the decision that it concerns',
  },
  what: {
    fi: 'millaista oikaisua vaaditaan',
    sv: 'hurdan rättelse som yrkas',
    en: 'what rectification is asked for',
  },
  why: {
    fi: 'millä perusteilla oikaisua vaaditaan',
    sv: 'på vilka grunder rättelse yrkas',
    en: 'on what grounds',
  },
  whose: {
    fi: 'oikaisuvaatimuksen tekijän nimi, kotikunta ja yhteystiedot.',
    sv: 'namn, hemkommun och kontaktuppgifter för den som begär omprövning.',
    en: 'name, home municipality and contact details of whoever makes it.',
  },
  signing: {
    fi: 'Asiakirjat, joihin vedotaan, liitetään mukaan. Sähköistä oikaisuvaatimusta ei tarvitse allekirjoittaa, jos siinä on tiedot lähettäjästä eikä sen alkuperäisyyttä tai eheyttä ole syytä epäillä.',
    sv: 'De handlingar som åberopas bifogas. En elektronisk begäran behöver inte undertecknas om den innehåller uppgifter om avsändaren och det inte finns anledning att betvivla att den är äkta och oförändrad.',
    en: 'Documents that are relied on are attached. An electronic request needs no signature when it tells who sent it and there is no reason to doubt its origin or integrity.',
  },
  provisions: { fi: 'Säännökset', sv: 'Bestämmelser', en: 'Provisions' },
});
