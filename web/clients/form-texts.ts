import { defineTexts, type Text } from '@polku/domain';

/** Labels and hints of the client record's form. */
export const formTexts = defineTexts({
  newClient: { fi: 'Uusi asiakas', sv: 'Ny kund', en: 'New client' },
  newLead: {
    fi: 'Kun asiakas tulee ilman ohjausta. Sinusta tulee hänen vastuuhenkilönsä; vastuun voi siirtää myöhemmin.',
    sv: 'När en kund kommer utan hänvisning. Du blir ansvarig för kunden; ansvaret kan flyttas senare.',
    en: 'For someone who comes without a referral. You become the responsible person; this can be handed over later.',
  },
  create: { fi: 'Tallenna asiakas', sv: 'Spara kunden', en: 'Save the client' },
  created: { fi: 'Asiakas on tallennettu.', sv: 'Kunden har sparats.', en: 'The client is saved.' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tiedot on tallennettu.', sv: 'Uppgifterna har sparats.', en: 'Saved.' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },

  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  givenNames: { fi: 'Etunimet', sv: 'Förnamn', en: 'Given names' },
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  identityCode: { fi: 'Henkilötunnus', sv: 'Personbeteckning', en: 'Identity code' },
  identityCodeHint: {
    fi: 'Jos asiakkaalla ei ole tunnusta, kuten tilapäistä suojelua saavalla usein, jätä tyhjäksi.',
    sv: 'Lämna tomt om kunden inte har någon, som ofta vid tillfälligt skydd.',
    en: 'Leave empty if there is none, as is common under temporary protection.',
  },
  identityCodeChange: {
    fi: 'Tallessa on {code}. Kirjoita tähän vain, jos tunnus muuttuu.',
    sv: 'Sparad: {code}. Skriv här bara om beteckningen ändras.',
    en: 'On record: {code}. Write here only if the code changes.',
  },
  removeIdentityCode: {
    fi: 'Poista tallennettu henkilötunnus',
    sv: 'Ta bort den sparade personbeteckningen',
    en: 'Remove the stored identity code',
  },
  birthDate: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' },
  birthDateHint: {
    fi: 'Tulee tunnuksesta, jos se on annettu.',
    sv: 'Fås ur personbeteckningen om den är ifylld.',
    en: 'Taken from the identity code when that is given.',
  },
  serviceLanguage: { fi: 'Asiointikieli', sv: 'Servicespråk', en: 'Service language' },
  nonDisclosure: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure' },
  nonDisclosureHint: {
    fi: 'Kysy asiakkaalta. Turvakielto piilottaa osoitteen, puhelinnumeron, kotikunnan ja tapaamispaikat.',
    sv: 'Fråga kunden. Spärrmarkering döljer adress, telefon, hemkommun och mötesplatser.',
    en: 'Ask the client. It hides address, phone, home municipality and meeting places.',
  },
  nonDisclosureLocked: {
    fi: 'Turvakiellon voi poistaa vain se, jolla on oikeus nähdä sen alaiset tiedot.',
    sv: 'Bara den som får se skyddade uppgifter kan häva spärrmarkeringen.',
    en: 'Only someone who may see the hidden data can lift non-disclosure.',
  },

  home: { fi: 'Kotikunta ja yhteystiedot', sv: 'Hemkommun och kontaktuppgifter', en: 'Home and contact' },
  homeHidden: {
    fi: 'Kotikunta ja yhteystiedot ovat turvakiellon takana. Ne säilyvät ennallaan, kun tallennat muut tiedot.',
    sv: 'Hemkommun och kontaktuppgifter är spärrade. De förblir som de är när du sparar andra uppgifter.',
    en: 'Home and contact data are under non-disclosure. They stay as they are when you save the rest.',
  },
  municipality: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  municipalityFrom: { fi: 'Muutti kuntaan', sv: 'Flyttade till kommunen', en: 'Moved there on' },
  municipalityFromHint: {
    fi: 'Entinen kotikunta jää historiaan.',
    sv: 'Den tidigare hemkommunen blir kvar i historiken.',
    en: 'The former municipality stays in the history.',
  },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  streetAddress: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  postalCode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postal code' },
  postOffice: { fi: 'Postitoimipaikka', sv: 'Postanstalt', en: 'Post office' },

  situation: { fi: 'Tilanne', sv: 'Situation', en: 'Situation' },
  situationLead: {
    fi: 'Näistä Polku laskee kohderyhmät. Tyhjä kohta tarkoittaa, ettei tietoa ole: silloin ryhmää ei anneta.',
    sv: 'Av dessa räknar Polku ut målgrupperna. Tomt betyder att uppgiften saknas: då ges ingen grupp.',
    en: 'Polku computes the target groups from these. Empty means not known: then no group is given.',
  },
  unemployedSince: { fi: 'Työttömänä alkaen', sv: 'Arbetslös sedan', en: 'Unemployed since' },
  unemployedSinceSource: { fi: 'Mistä tieto on', sv: 'Uppgiftens källa', en: 'Source of this' },
  unemployedSinceSourceHint: {
    fi: 'Esimerkiksi asiakas itse tai työvoimaviranomaisen todistus.',
    sv: 'Till exempel kunden själv eller arbetskraftsmyndighetens intyg.',
    en: 'For example the client, or a certificate of the employment authority.',
  },
  outOfWorkSince: {
    fi: 'Poissa työelämästä alkaen',
    sv: 'Borta från arbetslivet sedan',
    en: 'Out of working life since',
  },
  graduatedOn: { fi: 'Valmistunut', sv: 'Examen', en: 'Graduated on' },
  inWork: { fi: 'Töissä nyt', sv: 'I arbete nu', en: 'In work now' },
  inEducation: { fi: 'Opiskelee nyt', sv: 'Studerar nu', en: 'In education now' },
  homeParent: { fi: 'Hoitaa lasta kotona', sv: 'Sköter barn hemma', en: 'Cares for a child at home' },
  citizenship: { fi: 'Kansalaisuus', sv: 'Medborgarskap', en: 'Citizenship' },
  protection: { fi: 'Tilapäinen suojelu', sv: 'Tillfälligt skydd', en: 'Temporary protection' },
  protectionValidUntil: { fi: 'Suojelu voimassa', sv: 'Skyddet gäller till', en: 'Protection valid until' },

  support: { fi: 'Työn ja palvelun järjestelyt', sv: 'Arrangemang', en: 'Arrangements' },
  workAbility: { fi: 'Työkyky', sv: 'Arbetsförmåga', en: 'Work ability' },
  workAbilityHint: {
    fi: 'Vain se, tarvitseeko työ järjestelyjä. Ei syytä eikä diagnoosia.',
    sv: 'Bara om arbetet behöver anpassas. Ingen orsak och ingen diagnos.',
    en: 'Only whether the work needs adjustments. No cause, no diagnosis.',
  },
  adjustments: {
    fi: 'Mitä järjestelyjä työ tai palvelu tarvitsee',
    sv: 'Vilka arrangemang arbetet eller tjänsten kräver',
    en: 'Adjustments that the work or service needs',
  },
  adjustmentsHint: {
    fi: 'Kirjoita tarve, älä syytä: esimerkiksi ”lyhyempi työpäivä” tai ”hiljainen työtila”. Älä kirjaa diagnooseja, lääkityksiä tai muita terveystietoja.',
    sv: 'Skriv behovet, inte orsaken: till exempel ”kortare arbetsdag” eller ”tyst arbetsrum”. Skriv inga diagnoser, mediciner eller andra hälsouppgifter.',
    en: 'Write the need, not its cause: for example “shorter day” or “quiet room”. No diagnoses, medication or other health data.',
  },
  wishes: { fi: 'Mitä asiakas itse haluaa', sv: 'Vad kunden själv vill', en: 'What the client wants' },
  wishesHint: {
    fi: 'Asiakkaan omin sanoin: millaista työtä, missä ja milloin. Ei terveystietoja.',
    sv: 'Med kundens egna ord: vilket arbete, var och när. Inga hälsouppgifter.',
    en: 'In the client’s own words: what work, where and when. No health data.',
  },
  service: { fi: 'Palvelun muoto', sv: 'Servicens form', en: 'Form of service' },
  rural: { fi: 'Asuu haja-asutusalueella', sv: 'Bor i glesbygd', en: 'Lives in a sparsely populated area' },
  travelHelp: {
    fi: 'Tarvitsee kyydin tai apua matkoihin',
    sv: 'Behöver skjuts eller hjälp med resor',
    en: 'Needs help with travel',
  },
  remoteService: { fi: 'Etäpalvelu sopii', sv: 'Distansservice passar', en: 'Remote service suits' },

  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  notKnown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' },
});

export const nonDisclosureTexts = defineTexts({
  none: { fi: 'Ei turvakieltoa', sv: 'Ingen spärrmarkering', en: 'No non-disclosure' },
  set: { fi: 'Turvakielto on', sv: 'Spärrmarkering gäller', en: 'Non-disclosure is set' },
  unknown: {
    fi: 'Ei tiedossa: kohdellaan kuin turvakielto olisi',
    sv: 'Inte känt: behandlas som spärrmarkering',
    en: 'Not known: treated as set',
  },
});

export const workAbilityTexts = defineTexts({
  full: { fi: 'Ei järjestelytarvetta', sv: 'Inget behov av anpassning', en: 'No adjustments needed' },
  partial: {
    fi: 'Osittainen: työ tarvitsee järjestelyjä',
    sv: 'Partiell: arbetet behöver anpassas',
    en: 'Partial: the work needs adjustments',
  },
  unknown: { fi: 'Ei selvinnyt', sv: 'Inte utrett', en: 'Could not be found out' },
});

export const protectionTexts = defineTexts({
  temporary: { fi: 'Saa tilapäistä suojelua', sv: 'Får tillfälligt skydd', en: 'Under temporary protection' },
  none: { fi: 'Ei saa', sv: 'Får inte', en: 'Not' },
});

/** What the server says of this form only. */
export const clientProblemTexts: Readonly<Record<string, Text>> = {
  'already-exists': {
    fi: 'Tällä henkilötunnuksella on jo asiakas. Hae hänet asiakkaista.',
    sv: 'Det finns redan en kund med denna personbeteckning. Sök bland kunderna.',
    en: 'There is already a client with this identity code. Find the client in the list.',
  },
};
