import { defineTexts } from '@polku/domain';

export const texts = defineTexts({
  title: { fi: 'Luvut', sv: 'Siffror', en: 'Figures' },
  lead: {
    fi: 'Tilanne {day}. Luvuista ei voi tunnistaa ketään: alle {limit} hengen luvut on piilotettu.',
    sv: 'Läget {day}. Ingen kan identifieras: tal under {limit} är dolda.',
    en: 'As of {day}. Nobody can be told from these: counts under {limit} are hidden.',
  },
  hidden: { fi: 'alle {limit}', sv: 'under {limit}', en: 'under {limit}' },
  hiddenTitle: { fi: 'Miksi jokin luku puuttuu', sv: 'Varför ett tal saknas', en: 'Why a count is missing' },
  hiddenLead: {
    fi: 'Pienessä kunnassa alle {limit} hengen luvusta voisi tunnistaa ihmisen. Jos vain yksi luku jäisi piiloon, sen voisi laskea muista, joten silloin piilotetaan toinenkin: siksi ”alle {limit}” voi joskus olla suurempi luku.',
    sv: 'I en liten kommun kunde ett tal under {limit} avslöja en person. Om bara ett tal doldes kunde det räknas ut ur de andra, därför döljs då ytterligare ett: ”under {limit}” kan alltså ibland vara ett större tal.',
    en: 'In a small municipality a count under {limit} could tell of a person. If only one were hidden it could be computed from the rest, so another is hidden with it: “under {limit}” may sometimes be a larger count.',
  },
  reached: { fi: 'Tavoitetut ihmiset', sv: 'Personer som nåtts', en: 'People reached' },
  reachedDefinition: {
    fi: 'Kaikki, joille on avattu polku tällä työllisyysalueella, myös päättyneet polut.',
    sv: 'Alla som fått en stig på sysselsättningsområdet, också avslutade stigar.',
    en: 'Everyone with a path in this employment area, ended paths included.',
  },
  ofTarget: {
    fi: '{reached} / {size} arvioidusta kohderyhmästä',
    sv: '{reached} / {size} av den uppskattade målgruppen',
    en: '{reached} of an estimated {size} in the target group',
  },
  targetSource: {
    fi: 'Kohderyhmän arvio: {source}',
    sv: 'Uppskattning av målgruppen: {source}',
    en: 'Estimate of the target group: {source}',
  },
  byState: { fi: 'Missä kohdassa polkua', sv: 'Var på stigen', en: 'Where on the path' },
  byStateDefinition: {
    fi: 'Ihmiset sen mukaan, missä tilassa heidän polkunsa on tänään.',
    sv: 'Personer enligt stigens läge i dag.',
    en: 'People by the state of their path today.',
  },
  byMunicipality: { fi: 'Kunnittain', sv: 'Per kommun', en: 'By municipality' },
  byMunicipalityDefinition: {
    fi: 'Avoimet polut kotikunnan mukaan. Turvakiellon saaneet eivät ole mukana.',
    sv: 'Öppna stigar enligt hemkommun. Personer med spärrmarkering ingår inte.',
    en: 'Open paths by home municipality. People under non-disclosure are left out.',
  },
  outcomes: { fi: 'Lopputulokset tänä vuonna', sv: 'Resultat i år', en: 'Outcomes this year' },
  outcomesDefinition: {
    fi: 'Vuoden alusta kirjatut lopputulokset, joiden polkua ei ole avattu uudelleen.',
    sv: 'Resultat registrerade sedan årets början vars stig inte öppnats på nytt.',
    en: 'Outcomes recorded since the start of the year whose path has not been re-opened.',
  },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  outcome: { fi: 'Lopputulos', sv: 'Resultat', en: 'Outcome' },
  people: { fi: 'Ihmisiä', sv: 'Personer', en: 'People' },
});
