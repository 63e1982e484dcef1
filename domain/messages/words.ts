import type { Text } from '../kernel/texts.ts';
import type {
  ClientChannel,
  MessageChannel,
  MessageDecision,
  MessageProblem,
  MessageStatus,
} from './message.ts';
import type { ReminderKind } from './reminder.ts';
import type { Placeholder, TemplateKey } from './template.ts';

export const channelWords: Readonly<Record<MessageChannel, Text>> = {
  inApp: { fi: 'Palvelussa', sv: 'I tjänsten', en: 'In the service' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  sms: { fi: 'Tekstiviesti', sv: 'Textmeddelande', en: 'Text message' },
};

export const clientChannelWords: Readonly<Record<ClientChannel, Text>> = {
  none: { fi: 'Ei viestejä', sv: 'Inga meddelanden', en: 'No messages' },
  email: channelWords.email,
  sms: channelWords.sms,
};

export const messageStatusWords: Readonly<Record<MessageStatus, Text>> = {
  planned: { fi: 'Odottaa lähetystä', sv: 'Väntar på att skickas', en: 'Waiting to be sent' },
  sending: { fi: 'Lähetetään', sv: 'Skickas', en: 'Being sent' },
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
  failed: { fi: 'Ei lähtenyt', sv: 'Gick inte i väg', en: 'Not sent' },
  withheld: { fi: 'Jätetty lähettämättä', sv: 'Skickades inte', en: 'Withheld' },
  uncertain: { fi: 'Epävarma', sv: 'Osäkert', en: 'Uncertain' },
};

export const messageProblemWords: Readonly<Record<MessageProblem, Text>> = {
  'channel-down': {
    fi: 'Viestipalvelu ei vastaa.',
    sv: 'Meddelandetjänsten svarar inte.',
    en: 'The message service does not answer.',
  },
  refused: {
    fi: 'Viestipalvelu ei ottanut viestiä vastaan.',
    sv: 'Meddelandetjänsten tog inte emot meddelandet.',
    en: 'The message service did not accept the message.',
  },
  'wrong-address': {
    fi: 'Osoite tai numero ei kelpaa.',
    sv: 'Adressen eller numret duger inte.',
    en: 'The address or number is not valid.',
  },
  'not-answered': {
    fi: 'Viesti luovutettiin, mutta vahvistus jäi tulematta.',
    sv: 'Meddelandet lämnades över, men bekräftelsen kom inte.',
    en: 'The message was handed over, but no confirmation came.',
  },
  'stopped-midway': {
    fi: 'Ohjelma keskeytyi kesken lähetyksen.',
    sv: 'Programmet avbröts mitt i sändningen.',
    en: 'The program stopped in the middle of sending.',
  },
  'no-channel': {
    fi: 'Viestikanavaa ei ole otettu käyttöön.',
    sv: 'Meddelandekanalen har inte tagits i bruk.',
    en: 'The channel has not been set up.',
  },
  'no-address': {
    fi: 'Osoite tai numero puuttuu.',
    sv: 'Adress eller nummer saknas.',
    en: 'There is no address or number.',
  },
  'not-allowed': {
    fi: 'Asiakas ei ole sallinut tätä kanavaa.',
    sv: 'Kunden har inte tillåtit den här kanalen.',
    en: 'The client has not allowed this channel.',
  },
  'too-late': {
    fi: 'Aika ehti mennä ohi.',
    sv: 'Tidpunkten hann gå förbi.',
    en: 'The moment had passed.',
  },
};

export const messageDecisionWords: Readonly<Record<MessageDecision, Text>> = {
  sendAgain: { fi: 'Lähetä uudelleen', sv: 'Skicka på nytt', en: 'Send again' },
  markSent: { fi: 'Viesti tuli perille', sv: 'Meddelandet kom fram', en: 'It arrived' },
  leave: { fi: 'Jätä lähettämättä', sv: 'Låt bli att skicka', en: 'Leave it' },
};

export const reminderKindWords: Readonly<Record<ReminderKind, Text>> = {
  reviewDue: { fi: 'Väliarvio lähestyy', sv: 'En mellanutvärdering närmar sig', en: 'A review is coming up' },
  followUpDue: { fi: 'Seuranta lähestyy', sv: 'En uppföljning närmar sig', en: 'A follow-up is coming up' },
  coachingTomorrow: {
    fi: 'Valmennuspäivä asiakkaalle',
    sv: 'Träningsdag, till kunden',
    en: 'Coaching day, to the client',
  },
  attendanceMissing: {
    fi: 'Läsnäolo merkitsemättä',
    sv: 'Närvaro inte antecknad',
    en: 'Attendance not marked',
  },
  responsibleGap: { fi: 'Vastuuhenkilö puuttuu', sv: 'Ansvarig saknas', en: 'No responsible person' },
  referralWaiting: {
    fi: 'Ohjaus odottaa käsittelyä',
    sv: 'En hänvisning väntar',
    en: 'A referral is waiting',
  },
  measureDue: { fi: 'Mittaus lähestyy', sv: 'En mätning närmar sig', en: 'A measurement is coming up' },
  requestDue: { fi: 'Pyynnön määräaika', sv: 'Tidsfrist för en begäran', en: 'A request falls due' },
  sliceHanded: {
    fi: 'Asiasta on jaettu osa',
    sv: 'En del av ett ärende har delats',
    en: 'A slice of a case is handed over',
  },
  sliceEnded: {
    fi: 'Jaettu osa on päättynyt',
    sv: 'En delad del har upphört',
    en: 'A handed slice has ended',
  },
  agreementUnsigned: {
    fi: 'Allekirjoitus puuttuu',
    sv: 'En underskrift saknas',
    en: 'A signature is missing',
  },
  agreementEnding: {
    fi: 'Sopimus päättyy pian',
    sv: 'Ett avtal upphör snart',
    en: 'An agreement ends soon',
  },
};

export const templateWords: Readonly<Record<TemplateKey, Text>> = {
  ...reminderKindWords,
  staffMail: {
    fi: 'Sähköposti työntekijälle',
    sv: 'E-post till arbetstagaren',
    en: 'E-mail to a member of staff',
  },
  workerMessage: {
    fi: 'Työntekijän viesti',
    sv: 'Meddelande från arbetstagaren',
    en: 'Message from a worker',
  },
  groupInvitation: { fi: 'Kutsu ryhmään', sv: 'Inbjudan till en grupp', en: 'Invitation to a group' },
  agreementInvitation: {
    fi: 'Pyyntö allekirjoittaa',
    sv: 'Begäran om underskrift',
    en: 'A request to sign',
  },
  groupCancelled: {
    fi: 'Ryhmän tapaaminen peruttu',
    sv: 'Gruppens träff inställd',
    en: 'A group meeting called off',
  },
};

export const placeholderWords: Readonly<Record<Placeholder, Text>> = {
  area: { fi: 'Työllisyysalueen nimi', sv: 'Sysselsättningsområdets namn', en: 'Name of the area' },
  reminder: { fi: 'Mistä muistutetaan', sv: 'Vad påminnelsen gäller', en: 'What it is about' },
  dueDay: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  count: { fi: 'Lukumäärä', sv: 'Antal', en: 'Count' },
  days: { fi: 'Päivien määrä', sv: 'Antal dagar', en: 'Number of days' },
  link: { fi: 'Palvelun osoite', sv: 'Tjänstens adress', en: 'Address of the service' },
  givenName: { fi: 'Asiakkaan etunimi', sv: 'Kundens förnamn', en: 'The client’s first name' },
  workerName: { fi: 'Työntekijän nimi', sv: 'Arbetstagarens namn', en: 'The worker’s name' },
  workerPhone: { fi: 'Työntekijän puhelin', sv: 'Arbetstagarens telefon', en: 'The worker’s telephone' },
  message: {
    fi: 'Työntekijän kirjoittama viesti',
    sv: 'Arbetstagarens meddelande',
    en: 'What the worker wrote',
  },
  meeting: { fi: 'Ryhmä ja kellonaika', sv: 'Grupp och klockslag', en: 'Group and time of day' },
  place: {
    fi: 'Valmennuspaikka (jää pois, jos asiakkaalla on turvakielto)',
    sv: 'Träningsplats (utelämnas vid spärrmarkering)',
    en: 'Place of coaching (left out under non-disclosure)',
  },
};
