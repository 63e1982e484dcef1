/** Words of decisions given out, budgets, rectification and rounds, and why something is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { DecisionPart, DeliveryChannel } from './decided-contract.ts';
import type { GrantDecisionKind } from './decision.ts';
import type { RoundOrder } from './round.ts';
import type { RoundCaseOutcome, RoundStatus } from './round-contract.ts';
import type { RectificationMaker, RectificationOutcome } from './rectification.ts';

export const deliveryChannelWords = defineTexts({
  letter: { fi: 'Kirjeellä', sv: 'Med brev', en: 'By letter' },
  electronic: { fi: 'Sähköisesti', sv: 'Elektroniskt', en: 'Electronically' },
  handed: { fi: 'Luovutettu henkilökohtaisesti', sv: 'Överlämnat personligen', en: 'Handed over' },
} satisfies Record<DeliveryChannel, Text>);

export const decisionPartWords = defineTexts({
  whole: { fi: 'Koko päätös liitteineen', sv: 'Hela beslutet med bilagor', en: 'Whole, with its appendices' },
  public: { fi: 'Julkinen osa', sv: 'Den offentliga delen', en: 'Public part' },
  nonPublic: { fi: 'Salassa pidettävä osa', sv: 'Den icke-offentliga delen', en: 'Non-public part' },
} satisfies Record<DecisionPart, Text>);

export const grantDecisionKindWords = defineTexts({
  granted: { fi: 'Myönnetty', sv: 'Beviljat', en: 'Granted' },
  partly: { fi: 'Myönnetty osittain', sv: 'Delvis beviljat', en: 'Granted in part' },
  refused: { fi: 'Hylätty', sv: 'Avslaget', en: 'Refused' },
} satisfies Record<GrantDecisionKind, Text>);

export const roundOrderWords = defineTexts({
  arrival: { fi: 'Saapumisjärjestys', sv: 'Ankomstordning', en: 'By arrival' },
  draw: { fi: 'Arvonta', sv: 'Lottning', en: 'By lot' },
} satisfies Record<RoundOrder, Text>);

export const roundStatusWords = defineTexts({
  running: { fi: 'Käynnissä', sv: 'Pågår', en: 'Running' },
  done: { fi: 'Valmis', sv: 'Klar', en: 'Done' },
  stopped: { fi: 'Keskeytyi', sv: 'Avbröts', en: 'Stopped' },
} satisfies Record<RoundStatus, Text>);

export const roundCaseOutcomeWords = defineTexts({
  waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waits' },
  decided: { fi: 'Päätetty', sv: 'Avgjord', en: 'Decided' },
  outsideQuota: { fi: 'Ei mahdu kiintiöön', sv: 'Ryms inte i kvoten', en: 'Outside the quota' },
  refused: { fi: 'Ei päätetty', sv: 'Inte avgjord', en: 'Not decided' },
} satisfies Record<RoundCaseOutcome, Text>);

export const rectificationMakerWords = defineTexts({
  party: { fi: 'Asianosainen', sv: 'Part', en: 'A party' },
  member: { fi: 'Kunnan jäsen', sv: 'Kommunmedlem', en: 'A member of the municipality' },
  municipality: { fi: 'Sopimuskunta', sv: 'Avtalskommun', en: 'A municipality of the agreement' },
} satisfies Record<RectificationMaker, Text>);

export const rectificationOutcomeWords = defineTexts({
  accepted: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Accepted' },
  changed: { fi: 'Päätöstä muutettu osittain', sv: 'Beslutet delvis ändrat', en: 'Changed in part' },
  rejected: { fi: 'Hylätty', sv: 'Avslagen', en: 'Rejected' },
  notExamined: { fi: 'Jätetty tutkimatta', sv: 'Inte upptagen till prövning', en: 'Not examined' },
  withdrawn: { fi: 'Peruttu', sv: 'Återkallad', en: 'Withdrawn' },
} satisfies Record<RectificationOutcome, Text>);

export const grantDecidedRefusalWords = defineTexts({
  'grant-appeal-body-missing': {
    fi: 'Oikaisuvaatimusviranomaisen yhteystietoja ei ole annettu, joten päätökseen ei voi liittää ohjetta. Pääkäyttäjä tai koordinaattori antaa ne kohdassa Päätösvalta ja muutoksenhaku.',
    sv: 'Kontaktuppgifterna till omprövningsmyndigheten saknas, så anvisningen kan inte bifogas beslutet. Huvudanvändaren eller koordinatorn anger dem under Beslutanderätt och ändringssökande.',
    en: 'Where rectification is requested has not been entered, so the instructions can’t be attached. The administrator or the coordinator enters it under Rights to decide and appeal.',
  },
  'grant-decision-day-wrong': {
    fi: 'Päivän on oltava päätöspäivän ja tämän päivän välillä.',
    sv: 'Dagen ska vara mellan beslutsdagen och i dag.',
    en: 'The day has to be between the day of the decision and today.',
  },
  'grant-budget-used': {
    fi: 'Määrärahaa ei ole enää riittävästi jäljellä: päätöstä ei tehty.',
    sv: 'Det finns inte tillräckligt kvar av anslaget: beslutet fattades inte.',
    en: 'Not enough of the budget is left: no decision was made.',
  },
  'grant-budget-grants-used': {
    fi: 'Kaikki tuet, joihin määräraha riittää, on myönnetty: päätöstä ei tehty.',
    sv: 'Alla stöd som anslaget räcker till har beviljats: beslutet fattades inte.',
    en: 'All the grants there are have been granted: no decision was made.',
  },
  'grant-budget-exists': {
    fi: 'Tälle ohjelmalle, kunnalle ja kierrokselle on jo määräraha: muuta sitä.',
    sv: 'Programmet, kommunen och rundan har redan ett anslag: ändra det.',
    en: 'The programme, municipality and round have a budget already: change it.',
  },
  'grant-budget-under-committed': {
    fi: 'Päätöksillä on sidottu jo enemmän. Määräraha, joka pysäyttää päätökset, ei voi olla tätä pienempi.',
    sv: 'Besluten har redan bundit mer. Ett anslag som stoppar beslut kan inte vara mindre än så.',
    en: 'Decisions have bound more already. A budget that stops decisions can’t be smaller.',
  },
  'grant-budget-under-grants': {
    fi: 'Tukia on myönnetty jo {grants}. Määrä, joka pysäyttää päätökset, ei voi olla pienempi.',
    sv: 'Redan {grants} stöd har beviljats. Ett antal som stoppar beslut kan inte vara mindre.',
    en: '{grants} grants have been granted already. A number that stops decisions can’t be smaller.',
  },
  'grant-not-decided': {
    fi: 'Asiassa ei ole päätöstä, johon voisi vaatia oikaisua.',
    sv: 'I ärendet finns inget beslut som kan omprövas.',
    en: 'There is no decision that could be rectified.',
  },
  'grant-rectification-party-only': {
    fi: 'Tähän päätökseen voi vaatia oikaisua vain asianosainen.',
    sv: 'Omprövning av detta beslut kan begäras endast av en part.',
    en: 'Only a party may request rectification of this decision.',
  },
  'grant-rectification-decided': {
    fi: 'Oikaisuvaatimus on jo ratkaistu.',
    sv: 'Begäran om omprövning är redan avgjord.',
    en: 'The request has been decided already.',
  },
  'grant-rectification-open': {
    fi: 'Oikaisuvaatimusta ei ole vielä ratkaistu.',
    sv: 'Begäran om omprövning är inte avgjord ännu.',
    en: 'The request has not been decided yet.',
  },
  'grant-rectification-own-decision': {
    fi: 'Päätöksen tekijä ei valmistele lausuntoa omasta päätöksestään.',
    sv: 'Den som fattat beslutet bereder inte utlåtandet om sitt eget beslut.',
    en: 'Whoever made the decision doesn’t prepare the statement on it.',
  },
  'grant-rectification-own-statement': {
    fi: 'Lausunnon valmistelija ei kirjaa päätöstä: pyydä toista kirjaamaan se.',
    sv: 'Den som berett utlåtandet antecknar inte beslutet: be någon annan göra det.',
    en: 'Whoever prepared the statement doesn’t record the decision: ask somebody else.',
  },
  'grant-rectification-no-statement': {
    fi: 'Lausunto puuttuu: se tarvitaan ennen kuin toimielimen päätös kirjataan.',
    sv: 'Utlåtandet saknas: det behövs innan organets beslut antecknas.',
    en: 'The statement is missing: it is needed before the decision of the body.',
  },
  'grant-rectification-late': {
    fi: 'Oikaisuvaatimus tuli myöhässä: se jätetään tutkimatta.',
    sv: 'Begäran om omprövning kom för sent: den tas inte upp till prövning.',
    en: 'The request came late: it is left unexamined.',
  },
  'grant-rectification-sum': {
    fi: 'Anna uusi summa, joka poikkeaa voimassa olevasta.',
    sv: 'Ange en ny summa som avviker från den gällande.',
    en: 'Give a new sum that differs from the one in force.',
  },
  'grant-round-running': {
    fi: 'Kierroksen päätöksiä tehdään jo.',
    sv: 'Rundans beslut fattas redan.',
    en: 'The round is being decided already.',
  },
  'grant-round-empty': {
    fi: 'Kierroksella ei ole yhtään hakemusta päätettävänä.',
    sv: 'I rundan finns ingen ansökan som väntar på beslut.',
    en: 'No application of the round waits for a decision.',
  },
  'grant-due-day-missing': {
    fi: 'Anna päivä, johon mennessä lisätietojen on tultava.',
    sv: 'Ange den dag då uppgifterna senast ska ha kommit.',
    en: 'Say by which day the information has to be here.',
  },
});
