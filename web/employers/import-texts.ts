import { defineTexts } from '@polku/domain';

export const importTexts = defineTexts({
  employers: { fi: 'Työnantajat', sv: 'Arbetsgivare', en: 'Employers' },
  title: {
    fi: 'Tuo työnantajaluettelo',
    sv: 'Importera en arbetsgivarlista',
    en: 'Import a list of employers',
  },
  lead: {
    fi: 'CSV tai Excel. Sarakkeet tunnistetaan otsikoista: nimi, Y-tunnus, kunta, osoite, toimiala, yhteyshenkilö, puhelin, sähköposti. Muita sarakkeita ei tuoda.',
    sv: 'CSV eller Excel. Kolumnerna känns igen av rubrikerna: namn, FO-nummer, kommun, adress, bransch, kontaktperson, telefon, e-post. Andra kolumner importeras inte.',
    en: 'CSV or Excel. Columns are known by their headings: name, business id, municipality, address, industry, contact person, telephone, e-mail. Others are left out.',
  },
  open: { fi: 'Tuo luettelo', sv: 'Importera lista', en: 'Import a list' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileHint: {
    fi: 'Kokeilu ei tallenna mitään.',
    sv: 'Försöket sparar ingenting.',
    en: 'A trial saves nothing.',
  },
  try: { fi: 'Kokeile', sv: 'Pröva', en: 'Try it' },
  take: {
    fi: 'Tuo {count} työnantajaa',
    sv: 'Importera {count} arbetsgivare',
    en: 'Import {count} employers',
  },
  tried: { fi: 'Mitä tuonti tekisi', sv: 'Vad importen skulle göra', en: 'What the import would do' },
  taken: { fi: 'Tuotu', sv: 'Importerat', en: 'Imported' },
  counts: {
    fi: 'Uusia {created}, muutettuja {updated}, ennallaan {unchanged}, hylättyjä {rejected}.',
    sv: 'Nya {created}, ändrade {updated}, oförändrade {unchanged}, avvisade {rejected}.',
    en: '{created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.',
  },
  leftOut: {
    fi: 'Sarakkeet, joita ei tuoda: {names}.',
    sv: 'Kolumner som inte importeras: {names}.',
    en: 'Columns left out: {names}.',
  },
  first: {
    fi: 'Näytetään {count} ensimmäistä riviä {all} rivistä.',
    sv: 'De {count} första av {all} rader visas.',
    en: 'The first {count} of {all} rows are shown.',
  },
  reasons: { fi: 'Rivit, joissa on huomautettavaa', sv: 'Rader med anmärkningar', en: 'Rows with remarks' },
  row: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  result: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
});
