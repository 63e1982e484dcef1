import { defineTexts, type Text } from '@polku/domain';

export const texts = defineTexts({
  signIn: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  title: { fi: 'Kirjaudu Polkuun', sv: 'Logga in i Polku', en: 'Sign in to Polku' },
  lead: {
    fi: 'Työllisyysalueen ja sen kumppanien työntekijöille. Kirjautuminen tapahtuu organisaatiosi tunnistuspalvelussa.',
    sv: 'För anställda vid sysselsättningsområdet och dess partner. Inloggningen sker i din organisations identifieringstjänst.',
    en: 'For staff of the employment area and its partners. You sign in with your organisation’s identification service.',
  },
  signedOut: { fi: 'Olet kirjautunut ulos.', sv: 'Du har loggat ut.', en: 'You have signed out.' },
  other: {
    fi: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
    sv: 'Inloggningen misslyckades. Försök igen.',
    en: 'Signing in failed. Try again.',
  },
});

/** Why signing in came back here: the code in the address. */
export const signInErrors: Readonly<Record<string, Text>> = defineTexts({
  palvelu: {
    fi: 'Tunnistuspalveluun ei saada yhteyttä. Yritä hetken päästä uudelleen.',
    sv: 'Identifieringstjänsten kan inte nås. Försök igen om en stund.',
    en: 'The identification service cannot be reached. Try again in a moment.',
  },
  vanhentunut: {
    fi: 'Kirjautuminen kesti liian kauan tai alkoi toisessa selaimessa. Aloita alusta.',
    sv: 'Inloggningen tog för länge eller började i en annan webbläsare. Börja om.',
    en: 'Signing in took too long or began in another browser. Start again.',
  },
  hylatty: {
    fi: 'Tunnistuspalvelu ei vahvistanut kirjautumista.',
    sv: 'Identifieringstjänsten bekräftade inte inloggningen.',
    en: 'The identification service did not confirm the sign-in.',
  },
  'ei-roolia': {
    fi: 'Sinulla ei ole voimassa olevaa roolia Polussa. Pyydä oikeutta työllisyysalueesi pääkäyttäjältä.',
    sv: 'Du har ingen giltig roll i Polku. Be sysselsättningsområdets huvudanvändare om rättighet.',
    en: 'You have no valid role in Polku. Ask the administrator of your employment area.',
  },
});
