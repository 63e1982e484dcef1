import { defineTexts } from '@polku/domain';

/** Words of the client's first view and its dialogs. */
export const overviewTexts = defineTexts({
  move: { fi: 'Siirrä polulla', sv: 'Flytta på stigen', en: 'Move on the path' },
  on: { fi: 'Päivä', sv: 'Datum', en: 'Date' },
  onHint: {
    fi: 'Voi olla mennyt päivä, mutta ei ennen nykyisen vaiheen alkua.',
    sv: 'Får vara en tidigare dag, men inte före det nuvarande lägets början.',
    en: 'May be in the past, but not before the present state began.',
  },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  pauseHint: {
    fi: 'Miksi polku on tauolla ja milloin asiaan palataan. Ei terveystietoja.',
    sv: 'Varför stigen är på paus och när ärendet tas upp igen. Inga hälsouppgifter.',
    en: 'Why the path is paused and when it is taken up again. No health data.',
  },

  handOver: { fi: 'Luovuta vastuu', sv: 'Överlåt ansvaret', en: 'Hand over' },
  nameTitle: { fi: 'Nimeä vastuuhenkilö', sv: 'Utse ansvarig', en: 'Name the responsible person' },
  handOverLead: {
    fi: 'Vastuu siirtyy heti. Nykyinen vastuuhenkilö on {name}. Vastuuhenkilöitä on aina yksi.',
    sv: 'Ansvaret flyttas genast. Ansvarig nu är {name}. Det finns alltid en ansvarig.',
    en: 'The responsibility moves at once. Now it is {name}. There is always exactly one.',
  },
  nameLead: {
    fi: 'Nimetty vastaa asiakkaasta heti.',
    sv: 'Den som utses ansvarar för kunden genast.',
    en: 'The person named is responsible at once.',
  },
  newResponsible: { fi: 'Uusi vastuuhenkilö', sv: 'Ny ansvarig', en: 'New responsible person' },
  newResponsibleHint: {
    fi: 'Kirjoita nimi. Voit valita myös toisen kunnan työntekijän.',
    sv: 'Skriv ett namn. Du kan också välja någon från en annan kommun.',
    en: 'Write a name. Someone of another municipality can be chosen too.',
  },
  handOverNote: {
    fi: 'Viesti uudelle vastuuhenkilölle',
    sv: 'Meddelande till den nya ansvariga',
    en: 'Message to the new responsible',
  },
  handOverNoteHint: {
    fi: 'Mitä on kesken ja mitä on sovittu. Ei diagnooseja.',
    sv: 'Vad som är på gång och vad som har avtalats. Inga diagnoser.',
    en: 'What is under way and what was agreed. No diagnoses.',
  },
  handedOver: {
    fi: 'Vastuu on siirretty: {name}.',
    sv: 'Ansvaret har flyttats: {name}.',
    en: 'Handed over to {name}.',
  },
  takeMyself: { fi: 'Otan itse', sv: 'Jag tar ansvaret', en: 'I take it' },

  history: { fi: 'Polun kulku', sv: 'Stigens förlopp', en: 'The path so far' },
  by: { fi: 'Kirjasi {name}', sv: 'Antecknat av {name}', en: 'Recorded by {name}' },
  responsibles: { fi: 'Vastuuhenkilöt', sv: 'Ansvariga', en: 'Responsible persons' },
  since: { fi: '{from} alkaen', sv: 'från {from}', en: 'since {from}' },
  reach: { fi: 'Yhteys', sv: 'Kontakt', en: 'Contact' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  wishesAndNeeds: { fi: 'Toiveet ja tarpeet', sv: 'Önskemål och behov', en: 'Wishes and needs' },
  wishes: { fi: 'Asiakas haluaa', sv: 'Kunden vill', en: 'The client wants' },
  adjustments: { fi: 'Järjestelyt', sv: 'Arrangemang', en: 'Adjustments' },
  travel: { fi: 'Matkat', sv: 'Resor', en: 'Travel' },
  travelHelp: {
    fi: 'Tarvitsee kyydin tai apua',
    sv: 'Behöver skjuts eller hjälp',
    en: 'Needs help with travel',
  },

  groups: { fi: 'Kohderyhmät', sv: 'Målgrupper', en: 'Target groups' },
  noGroups: {
    fi: 'Tiedoista ei tule yhtään kohderyhmää. Tarkista tilanne perustiedoista.',
    sv: 'Uppgifterna ger ingen målgrupp. Kontrollera situationen i grunduppgifterna.',
    en: 'The data give no target group. Check the situation in the details.',
  },
  byHand: { fi: 'Työntekijän kirjaama', sv: 'Antecknad av arbetare', en: 'By a worker’s word' },
  overridden: { fi: 'Poistettu käsin', sv: 'Borttagen för hand', en: 'Taken out by hand' },
  decided: { fi: '{name}, {at}', sv: '{name}, {at}', en: '{name}, {at}' },
  ruleSource: { fi: 'Sääntö ja lähde', sv: 'Regel och källa', en: 'Rule and source' },
  limitsByArea: {
    fi: 'Raja on työllisyysalueen asetus.',
    sv: 'Gränsen är sysselsättningsområdets inställning.',
    en: 'The limit is the area’s own setting.',
  },
  changeGroups: { fi: 'Muuta käsin', sv: 'Ändra för hand', en: 'Change by hand' },
  changeGroupsLead: {
    fi: 'Sääntö laskee ryhmät tiedoista. Jos sääntö on väärässä, korjaa ensin tiedot. Oma sanasi ohittaa säännön, ja perustelu jää näkyviin.',
    sv: 'Regeln räknar grupperna ur uppgifterna. Om regeln har fel, rätta först uppgifterna. Ditt ord går före regeln och motiveringen syns.',
    en: 'The rule computes the groups from the data. If it is wrong, correct the data first. Your word goes over the rule and the reason stays in sight.',
  },
  group: { fi: 'Kohderyhmä', sv: 'Målgrupp', en: 'Target group' },
  effect: { fi: 'Mitä tehdään', sv: 'Vad görs', en: 'What to do' },
  include: { fi: 'Kuuluu ryhmään', sv: 'Hör till gruppen', en: 'Belongs to the group' },
  exclude: { fi: 'Ei kuulu ryhmään', sv: 'Hör inte till gruppen', en: 'Does not belong' },
  none: { fi: 'Palauta säännön tulos', sv: 'Återgå till regeln', en: 'Back to the rule' },
  overrideReason: {
    fi: 'Mihin tietoon tämä perustuu',
    sv: 'Vilken uppgift detta bygger på',
    en: 'What this rests on',
  },
  overrideReasonHint: {
    fi: 'Ei diagnooseja eikä muita terveystietoja.',
    sv: 'Inga diagnoser eller andra hälsouppgifter.',
    en: 'No diagnoses or other health data.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tallennettu.', sv: 'Sparat.', en: 'Saved.' },

  skills: {
    fi: 'Osaaminen ja ammattitoiveet',
    sv: 'Kunnande och yrkesönskemål',
    en: 'Skills and wished occupations',
  },
  skill: { fi: 'Osaaminen', sv: 'Kunnande', en: 'Skill' },
  wish: { fi: 'Toive', sv: 'Önskemål', en: 'Wish' },
  noSkills: {
    fi: 'Ei vielä kirjattu. Kysy, mitä asiakas osaa ja mitä hän haluaisi tehdä.',
    sv: 'Inget antecknat ännu. Fråga vad kunden kan och vill göra.',
    en: 'None yet. Ask what the client can do and would like to do.',
  },
  addSkill: { fi: 'Lisää', sv: 'Lägg till', en: 'Add' },
  skillLabel: { fi: 'Osaaminen tai ammatti', sv: 'Kunnande eller yrke', en: 'Skill or occupation' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  remove: { fi: 'Poista {name}', sv: 'Ta bort {name}', en: 'Remove {name}' },

  guardians: { fi: 'Huoltajat', sv: 'Vårdnadshavare', en: 'Guardians' },
  noGuardians: {
    fi: 'Asiakas on alaikäinen. Kirjaa huoltaja, johon saa olla yhteydessä.',
    sv: 'Kunden är minderårig. Anteckna en vårdnadshavare som får kontaktas.',
    en: 'The client is a minor. Record a guardian who may be contacted.',
  },
  addGuardian: { fi: 'Lisää huoltaja', sv: 'Lägg till vårdnadshavare', en: 'Add a guardian' },
  guardianName: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  relation: { fi: 'Suhde asiakkaaseen', sv: 'Relation till kunden', en: 'Relation' },
  relationHint: {
    fi: 'Esimerkiksi äiti tai edunvalvoja.',
    sv: 'Till exempel mor eller intressebevakare.',
    en: 'For example mother or legal guardian.',
  },
  removeGuardianTitle: {
    fi: 'Poistetaanko huoltaja?',
    sv: 'Ska vårdnadshavaren tas bort?',
    en: 'Remove the guardian?',
  },
  removeGuardianLead: {
    fi: '{name} poistuu asiakkaan tiedoista. Poisto näkyy lokissa.',
    sv: '{name} tas bort från kundens uppgifter. Borttagningen syns i loggen.',
    en: '{name} is removed from the client’s data. The removal shows in the log.',
  },
  removeConfirm: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
});
