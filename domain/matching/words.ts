import { defineTexts, type Text } from '../kernel/texts.ts';
import type { RoundReason } from './round-model.ts';

export const roundReasonWords: Readonly<Record<RoundReason, Text>> = defineTexts({
  certificate: {
    fi: 'vaadittu pätevyys puuttuu',
    sv: 'ett behörighetskort som krävs saknas',
    en: 'lacks a certificate that is required',
  },
  'too-far': { fi: 'matka on liian pitkä', sv: 'resan är för lång', en: 'too far' },
  weekdays: { fi: 'viikonpäivät eivät sovi', sv: 'veckodagarna passar inte', en: 'the weekdays do not suit' },
  hours: { fi: 'viikkotunteja on liikaa', sv: 'för många timmar i veckan', en: 'too many hours a week' },
  forbidden: { fi: 'pari on kielletty', sv: 'paret är uteslutet', en: 'the pair is forbidden' },
  'no-slots': { fi: 'paikkoja ei ole', sv: 'det finns inga platser', en: 'there are no slots' },
  'not-listed': {
    fi: 'yhtään paikkaa ei ole pisteytetty',
    sv: 'ingen plats har poängsatts',
    en: 'no slot has a score',
  },
  'no-capacity': {
    fi: 'sopivat paikat ovat täynnä',
    sv: 'de lämpliga platserna är fulla',
    en: 'the slots that suit are full',
  },
  'negative-score': {
    fi: 'pisteet ovat alle nollan',
    sv: 'poängen är under noll',
    en: 'the score is below zero',
  },
});

export const matchingRefusalWords = defineTexts({
  'verdict-needs-reason': {
    fi: 'Kerro, miksi. Syy näkyy sille, joka katsoo seuraavaksi.',
    sv: 'Berätta varför. Skälet syns för den som tittar härnäst.',
    en: 'Say why. The reason is shown to whoever looks next.',
  },
  'round-in-past': {
    fi: 'Kierros voi alkaa aikaisintaan tänään.',
    sv: 'Rundan kan börja tidigast i dag.',
    en: 'A round can begin today at the earliest.',
  },
  'round-placed-already': {
    fi: 'Sijoitus on jo tehty.',
    sv: 'Placeringen är redan gjord.',
    en: 'The placement has been made already.',
  },
  'round-line-gone': {
    fi: 'Ehdotusta ei enää ole. Laske kierros uudelleen.',
    sv: 'Förslaget finns inte längre. Räkna rundan på nytt.',
    en: 'The proposal is there no more. Solve the round again.',
  },
  'round-not-waiting': {
    fi: 'Asiakas ei enää odota: hänelle on sovittu muuta, tai hänen tietonsa eivät enää näy sinulle.',
    sv: 'Kunden väntar inte längre: något annat har avtalats, eller så syns uppgifterna inte längre för dig.',
    en: 'The client waits no more: something else has been agreed, or you may not see her any more.',
  },
  'round-queue-full': {
    fi: 'Moni laskee sijoituskierrosta juuri nyt. Yritä hetken kuluttua uudelleen.',
    sv: 'Många räknar en placeringsrunda just nu. Försök igen om en stund.',
    en: 'Many rounds are being solved right now. Try again in a moment.',
  },
  'round-takes-too-much': {
    fi: 'Kierros on liian suuri laskettavaksi. Rajaa asiakkaita tai pareja.',
    sv: 'Rundan är för stor att räkna. Begränsa kunderna eller paren.',
    en: 'The round is too large to solve. Take fewer clients or pairs.',
  },
  repeated: {
    fi: 'Sama on jo listalla.',
    sv: 'Samma finns redan i listan.',
    en: 'The same is there already.',
  },
  'unknown-client': {
    fi: 'Asiakasta ei ole listalla.',
    sv: 'Kunden finns inte i listan.',
    en: 'No client has this id.',
  },
  'unknown-slot': {
    fi: 'Paikkaa ei ole listalla.',
    sv: 'Platsen finns inte i listan.',
    en: 'No slot has this id.',
  },
  'pin-forbidden': {
    fi: 'Kiinnitetty pari on myös kielletty.',
    sv: 'Det låsta paret är också uteslutet.',
    en: 'The pinned pair is forbidden too.',
  },
  'pin-not-listed': {
    fi: 'Kiinnitetyllä parilla ei ole pisteitä.',
    sv: 'Det låsta paret har inga poäng.',
    en: 'The pinned pair has no score.',
  },
  'pin-certificate': {
    fi: 'Kiinnitetyltä asiakkaalta puuttuu vaadittu pätevyys.',
    sv: 'Den låsta kunden saknar ett behörighetskort som krävs.',
    en: 'The pinned client lacks a certificate that is required.',
  },
  'pin-too-far': {
    fi: 'Kiinnitetty paikka on asiakkaalle liian kaukana.',
    sv: 'Den låsta platsen är för långt borta för kunden.',
    en: 'The pinned slot is too far for the client.',
  },
  'pin-weekdays': {
    fi: 'Kiinnitetyn paikan viikonpäivät eivät sovi asiakkaalle.',
    sv: 'Den låsta platsens veckodagar passar inte kunden.',
    en: 'The pinned slot has weekdays that do not suit the client.',
  },
  'pin-hours': {
    fi: 'Kiinnitetyssä paikassa on asiakkaalle liikaa viikkotunteja.',
    sv: 'Den låsta platsen har för många timmar i veckan för kunden.',
    en: 'The pinned slot has too many hours for the client.',
  },
  'pin-client-twice': {
    fi: 'Asiakas on kiinnitetty jo toiseen paikkaan.',
    sv: 'Kunden är redan låst till en annan plats.',
    en: 'The client is pinned to another slot already.',
  },
  'pin-no-capacity': {
    fi: 'Paikkaan on kiinnitetty enemmän asiakkaita kuin siinä on tilaa.',
    sv: 'Fler kunder är låsta till platsen än den rymmer.',
    en: 'More clients are pinned to the slot than it has places.',
  },
});
