/** Why a change of the area, its staff or their roles is refused. */
import { defineTexts } from '../kernel/texts.ts';

export const areaRefusalWords = defineTexts({
  'own-role': {
    fi: 'Omia rooleja ei voi myöntää. Pyydä toista pääkäyttäjää.',
    sv: 'Man kan inte bevilja sig själv roller. Be en annan huvudanvändare.',
    en: 'Nobody grants roles to themselves. Ask another administrator.',
  },
  'last-administrator': {
    fi: 'Alueelle ei jäisi pääkäyttäjää. Myönnä rooli ensin toiselle.',
    sv: 'Området skulle bli utan huvudanvändare. Bevilja först rollen till någon annan.',
    en: 'The area would be left without an administrator. Grant the role to somebody else first.',
  },
  'outside-employment': {
    fi: 'Päivä ei ole henkilön palvelusaikana.',
    sv: 'Dagen ligger utanför personens anställning.',
    en: 'The day is outside the person’s employment.',
  },
  'whole-area-role': {
    fi: 'Tämä rooli koskee koko aluetta, ei yksittäisiä kuntia.',
    sv: 'Denna roll gäller hela området, inte enskilda kommuner.',
    en: 'This role covers the whole area, not single municipalities.',
  },
  'municipality-not-in-area': {
    fi: 'Kunta ei kuulu työllisyysalueeseen.',
    sv: 'Kommunen hör inte till sysselsättningsområdet.',
    en: 'The municipality is not in the employment area.',
  },
  'right-needs-clients': {
    fi: 'Oikeus voidaan antaa vain asiakastyön rooliin.',
    sv: 'Rättigheten kan ges bara i en roll med kundarbete.',
    en: 'The right can be given only with a role that works with clients.',
  },
  'right-needs-end': {
    fi: 'Oikeus turvakiellon alaisiin tietoihin annetaan määräajaksi: kirjoita loppupäivä.',
    sv: 'Rätten till uppgifter under spärrmarkering ges för viss tid: skriv slutdagen.',
    en: 'The right to data under non-disclosure is given for a time: write the end.',
  },
  'role-already-held': {
    fi: 'Henkilöllä on jo tämä rooli samassa organisaatiossa.',
    sv: 'Personen har redan denna roll i samma organisation.',
    en: 'The person holds this role in the same organisation already.',
  },
  'role-already-ended': {
    fi: 'Rooli on jo päättynyt.',
    sv: 'Rollen har redan upphört.',
    en: 'The role has ended already.',
  },
  'own-identity': {
    fi: 'Omaa kirjautumistunnistetta ei voi poistaa. Pyydä toista pääkäyttäjää.',
    sv: 'Man kan inte ta bort sin egen inloggningsidentifierare. Be en annan huvudanvändare.',
    en: 'Nobody takes away their own sign-in identity. Ask another administrator.',
  },
  'own-substitute': {
    fi: 'Kukaan ei voi olla oma sijaisensa.',
    sv: 'Ingen kan vara sin egen vikarie.',
    en: 'Nobody can substitute for themselves.',
  },
  'main-and-substitute': {
    fi: 'Sama kunta ei voi olla sekä pääasiallinen että sijaisuusalue.',
    sv: 'Samma kommun kan inte vara både huvudområde och vikariatområde.',
    en: 'A municipality cannot be both the main and the substitute area.',
  },
  'unit-of-other-organisation': {
    fi: 'Yksikkö kuuluu toiseen organisaatioon.',
    sv: 'Enheten hör till en annan organisation.',
    en: 'The unit belongs to another organisation.',
  },
  'wrong-business-id': {
    fi: 'Y-tunnus ei kelpaa: tarkista numerot.',
    sv: 'FO-numret duger inte: kontrollera siffrorna.',
    en: 'The business ID is not valid: check the digits.',
  },
  'host-not-in-area': {
    fi: 'Vastuukunnan pitää olla alueen kunta.',
    sv: 'Ansvarskommunen ska vara en av områdets kommuner.',
    en: 'The host must be one of the area’s municipalities.',
  },
  'unknown-area': {
    fi: 'Aluetta ei löydy.',
    sv: 'Området hittas inte.',
    en: 'There is no such area.',
  },
  'not-client-worker': {
    fi: 'Valitse henkilö, joka tekee nyt asiakastyötä.',
    sv: 'Välj en person som nu arbetar med kunder.',
    en: 'Choose somebody who works with clients now.',
  },
  'share-over-full': {
    fi: 'Hankkeiden osuudet ylittäisivät henkilön koko työajan.',
    sv: 'Projektens andelar skulle överskrida personens hela arbetstid.',
    en: 'The projects’ shares would exceed the person’s whole working time.',
  },
  'already-set-up': {
    fi: 'Asennus on jo otettu käyttöön. Kirjaudu sisään.',
    sv: 'Installationen har redan tagits i bruk. Logga in.',
    en: 'This installation is in use already. Sign in.',
  },
  'wrong-setup-code': {
    fi: 'Käyttöönottokoodi on väärä. Koodi näkyy palvelimen käynnistystulosteessa.',
    sv: 'Ibruktagningskoden är fel. Koden visas i serverns startutskrift.',
    en: 'The set-up code is wrong. The server prints it when it starts.',
  },
  'subject-needed': {
    fi: 'Anna tunnistuspalvelun tunniste, jolla ensimmäinen pääkäyttäjä kirjautuu.',
    sv: 'Ge identifieringstjänstens identifierare som den första huvudanvändaren loggar in med.',
    en: 'Give the identity provider’s subject by which the first administrator signs in.',
  },
  'not-web-address': {
    fi: 'Kirjoita koko verkko-osoite, joka alkaa https://.',
    sv: 'Skriv hela webbadressen, som börjar med https://.',
    en: 'Write the whole web address, beginning with https://.',
  },
  'wrong-slug': {
    fi: 'Käytä pieniä kirjaimia a–z, numeroita ja yhdysviivaa; aloita kirjaimella.',
    sv: 'Använd små bokstäver a–z, siffror och bindestreck; börja med en bokstav.',
    en: 'Use small letters a–z, digits and hyphens; begin with a letter.',
  },
});
