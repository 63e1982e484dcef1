import { defineTexts } from '@polku/domain';

export const texts = defineTexts({
  principles: { fi: 'Yhteiset toimintaperiaatteet', sv: 'Gemensamma principer', en: 'Shared principles' },
  lead: {
    fi: 'Alueen yhdessä sovitut periaatteet. Ne näkyvät suunnitelmissa ja niiden pohjissa, ja henkilöstö arvioi niihin omaa työtään.',
    sv: 'Områdets gemensamt avtalade principer. De syns i planer och planmallar, och personalen bedömer sitt arbete mot dem.',
    en: 'The principles the area has agreed on. They are shown in plans and their templates, and the staff assess their work against them.',
  },
  add: { fi: 'Lisää periaate', sv: 'Lägg till princip', en: 'Add a principle' },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  editTitle: { fi: 'Muokkaa periaatetta', sv: 'Redigera principen', en: 'Edit the principle' },
  makeForm: {
    fi: 'Tee itsearviointikysely',
    sv: 'Gör en självutvärderingsenkät',
    en: 'Make a self-assessment',
  },
  formMade: {
    fi: 'Kysymykset on tehty. Avaa kysely Kyselyt-välilehdellä.',
    sv: 'Frågorna är gjorda. Öppna enkäten på fliken Enkäter.',
    en: 'The questions are made. Open the survey on the Surveys tab.',
  },
  noneTitle: { fi: 'Ei periaatteita', sv: 'Inga principer', en: 'No principles' },
  noneLead: {
    fi: 'Kirjaa periaatteet, joista ohjausryhmä on sopinut.',
    sv: 'Anteckna de principer som styrgruppen har kommit överens om.',
    en: 'Write down the principles that the steering group has agreed on.',
  },
  content: { fi: 'Periaate suomeksi', sv: 'Principen på finska', en: 'The principle in Finnish' },
  contentSv: { fi: 'Ruotsiksi', sv: 'På svenska', en: 'In Swedish' },
  contentEn: { fi: 'Englanniksi', sv: 'På engelska', en: 'In English' },
  position: { fi: 'Järjestys', sv: 'Ordning', en: 'Order' },
  startsOn: { fi: 'Voimassa alkaen', sv: 'Gäller från', en: 'In force from' },
  endsOn: { fi: 'Viimeinen voimassaolopäivä', sv: 'Sista giltighetsdag', en: 'Last day in force' },
  period: { fi: 'Voimassa', sv: 'Gäller', en: 'In force' },
  source: { fi: 'Missä sovittu', sv: 'Var avtalat', en: 'Where it was agreed' },
  principle: { fi: 'Periaate', sv: 'Princip', en: 'Principle' },
  actions: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Actions' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tallennettu.', sv: 'Sparat.', en: 'Saved.' },
});
