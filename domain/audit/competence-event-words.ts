/** What calls about the staff's induction, surveys and the evaluation of environments are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const competenceEventWords = defineTexts({
  digitalUseRead: {
    fi: 'Katsoi järjestelmän käyttöä rooleittain',
    sv: 'Såg hur systemet används per roll',
    en: 'Viewed how the tool is used by role',
  },
  qualityReviewList: {
    fi: 'Katsoi itsearviointeja',
    sv: 'Såg självutvärderingar',
    en: 'Viewed self-evaluations',
  },
  qualityReviewRead: {
    fi: 'Katsoi itsearviointia',
    sv: 'Såg en självutvärdering',
    en: 'Viewed a self-evaluation',
  },
  qualityReviewSave: {
    fi: 'Kirjasi itsearvioinnin',
    sv: 'Antecknade en självutvärdering',
    en: 'Wrote a self-evaluation',
  },
  inductionList: {
    fi: 'Katsoi perehdytysten tilannetta',
    sv: 'Såg läget för introduktionerna',
    en: 'Viewed how inductions stand',
  },
  inductionRead: {
    fi: 'Katsoi työntekijän perehdytystä',
    sv: 'Såg en anställds introduktion',
    en: 'Viewed a colleague’s induction',
  },
  inductionSign: {
    fi: 'Kuittasi perehdytyksen vaiheen',
    sv: 'Kvitterade ett steg i introduktionen',
    en: 'Signed off a step of an induction',
  },
  planTemplateCopy: {
    fi: 'Kopioi polkupohjan suunnitelmaan',
    sv: 'Kopierade en stigmall till planen',
    en: 'Copied a path template into the plan',
  },
  staffSurveyResults: {
    fi: 'Katsoi henkilöstökyselyn tuloksia',
    sv: 'Såg resultaten av en personalenkät',
    en: 'Viewed the results of a staff survey',
  },
});
