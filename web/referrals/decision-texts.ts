import { defineTexts } from '@polku/domain';

/** Texts of the dialogs in which a referral is decided. */
export const decisionTexts = defineTexts({
  note: { fi: 'Huomautus', sv: 'Anmärkning', en: 'Note' },
  noteHint: {
    fi: 'Jää ohjauksen vaiheisiin. Älä kirjoita terveystietoja.',
    sv: 'Sparas bland hänvisningens skeden. Skriv inga hälsouppgifter.',
    en: 'Stays in the referral’s history. Write nothing of health.',
  },
  done: { fi: 'Ratkaisu on tallennettu.', sv: 'Avgörandet har sparats.', en: 'The decision is saved.' },

  acceptLead: {
    fi: 'Henkilöstä tulee asiakas, ja hänelle nimetään vastuuhenkilö.',
    sv: 'Personen blir kund och får en ansvarig.',
    en: 'The person becomes a client with a named responsible.',
  },
  joinLabel: { fi: 'Kenen polku', sv: 'Vems stig', en: 'Whose path' },
  joinHint: {
    fi: 'Päättynyt polku avataan uudelleen. Asiakkaan omat tiedot säilyvät ennallaan.',
    sv: 'En avslutad stig öppnas på nytt. Kundens egna uppgifter förblir som de är.',
    en: 'A path that had ended is opened again. The client’s own data stay as they are.',
  },
  asNew: {
    fi: 'Uusi asiakas, eri henkilö',
    sv: 'En ny kund, en annan person',
    en: 'A new client, somebody else',
  },
  join: { fi: 'Liitä: {name}', sv: 'Anslut: {name}', en: 'Join: {name}' },
  responsible: { fi: 'Vastuuhenkilö', sv: 'Ansvarig', en: 'Responsible' },
  responsibleHint: {
    fi: 'Tyhjänä vastuu tulee sinulle, tai pysyy nykyisellä vastuuhenkilöllä, jos polku on jo avoinna.',
    sv: 'Tomt: ansvaret blir ditt, eller kvarstår hos den nuvarande ansvariga om stigen redan är öppen.',
    en: 'Left empty it is you, or stays with the present responsible when the path is open already.',
  },
  accepted: {
    fi: 'Ohjaus on otettu vastaan.',
    sv: 'Hänvisningen har tagits emot.',
    en: 'The referral is accepted.',
  },

  assignLead: {
    fi: 'Työntekijä näkee ohjauksen omissaan ja ratkaisee sen.',
    sv: 'Medarbetaren ser hänvisningen bland sina egna och avgör den.',
    en: 'The worker sees the referral among her own and decides it.',
  },
  worker: { fi: 'Työntekijä', sv: 'Medarbetare', en: 'Worker' },
  takeMyself: { fi: 'Otan itselleni', sv: 'Jag tar den själv', en: 'Take it myself' },
  poolLead: {
    fi: 'Ohjaus jää yhteiseen jonoon, josta kuka tahansa kunnan työntekijä voi ottaa sen.',
    sv: 'Hänvisningen stannar i den gemensamma kön, där vem som helst av kommunens medarbetare kan ta den.',
    en: 'The referral stays in the common pool, from where any worker of the municipality may take it.',
  },
  redirectLead: {
    fi: 'Ohjaus menee kunnan omalle työntekijälle, sijaiselle tai yhteyshenkilölle.',
    sv: 'Hänvisningen går till kommunens egen medarbetare, en vikarie eller kontaktpersonen.',
    en: 'The referral goes to the municipality’s own worker, substitute or default contact.',
  },
  toMunicipality: { fi: 'Mihin kuntaan', sv: 'Till vilken kommun', en: 'To which municipality' },
  transferLead: {
    fi: 'Organisaation työntekijä hyväksyy tai hylkää siirron. Siihen asti voit perua sen.',
    sv: 'En medarbetare i organisationen godkänner eller avvisar överföringen. Till dess kan du återkalla den.',
    en: 'A worker of the organisation accepts or declines. Until then you may call it back.',
  },
  toOrganisation: {
    fi: 'Mille organisaatiolle',
    sv: 'Till vilken organisation',
    en: 'To which organisation',
  },
  toOrganisationHint: {
    fi: 'Luettelossa ovat organisaatiot, joissa joku voi ottaa ohjauksen vastaan.',
    sv: 'I listan finns organisationer där någon kan ta emot hänvisningen.',
    en: 'Listed are organisations in which somebody can take the referral.',
  },
  acceptTransferLead: {
    fi: 'Ohjaus tulee organisaatiollesi ja sinulle ratkaistavaksi.',
    sv: 'Hänvisningen kommer till din organisation och till dig för avgörande.',
    en: 'The referral comes to your organisation, and to you to decide.',
  },
  declineTransferLead: {
    fi: 'Ohjaus palaa sinne, mistä siirtoa pyydettiin.',
    sv: 'Hänvisningen går tillbaka dit varifrån överföringen begärdes.',
    en: 'The referral goes back to where the transfer was asked from.',
  },
  recallLead: {
    fi: 'Siirtopyyntö perutaan, ja ohjaus odottaa taas teillä.',
    sv: 'Begäran om överföring återkallas, och hänvisningen väntar åter hos er.',
    en: 'The transfer is called back and the referral waits with you again.',
  },
  returnLead: {
    fi: 'Lähettäjä näkee syyn ja huomautuksen. Palautettua ohjausta ei voi enää ottaa vastaan.',
    sv: 'Avsändaren ser orsaken och anmärkningen. En återsänd hänvisning kan inte längre tas emot.',
    en: 'The sender sees the reason and the note. A returned referral cannot be accepted any more.',
  },
  returnReason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  returnNote: { fi: 'Huomautus lähettäjälle', sv: 'Anmärkning till avsändaren', en: 'Note to the sender' },
});
