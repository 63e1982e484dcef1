import { defineOwnTexts } from '@polku/domain';

export const absenceTexts = defineOwnTexts({
  absenceTitle: {
    fi: 'Ilmoita poissaolosta',
    sv: 'Meddela frånvaro',
    en: 'Tell of an absence',
    easy: 'Kerro, että et tule',
  },
  absenceLead: {
    fi: 'Valitse päivät, jolloin et pääse tulemaan.',
    sv: 'Välj de dagar du inte kan komma.',
    en: 'Choose the days you can’t come.',
    easy: 'Valitse päivät, jolloin et tule.',
  },
  absenceDays: { fi: 'Päivät', sv: 'Dagar', en: 'Days', easy: 'Päivät' },
  absenceToday: { fi: 'tänään', sv: 'i dag', en: 'today', easy: 'tänään' },
  absenceCause: {
    fi: 'Syy, jos haluat kertoa',
    sv: 'Orsak, om du vill berätta',
    en: 'Reason, if you want to tell',
    easy: 'Miksi et tule?',
  },
  absenceCauseHint: {
    fi: 'Voit jättää tämän tyhjäksi. Älä kerro sairaudesta tarkemmin.',
    sv: 'Du kan lämna detta tomt. Berätta inte närmare om sjukdom.',
    en: 'You may leave this out. Don’t tell any details of health.',
    easy: 'Sinun ei tarvitse kertoa syytä.',
  },
  noCause: {
    fi: 'En kerro syytä',
    sv: 'Jag berättar inte',
    en: 'I’d rather not say',
    easy: 'En kerro syytä',
  },
  absenceSend: { fi: 'Lähetä ilmoitus', sv: 'Skicka meddelandet', en: 'Send', easy: 'Lähetä' },
  absenceNone: {
    fi: 'Tulevia päiviä ei ole.',
    sv: 'Det finns inga kommande dagar.',
    en: 'There are no days to come.',
    easy: 'Sinulla ei ole tulevia päiviä.',
  },
  absencePick: {
    fi: 'Valitse ainakin yksi päivä.',
    sv: 'Välj minst en dag.',
    en: 'Choose at least one day.',
    easy: 'Valitse ainakin yksi päivä.',
  },
  absenceDone: {
    fi: 'Kiitos. Valmentajasi näkee ilmoituksen heti.',
    sv: 'Tack. Din arbetstränare ser meddelandet genast.',
    en: 'Thank you. Your coach sees it at once.',
    easy: 'Kiitos. Valmentaja näkee viestisi heti.',
  },
  absenceMarked: {
    fi: 'Valmentaja on jo merkinnyt nämä päivät. Soita hänelle, jos merkintä on väärin:',
    sv: 'Arbetstränaren har redan antecknat dessa dagar. Ring om det är fel:',
    en: 'Your coach has marked these days already. Call if it is wrong:',
    easy: 'Valmentaja on jo merkinnyt päivän. Soita, jos se on väärin:',
  },
  noLink: {
    fi: 'Linkki on vajaa. Avaa se uudelleen viestistä tai paperista, tai kirjaudu sisään.',
    sv: 'Länken är ofullständig. Öppna den igen från meddelandet eller pappret, eller logga in.',
    en: 'The link is not whole. Open it again from the message or the paper, or sign in.',
    easy: 'Linkki ei toimi. Avaa linkki uudelleen.',
  },
});
