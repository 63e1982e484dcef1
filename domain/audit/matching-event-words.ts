/** What calls about matching are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const matchingEventWords = defineTexts({
  workWishRead: {
    fi: 'Katsoi toiveita työstä',
    sv: 'Såg önskemålen om arbete',
    en: 'Viewed the wishes of work',
  },
  workWishSave: {
    fi: 'Kirjasi toiveita työstä',
    sv: 'Antecknade önskemål om arbete',
    en: 'Wrote down wishes of work',
  },
  ownWorkWish: {
    fi: 'Katsoi omia toiveitaan työstä',
    sv: 'Såg sina egna önskemål om arbete',
    en: 'Viewed her own wishes of work',
  },
  ownWorkWishSave: {
    fi: 'Kertoi toiveitaan työstä',
    sv: 'Berättade sina önskemål om arbete',
    en: 'Told her wishes of work',
  },
  clientMatches: {
    fi: 'Katsoi sopivia paikkoja',
    sv: 'Såg lämpliga platser',
    en: 'Viewed places that suit',
  },
  matchVerdictSave: {
    fi: 'Otti kantaa sopivaan paikkaan',
    sv: 'Tog ställning till en lämplig plats',
    en: 'Gave a word on a match',
  },
  openingMatches: {
    fi: 'Katsoi työpaikkaan sopivia asiakkaita',
    sv: 'Såg kunder som passar för ett arbete',
    en: 'Viewed clients who suit an opening',
  },
  slotMatches: {
    fi: 'Katsoi valmennuspaikkaan sopivia asiakkaita',
    sv: 'Såg kunder som passar för en träningsplats',
    en: 'Viewed clients who suit a slot',
  },
  travelSave: {
    fi: 'Muutti alueen matka-aikoja',
    sv: 'Ändrade områdets restider',
    en: 'Changed the travel times of the area',
  },
  shortageSave: {
    fi: 'Muutti työvoimapula-aloja',
    sv: 'Ändrade bristyrkena',
    en: 'Changed the shortage occupations',
  },
  placementRoundCreate: {
    fi: 'Laski sijoituskierroksen',
    sv: 'Räknade en placeringsrunda',
    en: 'Solved a placement round',
  },
  placementRoundRead: {
    fi: 'Katsoi sijoituskierrosta',
    sv: 'Såg en placeringsrunda',
    en: 'Viewed a placement round',
  },
  placementRoundSolve: {
    fi: 'Laski sijoituskierroksen uudelleen',
    sv: 'Räknade en placeringsrunda på nytt',
    en: 'Solved a placement round again',
  },
  placementRoundCarryOut: {
    fi: 'Teki sijoitukset kierroksen ehdotuksesta',
    sv: 'Gjorde placeringar enligt rundans förslag',
    en: 'Made placements of a round',
  },
});
