import { defineTexts, type Text } from '../kernel/texts.ts';
import type { DeMinimisKind } from './de-minimis.ts';
import type { NoticeChannel } from './time-limit.ts';

export const noticeChannelWords = defineTexts({
  letter: { fi: 'Kirje', sv: 'Brev', en: 'Letter' },
  electronic: { fi: 'Sähköinen viesti', sv: 'Elektroniskt meddelande', en: 'Electronic message' },
  publicNetwork: {
    fi: 'Pöytäkirja yleisessä tietoverkossa (kunnan jäsen)',
    sv: 'Protokoll i det allmänna datanätet (kommunmedlem)',
    en: 'Minutes on the public network (member of the municipality)',
  },
  handed: { fi: 'Annettu henkilökohtaisesti', sv: 'Överlämnat personligen', en: 'Handed over in person' },
} satisfies Record<NoticeChannel, Text>);

export const deMinimisKindWords = defineTexts({
  general: { fi: 'Yleinen', sv: 'Allmänt', en: 'General' },
  agriculture: { fi: 'Maatalous', sv: 'Jordbruk', en: 'Agriculture' },
  fishery: { fi: 'Kalastus ja vesiviljely', sv: 'Fiske och vattenbruk', en: 'Fishery and aquaculture' },
  fisheryWithRegister: {
    fi: 'Kalastus ja vesiviljely, keskusrekisteri käytössä',
    sv: 'Fiske och vattenbruk, centralregister i bruk',
    en: 'Fishery and aquaculture with a central register',
  },
  generalInterest: {
    fi: 'Yleistä taloudellista etua koskeva palvelu (SGEI)',
    sv: 'Tjänst av allmänt ekonomiskt intresse (SGEI)',
    en: 'Service of general economic interest (SGEI)',
  },
} satisfies Record<DeMinimisKind, Text>);

export const limitRefusalWords = defineTexts({
  'notice-before-sent': {
    fi: 'Tiedoksisaanti ei voi olla ennen lähettämistä.',
    sv: 'Delfåendet kan inte vara före avsändandet.',
    en: 'Notice cannot be before sending.',
  },
  'notice-not-rebuttable': {
    fi: 'Tässä tiedoksiantotavassa päivää ei voi näyttää toiseksi. Jätä kohta tyhjäksi.',
    sv: 'Vid detta sätt för delgivning kan ingen annan dag visas. Lämna fältet tomt.',
    en: 'With this way of notice no other day can be shown. Leave the field empty.',
  },
  'day-outside-grant': {
    fi: 'Päivä ei ole avustuksen ajalla.',
    sv: 'Dagen ligger utanför understödets tid.',
    en: 'The day is outside the time of the grant.',
  },
  'no-resumption': {
    fi: 'Anna päivä, jona työ jatkuu. Jos se ei jatku, kyse on päättymisestä.',
    sv: 'Ange dagen då arbetet fortsätter. Om det inte fortsätter är det fråga om ett avslut.',
    en: 'Give the day on which work goes on. If it does not, it has ended.',
  },
  'ceiling-not-known': {
    fi: 'Tälle päivälle ei tunneta de minimis -kattoa. Anna katto.',
    sv: 'Inget de minimis-tak är känt för denna dag. Ange taket.',
    en: 'No de minimis ceiling is known for this day. Give the ceiling.',
  },
});
