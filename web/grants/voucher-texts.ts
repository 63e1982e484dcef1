import { defineTexts, type Text, type VoucherState } from '@polku/domain';

export const texts = defineTexts({
  title: { fi: 'Työllistämissetelit', sv: 'Sysselsättningssedlar', en: 'Vouchers' },
  lead: {
    fi: 'Seteli annetaan henkilölle. Työnantaja käyttää sen hakemuksessaan setelin numerolla ja henkilön sukunimellä yhdessä.',
    sv: 'Sedeln ges till en person. Arbetsgivaren använder den i sin ansökan med sedelns nummer och personens efternamn tillsammans.',
    en: 'A voucher is given to a person. An employer redeems it in an application with its number and the person’s surname together.',
  },
  add: { fi: 'Anna seteli', sv: 'Ge en sedel', en: 'Give a voucher' },
  empty: { fi: 'Seteleitä ei ole annettu', sv: 'Inga sedlar har getts', en: 'No vouchers given' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  programme: { fi: 'Ohjelma', sv: 'Program', en: 'Programme' },
  year: { fi: 'Vuosi', sv: 'År', en: 'Year' },
  validTo: { fi: 'Voimassa', sv: 'Giltig till', en: 'Valid to' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  givenNames: { fi: 'Etunimet', sv: 'Förnamn', en: 'Given names' },
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Surname' },
  birthDate: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' },
  given: {
    fi: 'Seteli {number} on annettu.',
    sv: 'Sedeln {number} har getts.',
    en: 'The voucher {number} is given.',
  },
  revoke: { fi: 'Peru', sv: 'Återkalla', en: 'Revoke' },
  revokeOf: { fi: 'Peru seteli {number}', sv: 'Återkalla sedeln {number}', en: 'Revoke voucher {number}' },
  revoked: { fi: 'Seteli on peruttu.', sv: 'Sedeln är återkallad.', en: 'The voucher is revoked.' },
  reason: { fi: 'Miksi seteli perutaan', sv: 'Varför sedeln återkallas', en: 'Why it is revoked' },
  noProgramme: {
    fi: 'Alueella ei ole käytössä ohjelmaa, jossa on seteli.',
    sv: 'Inget program med sedel är i bruk i området.',
    en: 'No programme with a voucher is in use in the area.',
  },
  redeem: { fi: 'Kirjaa seteli', sv: 'Anteckna sedel', en: 'Redeem a voucher' },
  redeemLead: {
    fi: 'Numero ja sukunimi tarkistetaan yhdessä. Seteli täyttää henkilön nimen ja syntymäajan.',
    sv: 'Numret och efternamnet kontrolleras tillsammans. Sedeln fyller i personens namn och födelsedatum.',
    en: 'Number and surname are checked together. The voucher fills in the person’s name and date of birth.',
  },
  redeemed: { fi: 'Seteli on kirjattu.', sv: 'Sedeln är antecknad.', en: 'The voucher is redeemed.' },
});

export const voucherStateWords = defineTexts({
  open: { fi: 'käyttämättä', sv: 'oanvänd', en: 'not used' },
  redeemed: { fi: 'käytetty', sv: 'använd', en: 'redeemed' },
  expired: { fi: 'vanhentunut', sv: 'utgången', en: 'expired' },
  revoked: { fi: 'peruttu', sv: 'återkallad', en: 'revoked' },
} satisfies Record<VoucherState, Text>);
