/** Words of imports: what becomes of a row and why, in the reader's language. */
import { identityCodeProblemWords } from '../clients/identity-code.ts';
import { parseDay } from '../kernel/dates.ts';
import { defineTexts, type Language, type Text } from '../kernel/texts.ts';
import type { ImportStatus, RowResult } from './batch.ts';
import { importFieldWords } from './fields.ts';
import type { RowProblem } from './row.ts';

export const importStatusWords: Readonly<Record<ImportStatus, Text>> = {
  mapping: { fi: 'Sarakkeet valitsematta', sv: 'Kolumnerna är inte valda', en: 'Columns not chosen' },
  previewed: { fi: 'Esikatseltu', sv: 'Förhandsgranskad', en: 'Previewed' },
  running: { fi: 'Tuonti käynnissä', sv: 'Import pågår', en: 'Importing' },
  done: { fi: 'Tuotu', sv: 'Importerad', en: 'Imported' },
  failed: { fi: 'Keskeytyi', sv: 'Avbröts', en: 'Interrupted' },
  undoing: { fi: 'Perutaan', sv: 'Återtas', en: 'Being undone' },
  undone: { fi: 'Peruttu', sv: 'Återtagen', en: 'Undone' },
};

export const rowResultWords: Readonly<Record<RowResult, Text>> = {
  created: { fi: 'Uusi', sv: 'Ny', en: 'New' },
  updated: { fi: 'Päivitetty', sv: 'Uppdaterad', en: 'Updated' },
  unchanged: { fi: 'Ennallaan', sv: 'Oförändrad', en: 'Unchanged' },
  duplicate: { fi: 'Odottaa päätöstä', sv: 'Väntar på beslut', en: 'Waits for a decision' },
  rejected: { fi: 'Hylätty', sv: 'Avvisad', en: 'Rejected' },
  skipped: { fi: 'Jätetty pois', sv: 'Utelämnad', en: 'Left out' },
  undone: { fi: 'Peruttu', sv: 'Återtagen', en: 'Undone' },
  kept: { fi: 'Säilytetty', sv: 'Behållen', en: 'Kept' },
};

/** Values in a sentence are `{value}`, filled from the problem itself. */
const ownProblemWords = defineTexts({
  'date-unreadable': {
    fi: 'Päivämäärää ”{value}” ei voi lukea. Kirjoita esimerkiksi 1.5.2026.',
    sv: 'Datumet ”{value}” kan inte läsas. Skriv till exempel 1.5.2026.',
    en: 'The date “{value}” can’t be read. Write for example 1.5.2026.',
  },
  'date-in-future': {
    fi: 'Päivä {day} on tulevaisuudessa.',
    sv: 'Datumet {day} ligger i framtiden.',
    en: 'The date {day} is in the future.',
  },
  'birth-date-in-future': {
    fi: 'Syntymäaika on tulevaisuudessa.',
    sv: 'Födelsedatumet ligger i framtiden.',
    en: 'The date of birth is in the future.',
  },
  'birth-date-too-early': {
    fi: 'Syntymäajan mukaan henkilö olisi yli 120-vuotias.',
    sv: 'Enligt födelsedatumet skulle personen vara över 120 år.',
    en: 'By the date of birth the person would be over 120 years old.',
  },
  'birth-date-differs-from-code': {
    fi: 'Syntymäaika ja henkilötunnus eivät täsmää.',
    sv: 'Födelsedatumet och personbeteckningen stämmer inte överens.',
    en: 'The date of birth and the identity code do not agree.',
  },
  'yes-no-unreadable': {
    fi: 'Arvoa ”{value}” ei voi lukea. Kirjoita kyllä tai ei.',
    sv: 'Värdet ”{value}” kan inte läsas. Skriv ja eller nej.',
    en: 'The value “{value}” can’t be read. Write yes or no.',
  },
  'municipality-unknown': {
    fi: 'Kuntaa ”{value}” ei tunneta.',
    sv: 'Kommunen ”{value}” är okänd.',
    en: 'The municipality “{value}” is not known.',
  },
  'municipality-not-in-area': {
    fi: 'Kunta ei kuulu tähän työllisyysalueeseen (”{value}”).',
    sv: 'Kommunen hör inte till detta sysselsättningsområde (”{value}”).',
    en: 'The municipality does not belong to this employment area (“{value}”).',
  },
  'municipality-not-yours': {
    fi: 'Kunta ei kuulu sinun alueeseesi (”{value}”).',
    sv: 'Kommunen hör inte till ditt område (”{value}”).',
    en: 'The municipality is not within yours (“{value}”).',
  },
  'municipality-missing': {
    fi: 'Kotikunta puuttuu.',
    sv: 'Hemkommunen saknas.',
    en: 'The home municipality is missing.',
  },
  'citizenship-unknown': {
    fi: 'Kansalaisuutta ”{value}” ei tunneta.',
    sv: 'Medborgarskapet ”{value}” är okänt.',
    en: 'The citizenship “{value}” is not known.',
  },
  'language-unknown': {
    fi: 'Kieltä ”{value}” ei tunneta.',
    sv: 'Språket ”{value}” är okänt.',
    en: 'The language “{value}” is not known.',
  },
  'phone-unreadable': {
    fi: 'Puhelinnumerossa ei ole numeroa.',
    sv: 'Telefonnumret innehåller inget nummer.',
    en: 'The telephone number holds no number.',
  },
  'phone-without-area-code': {
    fi: 'Numerosta puuttuu ehkä alkunolla tai suuntanumero. Se tuotiin sellaisenaan.',
    sv: 'Numret saknar kanske den första nollan eller riktnumret. Det importerades som det står.',
    en: 'The number may lack its first zero or area code. It was imported as it stands.',
  },
  'postal-code-unreadable': {
    fi: 'Postinumerossa on viisi numeroa.',
    sv: 'Ett postnummer har fem siffror.',
    en: 'A postal code has five digits.',
  },
  'work-ability-unreadable': {
    fi: 'Arvo ”{value}” ei kerro työkyvystä. Kirjoita täysi, osatyökykyinen tai selvitettävä.',
    sv: 'Värdet ”{value}” säger inget om arbetsförmågan. Skriv full, partiell eller utreds.',
    en: 'The value “{value}” says nothing of work ability. Write full, partial or being assessed.',
  },
  'email-unreadable': {
    fi: 'Sähköpostiosoite ei kelpaa.',
    sv: 'E-postadressen duger inte.',
    en: 'The e-mail address is not valid.',
  },
  'name-of-one-word': {
    fi: 'Nimestä ei erotu sukunimi ja etunimi.',
    sv: 'Efternamn och förnamn kan inte skiljas åt.',
    en: 'Family name and given name can’t be told apart.',
  },
  'name-missing': {
    fi: 'Nimi puuttuu tai on vajaa.',
    sv: 'Namnet saknas eller är ofullständigt.',
    en: 'The name is missing or not whole.',
  },
  'too-long': {
    fi: 'Teksti on liian pitkä (enintään {maximum} merkkiä).',
    sv: 'Texten är för lång (högst {maximum} tecken).',
    en: 'The text is too long (at most {maximum} characters).',
  },
  'control-characters': {
    fi: 'Tekstissä on merkkejä, joita ei voi tallentaa.',
    sv: 'Texten innehåller tecken som inte kan sparas.',
    en: 'The text has characters that cannot be stored.',
  },
  'broken-characters': {
    fi: 'Tekstissä on rikkoutuneita kirjaimia. Tiedosto on ehkä tallennettu väärällä merkistöllä.',
    sv: 'Texten har trasiga bokstäver. Filen kan vara sparad med fel teckenkodning.',
    en: 'The text has broken letters. The file may have been saved in a wrong encoding.',
  },
  'nothing-to-recognise-by': {
    fi: 'Rivillä on oltava henkilötunnus, syntymäaika tai asiakasnumero.',
    sv: 'Raden ska ha personbeteckning, födelsedatum eller kundnummer.',
    en: 'The row needs an identity code, a date of birth or a customer number.',
  },
  'row-not-stored': {
    fi: 'Riviä ei voitu tallentaa. Yritä tuoda se uudelleen.',
    sv: 'Raden kunde inte sparas. Försök importera den på nytt.',
    en: 'The row could not be stored. Try to import it again.',
  },
  'non-disclosure-unread': {
    fi: 'Turvakiellon merkintä on epäselvä. Turvakielto merkittiin tuntemattomaksi, joten yhteystiedot ovat piilossa.',
    sv: 'Uppgiften om spärrmarkering är oklar. Den antecknades som okänd, så kontaktuppgifterna är dolda.',
    en: 'The mark of non-disclosure is unclear. It was recorded as unknown, so contact data are hidden.',
  },
  'non-disclosure-kept': {
    fi: 'Tuonti ei poista turvakieltoa. Se jäi voimaan.',
    sv: 'En import tar inte bort en spärrmarkering. Den gäller fortfarande.',
    en: 'An import does not lift non-disclosure. It stays in force.',
  },
  'changed-afterwards': {
    fi: 'Tietoja on muutettu tuonnin jälkeen, joten ne säilytettiin.',
    sv: 'Uppgifterna har ändrats efter importen och behölls därför.',
    en: 'Changed after the import, so it was kept.',
  },
  'keys-of-two-people': {
    fi: 'Asiakasnumero ja henkilötunnus kuuluvat eri henkilöille.',
    sv: 'Kundnumret och personbeteckningen hör till olika personer.',
    en: 'The customer number and the identity code belong to different people.',
  },
  'other-identity-code': {
    fi: 'Samalla asiakasnumerolla on henkilö, jolla on eri henkilötunnus.',
    sv: 'Samma kundnummer har en person med en annan personbeteckning.',
    en: 'Someone with the same customer number has another identity code.',
  },
  'reference-of-another': {
    fi: 'Samalla asiakasnumerolla on henkilö, jonka nimi tai syntymäaika on eri.',
    sv: 'Samma kundnummer har en person med annat namn eller födelsedatum.',
    en: 'Someone with the same customer number has another name or date of birth.',
  },
  'same-name-and-birth-date': {
    fi: 'Samanniminen samana päivänä syntynyt on jo asiakkaana, mutta henkilötunnus tai asiakasnumero on eri.',
    sv: 'En kund med samma namn och födelsedatum finns redan, men med annan personbeteckning eller annat kundnummer.',
    en: 'There is a client of the same name and date of birth, with another identity code or customer number.',
  },
  'several-alike': {
    fi: 'Samannimisiä samana päivänä syntyneitä on useita.',
    sv: 'Det finns flera med samma namn och födelsedatum.',
    en: 'There are several with the same name and date of birth.',
  },
  'same-as-line': {
    fi: 'Sama henkilö on listassa jo aiemmin (rivi {line}).',
    sv: 'Samma person finns redan tidigare i listan (rad {line}).',
    en: 'The same person stands earlier in the list (line {line}).',
  },
  'same-identity-as-line': {
    fi: 'Sama henkilötunnus on listassa jo aiemmin (rivi {line}), mutta nimi on eri.',
    sv: 'Samma personbeteckning finns redan tidigare i listan (rad {line}), men namnet är ett annat.',
    en: 'The same identity code stands earlier in the list (line {line}), but the name is another.',
  },
  'same-reference-as-line': {
    fi: 'Sama asiakasnumero on listassa jo aiemmin (rivi {line}), mutta nimi on eri.',
    sv: 'Samma kundnummer finns redan tidigare i listan (rad {line}), men namnet är ett annat.',
    en: 'The same customer number stands earlier in the list (line {line}), but the name is another.',
  },
  'out-of-reach': {
    fi: 'Rivi osuu henkilöön, jonka tiedot eivät ole sinun muutettavissasi.',
    sv: 'Raden gäller en person vars uppgifter du inte kan ändra.',
    en: 'The row meets someone whose data are not yours to change.',
  },
});

export const rowProblemWords: Readonly<Record<string, Text>> = {
  ...ownProblemWords,
  ...identityCodeProblemWords,
};

function shown(value: string | number): string {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (day === undefined) return String(value);
  return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;
}

/** A place for a value, with the quotes, the brackets or the space around it. */
const placesForValues = /\s?\([^(){}]*\{\w+\}[^(){}]*\)|\s?[”“]?\{\w+\}[”“]?/g;

/** Notes of a value that was taken all the same; any other note tells of a value that was left out. */
const notesOfTaken: ReadonlySet<string> = new Set([
  'non-disclosure-unread',
  'non-disclosure-kept',
  'phone-without-area-code',
  'changed-afterwards',
]);
const leftOut: Text = {
  fi: 'Tietoa ei tuoda.',
  sv: 'Uppgiften importeras inte.',
  en: 'The value is not imported.',
};

/** The whole sentence: «Kotikunta: Kuntaa ”Hesa” ei tunneta.» A value that is hidden or differs by row falls out. */
export function rowProblemSentence(
  problem: Pick<RowProblem, 'code' | 'field' | 'values'> & { readonly level?: RowProblem['level'] },
  language: Language,
): string {
  const words = rowProblemWords[problem.code]?.[language] ?? problem.code;
  const filled = words
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = problem.values?.[name];
      return value === undefined ? whole : shown(value);
    })
    .replace(placesForValues, '');
  const said = problem.field === null ? filled : `${importFieldWords[problem.field][language]}: ${filled}`;
  return problem.level === 'note' && !notesOfTaken.has(problem.code) ? `${said} ${leftOut[language]}` : said;
}

export const importRefusalWords = defineTexts({
  'file-empty': {
    fi: 'Tiedosto on tyhjä.',
    sv: 'Filen är tom.',
    en: 'The file is empty.',
  },
  'file-without-rows': {
    fi: 'Tiedostossa on otsikot mutta ei yhtään asiakasriviä.',
    sv: 'Filen har rubriker men inga kundrader.',
    en: 'The file has headings but no rows of clients.',
  },
  'file-not-a-table': {
    fi: 'Tiedosto ei ole taulukko. Tallenna lista muodossa xlsx tai CSV ja yritä uudelleen.',
    sv: 'Filen är ingen tabell. Spara listan som xlsx eller CSV och försök på nytt.',
    en: 'The file is not a table. Save the list as xlsx or CSV and try again.',
  },
  'file-old-excel': {
    fi: 'Tiedosto on vanhaa Excel-muotoa tai suojattu salasanalla. Tallenna se muodossa xlsx ilman salasanaa.',
    sv: 'Filen är i gammalt Excel-format eller skyddad med lösenord. Spara den som xlsx utan lösenord.',
    en: 'The file is in an old Excel form or protected by a password. Save it as xlsx without a password.',
  },
  'file-unreadable': {
    fi: 'Tiedostoa ei voi lukea: se on vioittunut. Avaa se taulukko-ohjelmassa, tallenna uudelleen ja yritä sitten.',
    sv: 'Filen kan inte läsas: den är skadad. Öppna den i ett kalkylprogram, spara på nytt och försök igen.',
    en: 'The file can’t be read: it is damaged. Open it in a spreadsheet program, save it anew and try again.',
  },
  'file-too-many-rows': {
    fi: 'Tiedostossa on yli {maximum} riviä. Jaa lista osiin.',
    sv: 'Filen har över {maximum} rader. Dela upp listan.',
    en: 'The file has more than {maximum} rows. Divide the list.',
  },
  'file-too-many-columns': {
    fi: 'Tiedostossa on yli {maximum} saraketta. Poista tarpeettomat sarakkeet.',
    sv: 'Filen har över {maximum} kolumner. Ta bort onödiga kolumner.',
    en: 'The file has more than {maximum} columns. Remove those not needed.',
  },
  'file-unpacks-too-large': {
    fi: 'Tiedosto on purettuna liian suuri, joten sitä ei avattu.',
    sv: 'Filen är för stor när den packas upp och öppnades därför inte.',
    en: 'The file is too large when unpacked, so it was not opened.',
  },
  'file-takes-too-much': {
    fi: 'Tiedoston lukeminen vie liikaa aikaa tai muistia, joten se keskeytettiin. Jaa lista pienempiin tiedostoihin.',
    sv: 'Det tar för mycket tid eller minne att läsa filen, så läsningen avbröts. Dela upp listan i mindre filer.',
    en: 'Reading the file takes too much time or memory, so it was stopped. Divide the list into smaller files.',
  },
  'file-quote-open': {
    fi: 'Lainausmerkki jää auki rivin {line} jälkeen. Korjaa rivi ja yritä uudelleen.',
    sv: 'Ett citattecken lämnas öppet efter rad {line}. Rätta raden och försök på nytt.',
    en: 'A quotation mark is left open after line {line}. Correct the line and try again.',
  },
  'mapping-of-other-columns': {
    fi: 'Sarakkeita on eri määrä kuin tiedostossa.',
    sv: 'Antalet kolumner är ett annat än i filen.',
    en: 'The number of columns is not that of the file.',
  },
  'field-mapped-twice': {
    fi: 'Sama tieto on valittu kahdelle sarakkeelle.',
    sv: 'Samma uppgift är vald för två kolumner.',
    en: 'The same field is chosen for two columns.',
  },
  'mapping-without-name': {
    fi: 'Valitse nimen sarake, tai sukunimen ja etunimen sarakkeet.',
    sv: 'Välj kolumnen för namnet, eller för efternamn och förnamn.',
    en: 'Choose the column of the name, or those of family name and given names.',
  },
  'mapping-without-municipality': {
    fi: 'Valitse kotikunnan sarake, tai kunta jota käytetään kaikille.',
    sv: 'Välj kolumnen för hemkommun, eller en kommun för alla.',
    en: 'Choose the column of the home municipality, or one municipality for all.',
  },
  'mapping-without-key': {
    fi: 'Valitse ainakin yksi näistä: henkilötunnus, syntymäaika, asiakasnumero. Muuten henkilöitä ei tunnisteta uudelleen.',
    sv: 'Välj minst en av dessa: personbeteckning, födelsedatum, kundnummer. Annars kan personerna inte kännas igen.',
    en: 'Choose at least one of these: identity code, date of birth, customer number. Otherwise people can’t be recognised again.',
  },
  'default-municipality-out-of-reach': {
    fi: 'Valitse kunta, joka kuuluu alueeseesi.',
    sv: 'Välj en kommun som hör till ditt område.',
    en: 'Choose a municipality within your area.',
  },
  'import-not-now': {
    fi: 'Tätä ei voi tehdä tuonnin tässä vaiheessa.',
    sv: 'Detta kan inte göras i det här skedet av importen.',
    en: 'This can’t be done at this stage of the import.',
  },
  'row-not-waiting': {
    fi: 'Rivistä on jo päätetty.',
    sv: 'Raden är redan avgjord.',
    en: 'The row is already decided.',
  },
  'row-needs-person': {
    fi: 'Valitse, kuka henkilö on.',
    sv: 'Välj vem personen är.',
    en: 'Choose who the person is.',
  },
  'row-has-known-code': {
    fi: 'Henkilötunnus tai asiakasnumero on jo toisella asiakkaalla, joten riviä ei voi tallentaa uutena.',
    sv: 'En annan kund har redan personbeteckningen eller kundnumret, så raden kan inte sparas som ny.',
    en: 'Another client already has the identity code or customer number, so the row can’t be stored as new.',
  },
  'import-stopped': {
    fi: 'Tuonti keskeytyi. Tehty työ on tallessa: jatka tuontia, niin loput rivit käsitellään.',
    sv: 'Importen avbröts. Det som hann göras finns kvar: fortsätt importen så behandlas resten av raderna.',
    en: 'The import was interrupted. What was done is kept: go on, and the rest of the rows are handled.',
  },
  'importer-no-longer-allowed': {
    fi: 'Tuonti keskeytyi, koska tuojan oikeus tuontiin on päättynyt.',
    sv: 'Importen avbröts eftersom importörens rättighet har upphört.',
    en: 'The import stopped because the importer’s right to import has ended.',
  },
});
