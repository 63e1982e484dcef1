import { type RecordType, defineTexts } from '@polku/domain';

/** What those whose data are handled must be told: GDPR art. 13 and 14. */
export const privacyTexts = defineTexts({
  title: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  lead: {
    fi: 'Miten henkilötietojasi käsitellään Polussa, kun saat työllisyysalueen palvelua tai ilmoittaudut siihen.',
    sv: 'Så behandlas dina personuppgifter i Polku när du får sysselsättningsområdets tjänster eller anmäler dig till dem.',
    en: 'How your personal data are handled in Polku when you use or sign up for an employment area’s service.',
  },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  controllerLead: {
    fi: 'Tiedoista vastaa työllisyysalueesi.',
    sv: 'Ditt sysselsättningsområde ansvarar för uppgifterna.',
    en: 'Your employment area answers for the data.',
  },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Telephone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  officer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  ownNotice: {
    fi: 'Alueen oma tietosuojaseloste',
    sv: 'Områdets egen dataskyddsbeskrivning',
    en: 'The area’s own privacy notice',
  },
  notTold: {
    fi: 'Alue ei ole vielä ilmoittanut tätä. Kysy kotikuntasi työllisyyspalveluista.',
    sv: 'Området har inte meddelat detta ännu. Fråga sysselsättningstjänsterna i din hemkommun.',
    en: 'Not told by the area yet. Ask the employment services of your home municipality.',
  },
  purpose: {
    fi: 'Miksi ja millä perusteella',
    sv: 'Varför och på vilken grund',
    en: 'Why, and on what ground',
  },
  purposeText: {
    fi: 'Tietoja käytetään palvelun järjestämiseen: arvioon, suunnitelmaan, valmennukseen, työn tai koulutuksen löytämiseen ja seurantaan. Peruste on rekisterinpitäjän lakisääteinen velvoite ja viranomaistehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan c ja e alakohta; laki työvoimapalveluiden järjestämisestä 380/2023). Työkykyyn liittyviä tietoja käsitellään vain, kun palvelu sitä vaatii, ja ne ovat salassa pidettäviä.',
    sv: 'Uppgifterna används för att ordna tjänsten: bedömning, plan, arbetsträning, att hitta arbete eller utbildning och uppföljning. Grunden är den personuppgiftsansvarigas lagstadgade skyldighet och myndighetsuppgift (artikel 6.1 c och e i dataskyddsförordningen; lagen om ordnande av arbetskraftsservice 380/2023). Uppgifter om arbetsförmåga behandlas bara när tjänsten kräver det, och de är sekretessbelagda.',
    en: 'The data are used to arrange the service: assessment, plan, coaching, finding work or education, and follow-up. The ground is the controller’s legal obligation and public task (GDPR article 6(1)(c) and (e); act on organising employment services 380/2023). Facts of work ability are handled only when the service needs them, and are secret.',
  },
  what: { fi: 'Mitä tietoja', sv: 'Vilka uppgifter', en: 'Which data' },
  whatText: {
    fi: 'Nimi, syntymäaika tai henkilötunnus, kotikunta, yhteystiedot, asiointikieli, työttömyyden ja työtilanteen tiedot, toiveet ja osaaminen, suunnitelma, valmennusjaksot ja läsnäolot, yhteydenotot ja lopputulos. Poissaolon syytä työntekijä ei kysy, eikä diagnooseja kirjata. Tiedot saadaan sinulta, sinut ohjanneelta viranomaiselta tai kumppanilta ja työntekijöiltäsi.',
    sv: 'Namn, födelsedatum eller personbeteckning, hemkommun, kontaktuppgifter, servicespråk, uppgifter om arbetslöshet och arbetssituation, önskemål och kunnande, plan, arbetsträningsperioder och närvaro, kontakter och resultat. Medarbetaren frågar inte efter orsaken till frånvaro, och diagnoser antecknas inte. Uppgifterna fås av dig, av myndigheten eller partnern som hänvisade dig och av dina medarbetare.',
    en: 'Name, date of birth or identity code, home municipality, contact details, language, facts of unemployment and work, wishes and skills, plan, coaching periods and attendance, contacts and outcome. Staff do not ask the cause of an absence, and no diagnoses are written. The data come from you, from the authority or partner that referred you, and from the staff who serve you.',
  },
  who: { fi: 'Kuka tiedot näkee', sv: 'Vem som ser uppgifterna', en: 'Who sees the data' },
  whoText: {
    fi: 'Ne työntekijät, joiden tehtävään asiasi kuuluu, ja kumppani, jolle tietosi on jaettu määräajaksi. Jokainen katselu ja muutos jää lokiin. Tietoja ei luovuteta markkinointiin eikä siirretä EU:n ja Euroopan talousalueen ulkopuolelle. Päätöksiä ei tehdä automaattisesti.',
    sv: 'De medarbetare vars uppgift ditt ärende hör till, och en partner som dina uppgifter har delats med för en viss tid. Varje läsning och ändring loggas. Uppgifterna lämnas inte ut för marknadsföring och överförs inte utanför EU och Europeiska ekonomiska samarbetsområdet. Inga beslut fattas automatiskt.',
    en: 'The staff whose work your case belongs to, and a partner your data are shared with for a time. Each look and change is logged. Data are not given for marketing nor moved outside the EU and the European Economic Area. No decision is made automatically.',
  },
  kept: { fi: 'Kuinka kauan', sv: 'Hur länge', en: 'How long' },
  keptText: {
    fi: '{what}: lähtökohta on {years, plural, one {# vuosi} other {# vuotta}} ({source}).',
    sv: '{what}: utgångspunkten är {years, plural, one {# år} other {# år}} ({source}).',
    en: '{what}: as a rule {years, plural, one {# year} other {# years}} ({source}).',
  },
  keptOwn: {
    fi: 'Työllisyysalueen oma tiedonhallinnan suunnitelma menee tämän edelle. Kysy tarkka aika rekisterinpitäjältä.',
    sv: 'Sysselsättningsområdets egen informationsstyrningsplan går före detta. Fråga den personuppgiftsansvariga om den exakta tiden.',
    en: 'The area’s own retention plan goes before this. Ask the controller for the exact time.',
  },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  rightsText: {
    fi: 'Voit pyytää nähtäväksi tietosi ja sen, kuka niitä on katsonut, pyytää virheen korjaamista, käsittelyn rajoittamista tai tiedon poistamista, jos laki ei vaadi sen säilyttämistä, ja vastustaa käsittelyä. Pyydä rekisterinpitäjältä: vastaus tulee kuukauden kuluessa. Ilmoittautuminen on vapaaehtoinen, mutta ilman nimeä, kotikuntaa ja yhteystietoa sinuun ei voida ottaa yhteyttä.',
    sv: 'Du kan begära att få se dina uppgifter och vem som har läst dem, begära att fel rättas, att behandlingen begränsas eller att uppgifter raderas om lagen inte kräver att de bevaras, och invända mot behandlingen. Vänd dig till den personuppgiftsansvariga: svaret kommer inom en månad. Anmälan är frivillig, men utan namn, hemkommun och kontaktuppgift kan vi inte kontakta dig.',
    en: 'You may ask to see your data and who has looked at them, to have an error corrected, the handling restricted or data erased where the law does not ask to keep them, and you may object. Ask the controller: an answer comes within a month. Signing up is voluntary, but without your name, home municipality and contact details nobody can reach you.',
  },
  complaint: {
    fi: 'Jos tietojasi käsitellään mielestäsi väärin, voit tehdä ilmoituksen tietosuojavaltuutetun toimistolle (tietosuoja.fi).',
    sv: 'Om du anser att dina uppgifter behandlas fel kan du göra en anmälan till dataombudsmannens byrå (tietosuoja.fi).',
    en: 'If you think your data are handled wrongly, you may notify the Office of the Data Protection Ombudsman (tietosuoja.fi).',
  },
});

/** What of the retention plan is told to everybody. */
export const keptThings = ['client', 'log'] as const satisfies readonly RecordType[];

export const keptTexts = defineTexts({
  client: {
    fi: 'Asiakkaan tiedot asiakkuuden päättymisestä',
    sv: 'Kundens uppgifter efter att kundrelationen upphört',
    en: 'A client’s data after the service has ended',
  },
  log: {
    fi: 'Loki tietojen katselusta ja muutoksista',
    sv: 'Loggen över läsning och ändringar',
    en: 'The log of who looked and changed',
  },
});
