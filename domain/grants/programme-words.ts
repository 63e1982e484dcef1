/** What is said of versions of grant programmes: refusals, and problems of a pack. */
import { defineTexts } from '../kernel/texts.ts';

export const programmeRefusalWords = defineTexts({
  'pack-not-usable': {
    fi: 'Sääntöpaketti ei ole kunnossa: tarkista se ensin ja korjaa löydetyt virheet.',
    sv: 'Regelpaketet är inte i ordning: kontrollera det först och rätta felen.',
    en: 'The rule pack is not in order: check it first and mend what was found.',
  },
  'pack-version-taken': {
    fi: 'Ohjelmasta on jo tämänniminen versio. Versio ei muutu: anna uudelle oma nimi.',
    sv: 'Det finns redan en version med detta namn. En version ändras inte: ge den nya ett eget namn.',
    en: 'There is a version of this name already. A version never changes: give the new one a name of its own.',
  },
  'pack-use-overlaps': {
    fi: 'Ohjelmasta on näinä päivinä käytössä toinen versio: {other}. Päätä ensin sen käyttö.',
    sv: 'En annan version av programmet används dessa dagar: {other}. Avsluta först dess användning.',
    en: 'Another version of the programme is in use on these days: {other}. End its use first.',
  },
  'pack-use-outside': {
    fi: 'Versio on voimassa {from}–{to}: sitä ei voi käyttää muina päivinä.',
    sv: 'Versionen gäller {from}–{to}: den kan inte användas andra dagar.',
    en: 'The version is valid {from}–{to}: it can’t be used on other days.',
  },
  'unknown-programme': {
    fi: 'Tämännimistä tukiohjelmaa ei ole.',
    sv: 'Det finns inget stödprogram med detta namn.',
    en: 'There is no grant programme of this name.',
  },
  'no-version-on-day': {
    fi: 'Ohjelmasta ei ole voimassa mitään versiota tänä päivänä.',
    sv: 'Ingen version av programmet gäller denna dag.',
    en: 'No version of the programme is valid on the day.',
  },
  'euros-and-cents-differ': {
    fi: 'Sama summa on annettu euroina ja sentteinä, ja ne ovat eri summat.',
    sv: 'Samma summa har angetts i euro och i cent, och summorna skiljer sig.',
    en: 'The same sum is given in euros and in cents, and they differ.',
  },
  'unknown-fact': {
    fi: 'Sääntöpaketti kysyy tietoa, jota ei ole: {detail}.',
    sv: 'Regelpaketet frågar efter en uppgift som inte finns: {detail}.',
    en: 'The rule pack asks for a fact that there isn’t: {detail}.',
  },
  'unknown-term': {
    fi: 'Sääntöpaketti käyttää erää, jota ei ole laskettu sitä ennen: {detail}.',
    sv: 'Regelpaketet använder en term som inte har räknats före den: {detail}.',
    en: 'The rule pack uses a term that hasn’t been worked out before it: {detail}.',
  },
  'unknown-parameter': {
    fi: 'Versiossa ei ole tätä lukua.',
    sv: 'Versionen har inte detta tal.',
    en: 'The version has no such number.',
  },
});

export const packProblemWords = defineTexts({
  'unknown-word': { fi: 'tuntematon sana', sv: 'okänt ord', en: 'unknown word' },
  'not-in-the-language': {
    fi: 'ei ole sääntöpaketin kieltä',
    sv: 'hör inte till regelpaketets språk',
    en: 'not of the language of packs',
  },
  'unknown-fact': { fi: 'tuntematon tieto', sv: 'okänd uppgift', en: 'unknown fact' },
  'unknown-parameter': { fi: 'tuntematon luku', sv: 'okänt tal', en: 'unknown number' },
  'unknown-term': {
    fi: 'erää ei ole laskettu ennen tätä',
    sv: 'termen har inte räknats före detta',
    en: 'no such term before this',
  },
  repeated: { fi: 'sama tunnus kahdesti', sv: 'samma kod två gånger', en: 'the same id twice' },
  'end-before-start': {
    fi: 'loppu on ennen alkua',
    sv: 'slutet är före början',
    en: 'the end is before the start',
  },
  other: {
    fi: 'väärässä muodossa tai puuttuu',
    sv: 'har fel form eller saknas',
    en: 'of the wrong form or missing',
  },
});
