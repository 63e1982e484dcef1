/** What the target groups are called, what each rule says, and why a person was given a group. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { TargetGroup } from './rules.ts';
import type { GroupBasis, GroupSettings } from './target-groups.ts';

export const groupLabels = defineTexts({
  longTermUnemployed: { fi: 'Pitkäaikaistyöttömät', sv: 'Långtidsarbetslösa', en: 'Long-term unemployed' },
  under30: { fi: 'Alle 30-vuotiaat', sv: 'Personer under 30 år', en: 'Under 30' },
  over55: { fi: '55 vuotta täyttäneet', sv: 'Personer som fyllt 55 år', en: '55 or older' },
  partialWorkAbility: { fi: 'Osatyökykyiset', sv: 'Partiellt arbetsföra', en: 'Partial work ability' },
  foreignCitizen: { fi: 'Ulkomaan kansalaiset', sv: 'Utländska medborgare', en: 'Foreign citizens' },
  temporaryProtection: {
    fi: 'Tilapäistä suojelua saavat',
    sv: 'Personer som får tillfälligt skydd',
    en: 'Under temporary protection',
  },
  newlyGraduated: { fi: 'Vastavalmistuneet', sv: 'Nyutexaminerade', en: 'Newly graduated' },
  homeParent: { fi: 'Kotivanhemmat', sv: 'Hemmaföräldrar', en: 'Home parents' },
  longOutOfWork: {
    fi: 'Pitkään poissa työelämästä',
    sv: 'Länge borta från arbetslivet',
    en: 'Long out of working life',
  },
  neet: {
    fi: 'Työn ja koulutuksen ulkopuolella (NEET)',
    sv: 'Utanför arbete och utbildning (NEET)',
    en: 'Not in work or education (NEET)',
  },
} satisfies Record<TargetGroup, Text>);

/** The other words that an area may choose by its settings. */
const otherLabels = defineTexts({
  suitedTasks: {
    fi: 'Täsmätyökykyiset',
    sv: 'Arbetsföra på egna villkor',
    en: 'Able to work in suited tasks',
  },
  over55: { fi: 'Yli 55-vuotiaat', sv: 'Personer över 55 år', en: 'Over 55' },
});

/** The group's name in the area's own vocabulary. */
export function groupLabel(
  group: TargetGroup,
  settings: Pick<GroupSettings, 'ageOver55'> & {
    readonly workAbilityWord: 'osatyokykyinen' | 'tasmatyokykyinen';
  },
): Text {
  if (group === 'partialWorkAbility' && settings.workAbilityWord === 'tasmatyokykyinen')
    return otherLabels.suitedTasks;
  if (group === 'over55' && settings.ageOver55 === 'over-55') return otherLabels.over55;
  return groupLabels[group];
}

/** What the rule says, with the limits in force as placeholders. */
export const groupRuleTexts = defineTexts({
  longTermUnemployed: {
    fi: 'Työttömänä yhtäjaksoisesti vähintään {fromMonths} kuukautta.',
    sv: 'Arbetslös utan avbrott i minst {fromMonths} månader.',
    en: 'Unemployed without a break for at least {fromMonths} months.',
  },
  under30: {
    fi: 'Ikä alle {underAge} vuotta.',
    sv: 'Under {underAge} år.',
    en: 'Younger than {underAge}.',
  },
  over55: {
    fi: 'Ikä vähintään {fromAge} vuotta.',
    sv: 'Minst {fromAge} år.',
    en: 'At least {fromAge} years old.',
  },
  partialWorkAbility: {
    fi: 'Työkyky on osittainen: työ tarvitsee järjestelyjä. Diagnoosia ei kirjata.',
    sv: 'Arbetsförmågan är partiell: arbetet behöver anpassas. Ingen diagnos antecknas.',
    en: 'Work ability is partial: the work needs adjustments. No diagnosis is recorded.',
  },
  foreignCitizen: {
    fi: 'Kansalaisuus on muu kuin Suomen. Taustaa tai äidinkieltä ei katsota.',
    sv: 'Annat medborgarskap än finskt. Bakgrund eller modersmål räknas inte.',
    en: 'A citizenship other than Finnish. Background and mother tongue do not count.',
  },
  temporaryProtection: {
    fi: 'Oleskelulupa on myönnetty tilapäisen suojelun perusteella ja on voimassa.',
    sv: 'Uppehållstillstånd på grund av tillfälligt skydd är i kraft.',
    en: 'A residence permit on the ground of temporary protection is valid.',
  },
  newlyGraduated: {
    fi: 'Valmistumisesta enintään {withinMonths} kuukautta ja ikä alle {underAge} vuotta.',
    sv: 'Högst {withinMonths} månader sedan examen och under {underAge} år.',
    en: 'Graduated within {withinMonths} months and younger than {underAge}.',
  },
  homeParent: {
    fi: 'Hoitaa lasta kotona. Ei edellytä työnhakua eikä työttömyysetuutta.',
    sv: 'Sköter barn hemma. Förutsätter varken jobbsökning eller arbetslöshetsförmån.',
    en: 'Cares for a child at home. Needs neither job search nor unemployment benefit.',
  },
  longOutOfWork: {
    fi: 'Poissa työelämästä vähintään {fromMonths} kuukautta.',
    sv: 'Borta från arbetslivet i minst {fromMonths} månader.',
    en: 'Out of working life for at least {fromMonths} months.',
  },
  neet: {
    fi: 'Ikä {fromAge} vuodesta alle {underAge} vuoteen, ei työssä eikä koulutuksessa.',
    sv: 'Från {fromAge} till under {underAge} år, varken i arbete eller utbildning.',
    en: 'Aged {fromAge} to under {underAge}, neither in work nor in education.',
  },
} satisfies Record<TargetGroup, Text>);

/** Why this person has the group, with the basis's values as placeholders; days come formatted. */
export const groupBasisTexts = defineTexts({
  longTermUnemployed: {
    fi: 'Työttömänä {unemployedSince} alkaen, {months} kuukautta.',
    sv: 'Arbetslös sedan {unemployedSince}, {months} månader.',
    en: 'Unemployed since {unemployedSince}, {months} months.',
  },
  under30: { fi: 'Ikä {age} vuotta.', sv: 'Ålder {age} år.', en: 'Age {age}.' },
  over55: { fi: 'Ikä {age} vuotta.', sv: 'Ålder {age} år.', en: 'Age {age}.' },
  partialWorkAbility: {
    fi: 'Työkyky on kirjattu osittaiseksi.',
    sv: 'Arbetsförmågan är antecknad som partiell.',
    en: 'Work ability is recorded as partial.',
  },
  foreignCitizen: {
    fi: 'Kansalaisuus: {citizenship}.',
    sv: 'Medborgarskap: {citizenship}.',
    en: 'Citizenship: {citizenship}.',
  },
  temporaryProtection: {
    fi: 'Tilapäinen suojelu on kirjattu voimassa olevaksi.',
    sv: 'Tillfälligt skydd är antecknat som gällande.',
    en: 'Temporary protection is recorded as valid.',
  },
  newlyGraduated: {
    fi: 'Valmistunut {graduatedOn}, ikä {age} vuotta.',
    sv: 'Examen {graduatedOn}, ålder {age} år.',
    en: 'Graduated {graduatedOn}, age {age}.',
  },
  homeParent: {
    fi: 'Kirjattu kotivanhemmaksi.',
    sv: 'Antecknad som hemmaförälder.',
    en: 'Recorded as a home parent.',
  },
  longOutOfWork: {
    fi: 'Poissa työelämästä {outOfWorkSince} alkaen, {months} kuukautta.',
    sv: 'Borta från arbetslivet sedan {outOfWorkSince}, {months} månader.',
    en: 'Out of working life since {outOfWorkSince}, {months} months.',
  },
  neet: {
    fi: 'Ikä {age} vuotta, ei työssä eikä koulutuksessa.',
    sv: 'Ålder {age} år, varken i arbete eller utbildning.',
    en: 'Age {age}, neither in work nor in education.',
  },
} satisfies Record<TargetGroup, Text>);

/** Values for the placeholders of the two tables above. */
export function groupTextValues(basis: GroupBasis): Readonly<Record<string, string | number | boolean>> {
  return { ...basis.limits, ...basis.values };
}
