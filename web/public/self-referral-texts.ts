import { defineTexts } from '@polku/domain';

/** In plain language: read by anybody, often on a phone, often in a second language. */
export const selfReferralTexts = defineTexts({
  title: { fi: 'Ilmoittaudu palveluun', sv: 'Anmäl dig till tjänsten', en: 'Sign up for the service' },
  lead: {
    fi: 'Haluatko apua työn tai koulutuksen löytämiseen? Jätä yhteystietosi. Kotikuntasi työntekijä ottaa sinuun yhteyttä.',
    sv: 'Vill du ha hjälp att hitta arbete eller utbildning? Lämna dina kontaktuppgifter. En medarbetare i din hemkommun kontaktar dig.',
    en: 'Do you want help to find work or education? Leave your contact details. An adviser from your home municipality will contact you.',
  },
  chooseTitle: { fi: 'Valitse alueesi', sv: 'Välj ditt område', en: 'Choose your area' },
  chooseLead: {
    fi: 'Etsi oma kuntasi ja siirry sen työllisyysalueen sivulle.',
    sv: 'Hitta din kommun och gå till sysselsättningsområdets sida.',
    en: 'Find your municipality and go to the page of its employment area.',
  },
  noAreas: {
    fi: 'Palvelu ei ole vielä käytössä',
    sv: 'Tjänsten är inte i bruk ännu',
    en: 'The service is not in use yet',
  },
  noAreasLead: {
    fi: 'Ota yhteyttä kotikuntasi työllisyyspalveluun.',
    sv: 'Kontakta sysselsättningstjänsterna i din hemkommun.',
    en: 'Contact the employment service of your home municipality.',
  },
  unknownArea: {
    fi: 'Tällä osoitteella ei ole työllisyysaluetta. Valitse alueesi luettelosta.',
    sv: 'Det finns inget sysselsättningsområde på denna adress. Välj ditt område i listan.',
    en: 'There is no employment area at this address. Choose yours from the list.',
  },
  toList: { fi: 'Kaikki alueet', sv: 'Alla områden', en: 'All areas' },
  you: { fi: 'Kuka olet', sv: 'Vem är du', en: 'Who you are' },
  givenNames: { fi: 'Etunimi', sv: 'Förnamn', en: 'First name' },
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Last name' },
  birthDate: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' },
  municipality: {
    fi: 'Missä kunnassa asut',
    sv: 'I vilken kommun bor du',
    en: 'Which municipality you live in',
  },
  municipalityHint: {
    fi: 'Tällä lomakkeella voivat ilmoittautua tämän alueen kuntien asukkaat. Jos asut muualla, valitse oma alueesi tai ota yhteyttä kuntasi työllisyyspalveluihin.',
    sv: 'Med detta formulär kan invånare i områdets kommuner anmäla sig. Om du bor någon annanstans, välj ditt eget område eller kontakta sysselsättningstjänsterna i din kommun.',
    en: 'This form is for people who live in the municipalities of this area. If you live elsewhere, choose your own area or contact the employment services of your municipality.',
  },
  municipalityMissing: { fi: 'Valitse kotikunta.', sv: 'Välj hemkommun.', en: 'Choose your municipality.' },
  contactMissing: {
    fi: 'Anna puhelinnumero tai sähköposti.',
    sv: 'Ge ett telefonnummer eller en e-postadress.',
    en: 'Give a telephone number or an e-mail address.',
  },
  howToReach: { fi: 'Miten tavoitamme sinut', sv: 'Hur vi når dig', en: 'How we can reach you' },
  reachHint: {
    fi: 'Anna puhelinnumero tai sähköposti, tai molemmat.',
    sv: 'Ge ett telefonnummer eller en e-postadress, eller båda.',
    en: 'Give a telephone number or an e-mail address, or both.',
  },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Telephone number' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  language: {
    fi: 'Millä kielellä haluat asioida',
    sv: 'På vilket språk vill du få service',
    en: 'Your language',
  },
  nonDisclosure: {
    fi: 'Onko sinulla turvakielto?',
    sv: 'Har du spärrmarkering?',
    en: 'Are your personal data under non-disclosure for personal safety?',
  },
  nonDisclosureHint: {
    fi: 'Turvakielto on viranomaisen päätös, joka suojaa kotikuntaasi ja yhteystietojasi.',
    sv: 'Spärrmarkering är en myndighets beslut som skyddar din hemkommun och dina kontaktuppgifter.',
    en: 'It is a decision of the authorities that protects your home municipality and contact details.',
  },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  dontKnow: { fi: 'En tiedä', sv: 'Jag vet inte', en: 'I do not know' },
  wish: { fi: 'Mitä toivot', sv: 'Vad du önskar', en: 'What you wish for' },
  reason: { fi: 'Kerro omin sanoin', sv: 'Berätta med egna ord', en: 'Tell in your own words' },
  reasonHint: {
    fi: 'Esimerkiksi millaista työtä etsit. Älä kirjoita terveydestäsi tai henkilötunnustasi.',
    sv: 'Till exempel vilket slags arbete du söker. Skriv inte om din hälsa och skriv inte din personbeteckning.',
    en: 'For example what kind of work you look for. Do not write about your health, nor your identity code.',
  },
  privacyTitle: {
    fi: 'Miten tietojasi käytetään',
    sv: 'Så används dina uppgifter',
    en: 'How your data are used',
  },
  privacy: {
    fi: 'Tiedot näkevät vain ne työntekijät, jotka käsittelevät ilmoittautumisesi. Palvelu on vapaaehtoinen ja maksuton.',
    sv: 'Uppgifterna ses bara av de medarbetare som behandlar din anmälan. Tjänsten är frivillig och avgiftsfri.',
    en: 'Only the staff who handle your sign-up see your data. The service is voluntary and free.',
  },
  controller: {
    fi: 'Tiedoista vastaa {name}.',
    sv: '{name} ansvarar för uppgifterna.',
    en: '{name} answers for the data.',
  },
  cancelAt: {
    fi: 'Voit kysyä tai perua milloin tahansa: {reach}.',
    sv: 'Du kan fråga eller återta anmälan när som helst: {reach}.',
    en: 'You may ask or cancel at any time: {reach}.',
  },
  cancel: {
    fi: 'Voit kysyä tai perua milloin tahansa kuntasi työllisyyspalveluista.',
    sv: 'Du kan fråga eller återta anmälan när som helst hos kommunens sysselsättningstjänster.',
    en: 'You may ask or cancel at any time at the employment services of your municipality.',
  },
  readNotice: {
    fi: 'Lue, miten tietojasi käsitellään (tietosuojaseloste)',
    sv: 'Läs hur dina uppgifter behandlas (dataskyddsbeskrivning)',
    en: 'Read how your data are handled (privacy notice)',
  },
  trap: { fi: 'Jätä tämä kohta tyhjäksi', sv: 'Lämna detta fält tomt', en: 'Leave this field empty' },
  submit: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  doneTitle: {
    fi: 'Kiitos, ilmoittautumisesi on perillä',
    sv: 'Tack, din anmälan är framme',
    en: 'Thank you, your sign-up has arrived',
  },
  doneLead: {
    fi: 'Työntekijä ottaa sinuun yhteyttä. Kirjoita tunnus muistiin: sen avulla ilmoittautumisesi löytyy, jos soitat.',
    sv: 'En medarbetare kontaktar dig. Skriv upp beteckningen: med den hittas din anmälan om du ringer.',
    en: 'An adviser will contact you. Write the number down: it helps to find your sign-up if you call.',
  },
  receipt: { fi: 'Tunnus', sv: 'Beteckning', en: 'Number' },
  another: { fi: 'Ilmoita toinen henkilö', sv: 'Anmäl en annan person', en: 'Sign up another person' },
});
