import { defineTexts, type Relation, type Text } from '@polku/domain';

export const apiTexts = defineTexts({
  title: { fi: 'Rajapinta', sv: 'Gränssnitt', en: 'API' },
  lead: {
    fi: 'Kaikki, mitä Polun sivut tekevät, kulkee tämän rajapinnan kautta. Kuvaus syntyy samasta sopimuksesta kuin palvelin ja sivut, joten se on aina ajan tasalla.',
    sv: 'Allt som Polkus sidor gör går genom det här gränssnittet. Beskrivningen görs av samma avtal som servern och sidorna och är alltid aktuell.',
    en: 'Everything that Polku’s pages do goes through this API. The description is made from the same contract as the server and the pages, so it is always up to date.',
  },
  language: {
    fi: 'Kutsujen selitykset ja kenttien nimet ovat englanniksi.',
    sv: 'Anropens förklaringar och fältens namn är på engelska.',
    en: 'Calls and fields are named in English.',
  },
  download: { fi: 'OpenAPI 3.1 -tiedosto', sv: 'OpenAPI 3.1-fil', en: 'OpenAPI 3.1 file' },
  rulesTitle: { fi: 'Yhteiset säännöt', sv: 'Gemensamma regler', en: 'Common rules' },
  signIn: {
    fi: 'Kirjautuminen: OpenID Connect. Istunto on eväste, ja muutoksen tekevä kutsu kantaa istunnon tunnuksen otsakkeessa x-csrf-token.',
    sv: 'Inloggning: OpenID Connect. Sessionen är en kaka, och anrop som ändrar något bär sessionens nyckel i rubriken x-csrf-token.',
    en: 'Sign-in: OpenID Connect. The session is a cookie; calls that change something carry its token in the header x-csrf-token.',
  },
  lists: {
    fi: 'Luettelot tulevat sivuittain: vastauksen next annetaan seuraavan kutsun arvoksi cursor. Jokainen rivi kertoo, mitä sille saa tehdä (actions).',
    sv: 'Listor kommer sida för sida: svarets next ges som cursor i nästa anrop. Varje rad säger vad som får göras (actions).',
    en: 'Lists come in pages: give next of the answer as cursor of the next call. Each row says what may be done with it (actions).',
  },
  locking: {
    fi: 'Muutos kertoo tietueen version, jonka tekijä näki. Jos joku ehti väliin, vastaus on 409 ja mukana on nykyinen tieto.',
    sv: 'En ändring anger den version som personen såg. Om någon hann emellan är svaret 409 med den nuvarande uppgiften.',
    en: 'A change names the version its maker saw. If someone was faster the answer is 409 with the present record.',
  },
  errors: {
    fi: 'Virhe on RFC 9457 -muotoinen: code kertoo syyn, ja errors osoittaa jokaisen väärän kentän.',
    sv: 'Ett fel är ett RFC 9457-problem: code anger orsaken och errors pekar ut varje felaktigt fält.',
    en: 'An error is an RFC 9457 problem: code tells the cause, and errors points to every wrong field.',
  },
  search: {
    fi: 'Etsi kutsua, kenttää tai osoitetta',
    sv: 'Sök anrop, fält eller adress',
    en: 'Find a call, field or address',
  },
  found: {
    fi: '{count, plural, =0 {Ei osumia} one {# kutsu} other {# kutsua}}',
    sv: '{count, plural, =0 {Inga träffar} one {# anrop} other {# anrop}}',
    en: '{count, plural, =0 {No matches} one {# call} other {# calls}}',
  },
  noMatches: {
    fi: 'Mikään kutsu ei vastaa hakua',
    sv: 'Inget anrop motsvarar sökningen',
    en: 'No call matches',
  },
  noMatchesLead: {
    fi: 'Kokeile lyhyempää sanaa tai englanninkielistä nimeä, esimerkiksi client.',
    sv: 'Pröva ett kortare ord eller ett engelskt namn, till exempel client.',
    en: 'Try a shorter word, for example client.',
  },
  whoMay: { fi: 'Kuka saa kutsua', sv: 'Vem får anropa', en: 'Who may call' },
  anyone: {
    fi: 'Kuka tahansa, kirjautumatta; kutsujen määrä on rajattu.',
    sv: 'Vem som helst, utan inloggning; antalet anrop är begränsat.',
    en: 'Anyone, without signing in; the number of calls is limited.',
  },
  signedIn: { fi: 'Jokainen kirjautunut.', sv: 'Alla inloggade.', en: 'Anyone signed in.' },
  path: { fi: 'Osoitteen osat', sv: 'Delar av adressen', en: 'Parts of the path' },
  query: { fi: 'Hakuehdot', sv: 'Sökvillkor', en: 'Query' },
  body: { fi: 'Lähetettävä tieto', sv: 'Det som skickas', en: 'What is sent' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  file: { fi: 'Tiedosto.', sv: 'En fil.', en: 'A file.' },
  anyValue: { fi: 'Mikä tahansa JSON-arvo.', sv: 'Vilket JSON-värde som helst.', en: 'Any JSON value.' },
  required: { fi: 'pakollinen', sv: 'obligatorisk', en: 'required' },
  orNull: { fi: 'tai null', sv: 'eller null', en: 'or null' },
});

/** When a role may do something, in words. */
export const relationTexts: Readonly<Record<Relation, Text>> = defineTexts({
  any: { fi: 'aina', sv: 'alltid', en: 'always' },
  inScope: {
    fi: 'kun asiakas asuu roolin kunnissa',
    sv: 'när kunden bor i rollens kommuner',
    en: 'when the client lives within the role’s municipalities',
  },
  caseload: {
    fi: 'kun asiakas on omissa asiakkaissa',
    sv: 'när kunden hör till de egna kunderna',
    en: 'when the client is in the caseload',
  },
  handed: {
    fi: 'kun asia on annettu omalle organisaatiolle tai itselle',
    sv: 'när ärendet har getts till den egna organisationen eller personen',
    en: 'when the case is handed to the organisation or person',
  },
  sent: {
    fi: 'kun oma organisaatio on lähettänyt ohjauksen',
    sv: 'när den egna organisationen har skickat hänvisningen',
    en: 'when the own organisation sent the referral',
  },
  held: {
    fi: 'kun ohjaus on itsellä tai omalla organisaatiolla',
    sv: 'när hänvisningen innehas av en själv eller den egna organisationen',
    en: 'when the referral is held by the person or organisation',
  },
});
