/** What the codes of referrals are called, and why a decision is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type {
  ReferralAction,
  ReferralEvent,
  ReferralSource,
  ReferralStatus,
  ReturnReason,
  SenderStatus,
} from './referral.ts';
import type { RoutingBasis } from './routing.ts';

export const referralStatusWords: Readonly<Record<ReferralStatus, Text>> = {
  new: { fi: 'Uusi', sv: 'Ny', en: 'New' },
  pooled: { fi: 'Jonossa', sv: 'I kön', en: 'In the pool' },
  transferPending: { fi: 'Siirto kesken', sv: 'Överföring pågår', en: 'Transfer pending' },
  accepted: { fi: 'Otettu vastaan', sv: 'Mottagen', en: 'Accepted' },
  returned: { fi: 'Palautettu', sv: 'Återsänd', en: 'Returned' },
  withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
};

export const senderStatusWords: Readonly<Record<SenderStatus, Text>> = {
  waiting: { fi: 'Käsittelyssä', sv: 'Under behandling', en: 'Being handled' },
  accepted: { fi: 'Otettu vastaan', sv: 'Mottagen', en: 'Accepted' },
  returned: { fi: 'Palautettu', sv: 'Återsänd', en: 'Returned' },
  withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
};

export const referralSourceWords: Readonly<Record<ReferralSource, Text>> = {
  authority: { fi: 'Työvoimaviranomainen', sv: 'Arbetskraftsmyndigheten', en: 'Employment authority' },
  partner: { fi: 'Kumppani', sv: 'Partner', en: 'Partner' },
  self: { fi: 'Asiakas itse', sv: 'Kunden själv', en: 'The person herself' },
  worker: { fi: 'Alueen työntekijä', sv: 'Områdets medarbetare', en: 'Worker of the area' },
};

export const returnReasonWords: Readonly<Record<ReturnReason, Text>> = {
  wrongArea: {
    fi: 'Kuuluu toiselle alueelle',
    sv: 'Hör till ett annat område',
    en: 'Belongs to another area',
  },
  notTargetGroup: {
    fi: 'Ei kuulu palvelun kohderyhmään',
    sv: 'Hör inte till tjänstens målgrupp',
    en: 'Not in the service’s target group',
  },
  noConsent: {
    fi: 'Asiakas ei halua palvelua',
    sv: 'Kunden vill inte ha tjänsten',
    en: 'The person does not want the service',
  },
  needsOtherService: {
    fi: 'Tarvitsee ensin muuta palvelua',
    sv: 'Behöver först en annan tjänst',
    en: 'Needs another service first',
  },
  incomplete: {
    fi: 'Tiedot ovat puutteelliset',
    sv: 'Uppgifterna är bristfälliga',
    en: 'The data are incomplete',
  },
  noPlace: { fi: 'Paikkaa ei ole nyt', sv: 'Det finns ingen plats nu', en: 'No place at present' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Other reason' },
};

export const referralActionWords: Readonly<Record<ReferralAction, Text>> = {
  accept: { fi: 'Ota vastaan', sv: 'Ta emot', en: 'Accept' },
  assign: { fi: 'Anna työntekijälle', sv: 'Ge till en medarbetare', en: 'Give to a worker' },
  pool: { fi: 'Siirrä jonoon', sv: 'Flytta till kön', en: 'Move to the pool' },
  redirect: {
    fi: 'Ohjaa toiseen kuntaan',
    sv: 'Hänvisa till en annan kommun',
    en: 'Redirect to another municipality',
  },
  transfer: {
    fi: 'Siirrä toiselle organisaatiolle',
    sv: 'Överför till en annan organisation',
    en: 'Transfer to another organisation',
  },
  acceptTransfer: { fi: 'Hyväksy siirto', sv: 'Godkänn överföringen', en: 'Accept the transfer' },
  declineTransfer: { fi: 'Hylkää siirto', sv: 'Avvisa överföringen', en: 'Decline the transfer' },
  recallTransfer: { fi: 'Peru siirto', sv: 'Återkalla överföringen', en: 'Call the transfer back' },
  return: { fi: 'Palauta lähettäjälle', sv: 'Återsänd till avsändaren', en: 'Return to the sender' },
  withdraw: { fi: 'Peru ohjaus', sv: 'Återta hänvisningen', en: 'Withdraw the referral' },
};

export const referralEventWords: Readonly<Record<ReferralEvent, Text>> = {
  received: { fi: 'Saapui', sv: 'Kom in', en: 'Received' },
  assigned: { fi: 'Annettu työntekijälle', sv: 'Gavs till en medarbetare', en: 'Given to a worker' },
  pooled: { fi: 'Siirretty jonoon', sv: 'Flyttades till kön', en: 'Moved to the pool' },
  redirected: {
    fi: 'Ohjattu toiseen kuntaan',
    sv: 'Hänvisades till en annan kommun',
    en: 'Redirected to another municipality',
  },
  transferAsked: { fi: 'Siirtoa pyydetty', sv: 'Överföring begärdes', en: 'Transfer asked' },
  transferAccepted: { fi: 'Siirto hyväksytty', sv: 'Överföringen godkändes', en: 'Transfer accepted' },
  transferDeclined: { fi: 'Siirto hylätty', sv: 'Överföringen avvisades', en: 'Transfer declined' },
  transferRecalled: { fi: 'Siirto peruttu', sv: 'Överföringen återkallades', en: 'Transfer called back' },
  accepted: { fi: 'Otettu vastaan', sv: 'Togs emot', en: 'Accepted' },
  returned: { fi: 'Palautettu lähettäjälle', sv: 'Återsändes till avsändaren', en: 'Returned to the sender' },
  withdrawn: { fi: 'Lähettäjä perui', sv: 'Avsändaren återtog', en: 'Withdrawn by the sender' },
};

export const routingBasisWords: Readonly<Record<RoutingBasis, Text>> = {
  mainArea: {
    fi: 'Kunta on työntekijän pääasiallinen alue.',
    sv: 'Kommunen är arbetarens huvudområde.',
    en: 'The municipality is the worker’s main area.',
  },
  substituteArea: {
    fi: 'Työntekijä sijaistaa kunnassa, jolla ei ole nyt omaa työntekijää.',
    sv: 'Medarbetaren vikarierar i kommunen, som nu saknar en egen medarbetare.',
    en: 'The worker substitutes in the municipality, which has no worker of its own now.',
  },
  defaultContact: {
    fi: 'Kunnalla ei ole omaa työntekijää: ohjaus menee kunnan yhteyshenkilölle.',
    sv: 'Kommunen har ingen egen medarbetare: hänvisningen går till kommunens kontaktperson.',
    en: 'The municipality has no worker of its own: the referral goes to its default contact.',
  },
  nonDisclosureRight: {
    fi: 'Turvakielto: ohjaus menee työntekijälle, jolla on oikeus nähdä suojatut tiedot.',
    sv: 'Spärrmarkering: hänvisningen går till en medarbetare som har rätt att se skyddade uppgifter.',
    en: 'Non-disclosure: the referral goes to a worker with the right to see protected data.',
  },
  pool: {
    fi: 'Kunnalle ei löytynyt työntekijää: ohjaus odottaa yhteisessä jonossa.',
    sv: 'Ingen medarbetare hittades för kommunen: hänvisningen väntar i den gemensamma kön.',
    en: 'No worker was found for the municipality: the referral waits in the common pool.',
  },
};

export const referralRefusalWords = defineTexts({
  'referral-action-not-allowed': {
    fi: 'Ohjaukselle ei voi tehdä tätä nyt.',
    sv: 'Detta kan inte göras med hänvisningen nu.',
    en: 'This cannot be done to the referral now.',
  },
  'already-assigned': {
    fi: 'Ohjaus on jo tällä työntekijällä.',
    sv: 'Hänvisningen finns redan hos denna medarbetare.',
    en: 'The referral is with this worker already.',
  },
  'worker-lacks-right': {
    fi: 'Henkilöllä on turvakielto, eikä työntekijällä ole oikeutta suojattuihin tietoihin.',
    sv: 'Personen har spärrmarkering, och medarbetaren har inte rätt till skyddade uppgifter.',
    en: 'The person is under non-disclosure and the worker has no right to protected data.',
  },
  'same-municipality': {
    fi: 'Ohjaus on jo tässä kunnassa.',
    sv: 'Hänvisningen finns redan i denna kommun.',
    en: 'The referral is in this municipality already.',
  },
  'already-with-organisation': {
    fi: 'Ohjaus on jo tällä organisaatiolla.',
    sv: 'Hänvisningen finns redan hos denna organisation.',
    en: 'The referral is with this organisation already.',
  },
  'organisation-cannot-answer': {
    fi: 'Organisaatiossa ei ole työntekijää, joka voisi ottaa ohjauksen vastaan.',
    sv: 'Organisationen har ingen medarbetare som kan ta emot hänvisningen.',
    en: 'Nobody in the organisation could take the referral.',
  },
  'return-note-needed': {
    fi: 'Kerro lähettäjälle, mikä muu syy on.',
    sv: 'Berätta för avsändaren vilken den andra orsaken är.',
    en: 'Tell the sender what the other reason is.',
  },
  'contact-needed': {
    fi: 'Anna puhelinnumero tai sähköpostiosoite, jotta voimme ottaa yhteyttä.',
    sv: 'Ge ett telefonnummer eller en e-postadress så att vi kan ta kontakt.',
    en: 'Give a telephone number or an e-mail address so that we can reach you.',
  },
  'possible-duplicate': {
    fi: 'Henkilöllä voi olla jo polku. Liitä ohjaus siihen tai vahvista, että kyse on eri henkilöstä.',
    sv: 'Personen kan redan ha en stig. Anslut hänvisningen till den eller bekräfta att det är en annan person.',
    en: 'The person may have a path already. Join the referral to it or confirm that this is somebody else.',
  },
  'duplicate-identity-code': {
    fi: 'Sama henkilötunnus on jo asiakkaalla. Liitä ohjaus hänen polkuunsa.',
    sv: 'En kund har redan samma personbeteckning. Anslut hänvisningen till kundens stig.',
    en: 'A client has the same identity code already. Join the referral to that path.',
  },
  'client-out-of-reach': {
    fi: 'Henkilöllä on jo polku, joka ei ole sinun nähtävissäsi. Siirrä ohjaus jonoon koordinaattorin ratkaistavaksi.',
    sv: 'Personen har redan en stig som du inte får se. Flytta hänvisningen till kön så att en koordinator avgör.',
    en: 'The person has a path already that is not yours to see. Move the referral to the pool for a coordinator.',
  },
});
