import { defineTexts } from '@polku/domain';

export const projectTexts = defineTexts({
  lead: {
    fi: 'Kehittämishankkeet, joissa alue on mukana. Hanke voi ulottua kahdelle alueelle; asiakkaat pysyvät erillään.',
    sv: 'Utvecklingsprojekt som området deltar i. Ett projekt kan omfatta två områden; kunderna hålls åtskilda.',
    en: 'Development projects the area takes part in. A project may span two areas; clients stay apart.',
  },
  add: { fi: 'Lisää hanke', sv: 'Lägg till projekt', en: 'Add a project' },
  editTitle: { fi: 'Hankkeen tiedot', sv: 'Projektets uppgifter', en: 'The project' },
  code: { fi: 'Hankekoodi', sv: 'Projektkod', en: 'Project code' },
  leadMunicipality: { fi: 'Hallinnoiva kunta', sv: 'Administrerande kommun', en: 'Lead municipality' },
  otherArea: { fi: 'Toinen alue', sv: 'Det andra området', en: 'The other area' },
  otherAreaHint: {
    fi: 'Jos hanke ulottuu kahdelle työllisyysalueelle.',
    sv: 'Om projektet omfattar två sysselsättningsområden.',
    en: 'If the project spans two employment areas.',
  },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  staff: { fi: 'Henkilöstö, {code}', sv: 'Personal, {code}', en: 'Staff, {code}' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  task: { fi: 'Tehtävä hankkeessa', sv: 'Uppgift i projektet', en: 'Task in the project' },
  share: { fi: 'Osuus työajasta', sv: 'Andel av arbetstiden', en: 'Share of working time' },
  addStaff: { fi: 'Nimeä henkilö', sv: 'Utse en person', en: 'Assign a person' },
  noStaff: {
    fi: 'Hankkeelle ei ole nimetty henkilöitä.',
    sv: 'Inga personer har utsetts.',
    en: 'Nobody is assigned yet.',
  },
  none: { fi: 'Ei hankkeita', sv: 'Inga projekt', en: 'No projects' },
  noneLead: {
    fi: 'Lisää hanke, kun sille on päätös ja koodi.',
    sv: 'Lägg till ett projekt när det finns beslut och kod.',
    en: 'Add a project once it has its decision and code.',
  },
});
