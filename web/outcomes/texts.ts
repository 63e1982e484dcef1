import { defineTexts } from '@polku/domain';

export const texts = defineTexts({
  outcome: { fi: 'Lopputulos', sv: 'Resultat', en: 'Outcome' },
  record: { fi: 'Kirjaa lopputulos', sv: 'Registrera resultatet', en: 'Record the outcome' },
  recordLead: {
    fi: 'Polku päättyy, avoimet jaksot ja vaiheet päättyvät sen mukana, ja seurannat suunnitellaan 3, 6 ja 12 kuukauden päähän.',
    sv: 'Stigen avslutas, öppna perioder och steg avslutas med den, och uppföljningar planeras efter 3, 6 och 12 månader.',
    en: 'The path ends, open periods and steps end with it, and follow-ups are planned after 3, 6 and 12 months.',
  },
  none: { fi: 'Polku on kesken', sv: 'Stigen pågår', en: 'The path goes on' },
  noneLead: {
    fi: 'Kirjaa lopputulos, kun asiakas siirtyy töihin, opiskelemaan tai muuhun jatkoon. Sovi jatkosuunnitelma ennen sitä.',
    sv: 'Registrera resultatet när kunden övergår till arbete, studier eller något annat. Gör upp en fortsättningsplan innan.',
    en: 'Record the outcome when the client moves on to work, education or something else. Agree on the follow-on plan first.',
  },
  code: { fi: 'Mihin polku päättyi', sv: 'Vad stigen ledde till', en: 'What the path led to' },
  endsPathOnly: {
    fi: 'Päättää polun, mutta ei lasketa työttömyyden päättymiseksi.',
    sv: 'Avslutar stigen men räknas inte som att arbetslösheten upphörde.',
    en: 'Ends the path, but does not count as an end of unemployment.',
  },
  happenedOn: { fi: 'Päivä', sv: 'Datum', en: 'Date' },
  beginsOn: { fi: 'Ensimmäinen päivä', sv: 'Första dagen', en: 'First day' },
  beginsOnHint: {
    fi: 'Voi olla myös edessä, enintään kolmen kuukauden päässä. Seurannat lasketaan tästä päivästä.',
    sv: 'Kan också ligga framåt i tiden, högst tre månader. Uppföljningarna räknas från denna dag.',
    en: 'May also lie ahead, at most three months. Follow-ups are counted from this day.',
  },
  ahead: { fi: 'Alkaa {day}', sv: 'Börjar {day}', en: 'Begins on {day}' },
  aheadLead: {
    fi: 'Polku on päätetty, mutta alku on vasta edessä. Jos se peruuntuu, avaa polku uudelleen.',
    sv: 'Stigen är avslutad men början ligger framför. Om den ställs in, öppna stigen på nytt.',
    en: 'The path is closed, but the beginning is still ahead. If it falls through, re-open the path.',
  },
  receivingParty: {
    fi: 'Kuka ottaa asiakkaan vastaan',
    sv: 'Vem tar emot kunden',
    en: 'Who receives the client',
  },
  receivingPartyHint: {
    fi: 'Työnantaja, oppilaitos, palvelu tai yhteyshenkilö.',
    sv: 'Arbetsgivare, läroanstalt, service eller kontaktperson.',
    en: 'Employer, school, service or contact person.',
  },
  followOnPlan: { fi: 'Jatkosuunnitelma', sv: 'Fortsättningsplan', en: 'Follow-on plan' },
  followOnPlanHint: {
    fi: 'Mitä tapahtuu seuraavaksi ja kuka siitä vastaa. Ei terveystietoja.',
    sv: 'Vad som händer härnäst och vem som ansvarar. Inga hälsouppgifter.',
    en: 'What comes next and who answers for it. No health data.',
  },
  note: { fi: 'Lisätieto', sv: 'Tilläggsuppgift', en: 'Note' },
  noHealth: {
    fi: 'Älä kirjaa sairauksia tai muita terveystietoja.',
    sv: 'Skriv inga sjukdomar eller andra hälsouppgifter.',
    en: 'No illnesses or other health data.',
  },
  recorded: {
    fi: 'Lopputulos on kirjattu.',
    sv: 'Resultatet har registrerats.',
    en: 'The outcome is recorded.',
  },
  recordedBy: { fi: 'Kirjasi', sv: 'Registrerat av', en: 'Recorded by' },
  reopened: {
    fi: 'Polku avattiin uudelleen {day}',
    sv: 'Stigen öppnades på nytt {day}',
    en: 'The path was re-opened on {day}',
  },
  earlier: { fi: 'Aiemmat lopputulokset', sv: 'Tidigare resultat', en: 'Earlier outcomes' },

  reopen: { fi: 'Avaa polku uudelleen', sv: 'Öppna stigen på nytt', en: 'Re-open the path' },
  reopenLead: {
    fi: 'Sama polku jatkuu arvioinnista. Sinusta tulee vastuuhenkilö, ja tekemättömät seurannat poistuvat.',
    sv: 'Samma stig fortsätter från bedömningen. Du blir ansvarig och ogjorda uppföljningar faller bort.',
    en: 'The same path goes on from assessment. You become responsible, and follow-ups not done fall away.',
  },
  reopenReason: { fi: 'Miksi asiakas palaa', sv: 'Varför kunden återvänder', en: 'Why the client returns' },
  reopenedToast: {
    fi: 'Polku on avattu uudelleen.',
    sv: 'Stigen har öppnats på nytt.',
    en: 'The path is open again.',
  },

  followUps: { fi: 'Seurannat', sv: 'Uppföljningar', en: 'Follow-ups' },
  noFollowUps: {
    fi: 'Tälle lopputulokselle ei tehdä seurantoja.',
    sv: 'För detta resultat görs inga uppföljningar.',
    en: 'There are no follow-ups for this outcome.',
  },
  months: { fi: '{months} kuukautta', sv: '{months} månader', en: '{months} months' },
  dueOn: { fi: 'Tehdään {day}', sv: 'Görs {day}', en: 'Due {day}' },
  due: { fi: 'Tekemättä', sv: 'Ogjord', en: 'Due' },
  coming: { fi: 'Tulossa', sv: 'Kommande', en: 'To come' },
  done: { fi: 'Tehty {day}', sv: 'Gjord {day}', en: 'Done {day}' },
  recordFollowUp: { fi: 'Kirjaa seuranta', sv: 'Registrera uppföljningen', en: 'Record the follow-up' },
  followUpTitle: {
    fi: 'Seuranta {months} kuukauden kohdalla',
    sv: 'Uppföljning efter {months} månader',
    en: 'Follow-up at {months} months',
  },
  situation: { fi: 'Tilanne nyt', sv: 'Situationen nu', en: 'Situation now' },
  doneOn: { fi: 'Yhteyden päivä', sv: 'Dag för kontakten', en: 'Day of the contact' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tallennettu.', sv: 'Sparat.', en: 'Saved.' },
});
