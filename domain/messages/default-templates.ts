/** The texts a new area starts with. What it changes is kept as versions of its own over these, which are version 0. */
import type { TemplateKey, TemplateTexts } from './template.ts';

export const defaultTemplates: Readonly<Record<TemplateKey, TemplateTexts>> = {
  reviewDue: {
    fi: {
      subject: 'Väliarvio {dueDay}',
      body: 'Väliarvion päivä on {dueDay}. Kirjaa arvio, kun se on pidetty.',
    },
    sv: {
      subject: 'Mellanutvärdering {dueDay}',
      body: 'Mellanutvärderingen är den {dueDay}. Anteckna den när den har hållits.',
    },
    en: {
      subject: 'Review on {dueDay}',
      body: 'The review is on {dueDay}. Record it when it has been held.',
    },
  },
  followUpDue: {
    fi: {
      subject: 'Seuranta {dueDay}',
      body: 'Lopputuloksen seuranta on {dueDay}. Ota yhteyttä ja kirjaa, mikä tilanne on nyt.',
    },
    sv: {
      subject: 'Uppföljning {dueDay}',
      body: 'Resultatet ska följas upp den {dueDay}. Ta kontakt och anteckna hur läget är nu.',
    },
    en: {
      subject: 'Follow-up on {dueDay}',
      body: 'The outcome is to be followed up on {dueDay}. Get in touch and record how things stand.',
    },
  },
  attendanceMissing: {
    fi: {
      subject: 'Läsnäolot merkitsemättä {dueDay}',
      body: 'Päivältä {dueDay} puuttuu läsnäolomerkintöjä: {count}. Merkitse ne Läsnäolot-sivulla.',
    },
    sv: {
      subject: 'Närvaro saknas {dueDay}',
      body: 'För {dueDay} saknas närvaromarkeringar: {count}. Anteckna dem på sidan Närvaro.',
    },
    en: {
      subject: 'Attendance not marked {dueDay}',
      body: 'Attendance marks missing for {dueDay}: {count}. Mark them on the page Attendance.',
    },
  },
  responsibleGap: {
    fi: {
      subject: 'Asiakas ilman vastuuhenkilöä',
      body: 'Asiakas on ollut ilman vastuuhenkilöä {days} pv. Nimeä vastuuhenkilö asiakkaan sivulla.',
    },
    sv: {
      subject: 'En kund utan ansvarig',
      body: 'Kunden har varit utan ansvarig person i {days} dagar. Utse en ansvarig på kundens sida.',
    },
    en: {
      subject: 'A client without a responsible person',
      body: 'Days without a responsible person: {days}. Name one on the client’s page.',
    },
  },
  referralWaiting: {
    fi: {
      subject: 'Ohjaus odottaa käsittelyä',
      body: 'Ohjaus on odottanut käsittelyä {days} pv. Se on Ohjaukset-sivulla.',
    },
    sv: {
      subject: 'En hänvisning väntar på handläggning',
      body: 'En hänvisning har väntat på handläggning i {days} dagar. Den finns på sidan Hänvisningar.',
    },
    en: {
      subject: 'A referral is waiting',
      body: 'Days a referral has waited: {days}. It is on the page Referrals.',
    },
  },
  measureDue: {
    fi: {
      subject: 'Mittaus {dueDay}',
      body: 'Edistymisen mittaus on {dueDay}. Sovi siitä asiakkaan kanssa.',
    },
    sv: {
      subject: 'Mätning {dueDay}',
      body: 'Framstegen ska mätas den {dueDay}. Kom överens med kunden om det.',
    },
    en: {
      subject: 'Measurement on {dueDay}',
      body: 'Progress is to be measured on {dueDay}. Agree on it with the client.',
    },
  },
  requestDue: {
    fi: {
      subject: 'Pyynnön määräaika {dueDay}',
      body: 'Asiakkaan pyyntöön on vastattava viimeistään {dueDay}.',
    },
    sv: {
      subject: 'Begäran ska besvaras {dueDay}',
      body: 'Kundens begäran ska besvaras senast den {dueDay}.',
    },
    en: { subject: 'A request is due {dueDay}', body: 'The client’s request must be answered by {dueDay}.' },
  },
  sliceHanded: {
    fi: {
      subject: 'Sinulle on jaettu osa asiasta',
      body: 'Sinulle on jaettu osa asiakkaan asiasta {dueDay} alkaen. Näet sen sivulla Minulle jaetut.',
    },
    sv: {
      subject: 'En del av ett ärende har delats med dig',
      body: 'En del av en kunds ärende har delats med dig från och med {dueDay}. Du ser den på sidan Delat med mig.',
    },
    en: {
      subject: 'A slice of a case is handed to you',
      body: 'A slice of a client’s case is handed to you from {dueDay}. You see it on the page Handed to me.',
    },
  },
  sliceEnded: {
    fi: {
      subject: 'Sinulle jaettu osa on päättynyt',
      body: 'Sinulle jaettu osa asiakkaan asiasta päättyi {dueDay}. Et näe sitä enää.',
    },
    sv: {
      subject: 'En del som delats med dig har upphört',
      body: 'Den del av en kunds ärende som delats med dig upphörde {dueDay}. Du ser den inte längre.',
    },
    en: {
      subject: 'A slice handed to you has ended',
      body: 'The slice of a client’s case that was handed to you ended on {dueDay}. You no longer see it.',
    },
  },
  staffMail: {
    fi: {
      subject: 'Polku: sinulle on muistutus',
      body: 'Hei,\n\nPolussa on sinulle uusi muistutus: {reminder}.\nAvaa se palvelussa: {link}\n\n{area}\nTähän viestiin ei voi vastata.',
    },
    sv: {
      subject: 'Polku: du har en påminnelse',
      body: 'Hej,\n\nDu har en ny påminnelse i Polku: {reminder}.\nÖppna den i tjänsten: {link}\n\n{area}\nDet går inte att svara på det här meddelandet.',
    },
    en: {
      subject: 'Polku: you have a reminder',
      body: 'Hello,\n\nYou have a new reminder in Polku: {reminder}.\nOpen it in the service: {link}\n\n{area}\nThis message cannot be answered.',
    },
  },
  coachingTomorrow: {
    fi: {
      subject: 'Muistutus {dueDay}',
      body: 'Hei {givenName}! Muistathan valmennuksen {dueDay}.\nPaikka: {place}\nJos et pääse, soita: {workerName}, {workerPhone}\nT. {area}',
    },
    sv: {
      subject: 'Påminnelse {dueDay}',
      body: 'Hej {givenName}! Kom ihåg träningen {dueDay}.\nPlats: {place}\nOm du får förhinder, ring: {workerName}, {workerPhone}\nHälsn. {area}',
    },
    en: {
      subject: 'Reminder {dueDay}',
      body: 'Hello {givenName}! A reminder of your coaching on {dueDay}.\nPlace: {place}\nIf you can’t come, call {workerName}, {workerPhone}\n{area}',
    },
  },
  workerMessage: {
    fi: {
      subject: 'Viesti: {area}',
      body: '{message}\n\n{workerName}, {workerPhone}\n{area}',
    },
    sv: {
      subject: 'Meddelande: {area}',
      body: '{message}\n\n{workerName}, {workerPhone}\n{area}',
    },
    en: {
      subject: 'A message from {area}',
      body: '{message}\n\n{workerName}, {workerPhone}\n{area}',
    },
  },
  groupInvitation: {
    fi: {
      subject: 'Kutsu {dueDay}',
      body: 'Hei {givenName}! Kutsumme sinut tapaamiseen {dueDay}.\n{meeting}\nPaikka: {place}\nVastaa, tuletko: {link}\nKysy lisää: {workerName}, {workerPhone}\n{area}',
    },
    sv: {
      subject: 'Inbjudan {dueDay}',
      body: 'Hej {givenName}! Vi bjuder in dig till en träff {dueDay}.\n{meeting}\nPlats: {place}\nSvara om du kommer: {link}\nFråga mer: {workerName}, {workerPhone}\n{area}',
    },
    en: {
      subject: 'An invitation for {dueDay}',
      body: 'Hello {givenName}! You are invited to a meeting on {dueDay}.\n{meeting}\nPlace: {place}\nSay if you are coming: {link}\nAsk more: {workerName}, {workerPhone}\n{area}',
    },
  },
  groupCancelled: {
    fi: {
      subject: 'Peruttu {dueDay}',
      body: 'Hei {givenName}! Tapaaminen {dueDay} on peruttu.\n{meeting}\nKysy lisää: {workerName}, {workerPhone}\n{area}',
    },
    sv: {
      subject: 'Inställt {dueDay}',
      body: 'Hej {givenName}! Träffen {dueDay} är inställd.\n{meeting}\nFråga mer: {workerName}, {workerPhone}\n{area}',
    },
    en: {
      subject: 'Called off: {dueDay}',
      body: 'Hello {givenName}! The meeting on {dueDay} is called off.\n{meeting}\nAsk more: {workerName}, {workerPhone}\n{area}',
    },
  },
  agreementInvitation: {
    fi: {
      subject: 'Allekirjoitettavaa: {area}',
      body: 'Hei! Sinulle on sopimus luettavaksi ja allekirjoitettavaksi.\nAvaa se: {link}\nLinkki on vain sinulle. Kysy lisää: {workerName}, {workerPhone}\n{area}',
    },
    sv: {
      subject: 'Att underteckna: {area}',
      body: 'Hej! Det finns ett avtal för dig att läsa och underteckna.\nÖppna det: {link}\nLänken är bara för dig. Fråga mer: {workerName}, {workerPhone}\n{area}',
    },
    en: {
      subject: 'Something to sign: {area}',
      body: 'Hello! There is an agreement for you to read and sign.\nOpen it: {link}\nThe link is for you only. Ask more: {workerName}, {workerPhone}\n{area}',
    },
  },
  agreementUnsigned: {
    fi: {
      subject: 'Muistutus allekirjoituksesta: {area}',
      body: 'Sopimus odottaa vielä allekirjoitustasi.\nLue ja allekirjoita: {link}\nKysy lisää: {workerName}, {workerPhone}\n{area}',
    },
    sv: {
      subject: 'Påminnelse om underskrift: {area}',
      body: 'Ett avtal väntar ännu på din underskrift.\nLäs och underteckna: {link}\nFråga mer: {workerName}, {workerPhone}\n{area}',
    },
    en: {
      subject: 'A reminder to sign: {area}',
      body: 'An agreement still waits for your signature.\nRead and sign: {link}\nAsk more: {workerName}, {workerPhone}\n{area}',
    },
  },
  agreementEnding: {
    fi: {
      subject: 'Sopimus päättyy {dueDay}',
      body: 'Sopimuksen viimeinen päivä on {dueDay}. Tee jatkosopimus tai loppuarvio asiakkaan sopimuksissa.',
    },
    sv: {
      subject: 'Avtalet upphör {dueDay}',
      body: 'Avtalets sista dag är {dueDay}. Gör ett fortsättningsavtal eller en slutbedömning bland kundens avtal.',
    },
    en: {
      subject: 'The agreement ends on {dueDay}',
      body: 'The last day of the agreement is {dueDay}. Make a follow-up agreement or a final assessment among the client’s agreements.',
    },
  },
};
