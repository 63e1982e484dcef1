import { defineTexts } from '@polku/domain';

/** Words inside our own components; what a page says stands with the page. */
export const uiTexts = defineTexts({
  optional: { fi: '(vapaaehtoinen)', sv: '(frivillig)', en: '(optional)' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  error: { fi: 'Virhe:', sv: 'Fel:', en: 'Error:' },
  info: { fi: 'Tiedoksi', sv: 'För kännedom', en: 'Note' },
  success: { fi: 'Onnistui', sv: 'Det lyckades', en: 'Done' },
  warning: { fi: 'Huomaa', sv: 'Observera', en: 'Please note' },
  errorNotice: { fi: 'Virhe', sv: 'Fel', en: 'Error' },
  busy: { fi: 'Odota hetki', sv: 'Vänta en stund', en: 'Please wait' },
  loading: { fi: 'Ladataan…', sv: 'Laddar…', en: 'Loading…' },
  search: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  noMatches: { fi: 'Ei osumia', sv: 'Inga träffar', en: 'No matches' },
  matches: {
    fi: '{count, plural, one {# osuma} other {# osumaa}}',
    sv: '{count, plural, one {# träff} other {# träffar}}',
    en: '{count, plural, one {# match} other {# matches}}',
  },
  loadMore: { fi: 'Näytä lisää', sv: 'Visa fler', en: 'Show more' },
  shown: {
    fi: 'Näkyvissä {count, plural, one {# rivi} other {# riviä}}',
    sv: '{count, plural, one {# rad visas} other {# rader visas}}',
    en: '{count, plural, one {# row shown} other {# rows shown}}',
  },
  breadcrumbs: { fi: 'Sijainti', sv: 'Plats', en: 'You are here' },
  stepDone: { fi: 'tehty', sv: 'klar', en: 'done' },
  stepCurrent: { fi: 'nyt', sv: 'nu', en: 'now' },
  stepPaused: { fi: 'tauolla', sv: 'på paus', en: 'paused' },
  stepAhead: { fi: 'edessä', sv: 'framför', en: 'ahead' },
  sortBy: { fi: 'Järjestä: {column}', sv: 'Sortera: {column}', en: 'Sort by {column}' },
  opensNewTab: {
    fi: '(avautuu uuteen välilehteen)',
    sv: '(öppnas i en ny flik)',
    en: '(opens in a new tab)',
  },
  unknown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' },
  chosenFile: { fi: 'Valittu: {name}', sv: 'Vald: {name}', en: 'Chosen: {name}' },
  actions: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Actions' },
});
