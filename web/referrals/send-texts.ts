import { defineTexts } from '@polku/domain';

export const sendTexts = defineTexts({
  lead: {
    fi: 'Ohjaus menee henkilön kotikunnan työntekijälle. Kerro henkilölle, että ohjaat hänet, ja että hän voi kieltäytyä.',
    sv: 'Hänvisningen går till medarbetaren i personens hemkommun. Berätta för personen att du hänvisar och att det går att tacka nej.',
    en: 'The referral goes to the worker of the home municipality. Tell the person of the referral, and that it can be declined.',
  },
  submit: { fi: 'Lähetä ohjaus', sv: 'Sänd hänvisningen', en: 'Send the referral' },
  sent: { fi: 'Ohjaus on lähetetty.', sv: 'Hänvisningen har sänts.', en: 'The referral is sent.' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  givenNames: { fi: 'Etunimet', sv: 'Förnamn', en: 'Given names' },
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  identityCodeHint: {
    fi: 'Auttaa löytämään henkilön, jos hän on jo asiakas.',
    sv: 'Hjälper att hitta personen om hen redan är kund.',
    en: 'Helps to find the person if already a client.',
  },
  birthDateHint: {
    fi: 'Jos tunnusta ei ole.',
    sv: 'Om beteckning saknas.',
    en: 'If there is no identity code.',
  },
  home: { fi: 'Kotikunta ja yhteystiedot', sv: 'Hemkommun och kontaktuppgifter', en: 'Home and contact' },
  municipalityHint: {
    fi: 'Ohjaus menee tämän kunnan työntekijälle.',
    sv: 'Hänvisningen går till denna kommuns medarbetare.',
    en: 'The referral goes to the worker of this municipality.',
  },
  nonDisclosureHint: {
    fi: 'Jos et tiedä, yhteystiedot suojataan kuin turvakielto olisi voimassa.',
    sv: 'Om du inte vet skyddas kontaktuppgifterna som vid spärrmarkering.',
    en: 'If you do not know, contact data are protected as if it were in force.',
  },
  reason: {
    fi: 'Mitä henkilö etsii ja miten palvelu voi auttaa',
    sv: 'Vad personen söker och hur tjänsten kan hjälpa',
    en: 'What the person looks for and how the service can help',
  },
  reasonHint: {
    fi: 'Kirjoita työstä ja palveluista. Älä kirjoita diagnooseja tai muita terveystietoja.',
    sv: 'Skriv om arbete och service. Skriv inga diagnoser eller andra hälsouppgifter.',
    en: 'Write of work and services. No diagnoses or other health data.',
  },
  planReferenceHint: {
    fi: 'Suunnitelman tunnus tai päivä valtakunnallisessa järjestelmässä. Itse suunnitelmaa ei kopioida.',
    sv: 'Planens beteckning eller datum i det riksomfattande systemet. Själva planen kopieras inte.',
    en: 'Its number or date in the national system. The plan itself is not copied.',
  },

  sentLead: {
    fi: 'Organisaatiosi lähettämät ohjaukset ja niiden tila. Muuta et näe: palvelun tiedot ovat sen omia.',
    sv: 'Hänvisningar som din organisation sänt och deras status. Annat ser du inte: servicens uppgifter är dess egna.',
    en: 'What your organisation has sent, and its status. You see nothing else: the service’s data are its own.',
  },
  noneSent: { fi: 'Ei lähetettyjä ohjauksia', sv: 'Inga sända hänvisningar', en: 'Nothing sent yet' },
  noneSentLead: {
    fi: 'Kun ohjaat jonkun palveluun, näet täällä, miten ohjaukselle kävi.',
    sv: 'När du hänvisar någon till tjänsten ser du här hur det gick.',
    en: 'When you refer somebody you see here what became of it.',
  },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  withdraw: { fi: 'Peru', sv: 'Återta', en: 'Withdraw' },
  withdrawTitle: { fi: 'Perutaanko ohjaus?', sv: 'Ska hänvisningen återtas?', en: 'Withdraw the referral?' },
  withdrawLead: {
    fi: '{name}: ohjausta ei enää käsitellä. Voit lähettää uuden myöhemmin.',
    sv: '{name}: hänvisningen behandlas inte längre. Du kan sända en ny senare.',
    en: '{name}: the referral is no longer handled. You may send a new one later.',
  },
  withdrawn: {
    fi: 'Ohjaus on peruttu.',
    sv: 'Hänvisningen har återtagits.',
    en: 'The referral is withdrawn.',
  },
});

export const nonDisclosureTexts = defineTexts({
  none: { fi: 'Ei turvakieltoa', sv: 'Ingen spärrmarkering', en: 'No non-disclosure' },
  set: { fi: 'Turvakielto on voimassa', sv: 'Spärrmarkering gäller', en: 'Non-disclosure is in force' },
  unknown: { fi: 'En tiedä', sv: 'Vet inte', en: 'Not known' },
});
