/** What calls about groups, the meeting place, stories, pilots and news are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const groupEventWords = defineTexts({
  inviteeSearch: {
    fi: 'Haki ryhmään kutsuttavia',
    sv: 'Sökte personer att bjuda in till en grupp',
    en: 'Searched for people to invite to a group',
  },
  meetingAdd: {
    fi: 'Lisäsi ryhmän tapaamisen',
    sv: 'Lade till en träff i en grupp',
    en: 'Added a group meeting',
  },
  meetingAttend: {
    fi: 'Merkitsi läsnäolon ryhmässä',
    sv: 'Antecknade närvaro i en grupp',
    en: 'Marked attendance at a group',
  },
  meetingEdit: {
    fi: 'Muutti ryhmän tapaamista',
    sv: 'Ändrade en träff i en grupp',
    en: 'Changed a group meeting',
  },
  meetingHeard: {
    fi: 'Kirjasi tapaamisen teemat',
    sv: 'Antecknade teman från en träff',
    en: 'Recorded the themes of a meeting',
  },
  meetingInvite: { fi: 'Kutsui ryhmään', sv: 'Bjöd in till en grupp', en: 'Invited to a group' },
  meetingSheet: {
    fi: 'Katsoi ryhmän tapaamisen kutsuttuja',
    sv: 'Såg de inbjudna till en träff',
    en: 'Viewed who is invited to a meeting',
  },
  ownMeetingAnswer: {
    fi: 'Vastasi kutsuun ryhmään',
    sv: 'Svarade på en inbjudan till en grupp',
    en: 'Answered an invitation to a group',
  },
  ownMeetings: { fi: 'Katsoi ryhmiään', sv: 'Såg sina grupper', en: 'Viewed her groups' },
  readyPackageUse: {
    fi: 'Otti valmiin ryhmäpaketin käyttöön',
    sv: 'Tog i bruk ett färdigt gruppaket',
    en: 'Took a ready group package into use',
  },
  seriesCreate: { fi: 'Perusti ryhmän', sv: 'Skapade en grupp', en: 'Created a group' },
  seriesEdit: { fi: 'Muutti ryhmää', sv: 'Ändrade en grupp', en: 'Changed a group' },
  seriesList: { fi: 'Katsoi ryhmiä', sv: 'Såg grupper', en: 'Viewed the groups' },
  seriesRead: { fi: 'Katsoi ryhmää', sv: 'Såg en grupp', en: 'Viewed a group' },
  ownStories: { fi: 'Katsoi tarinoitaan', sv: 'Såg sina berättelser', en: 'Viewed her stories' },
  ownStoryAnswer: {
    fi: 'Vastasi, saako tarinan julkaista',
    sv: 'Svarade om berättelsen får publiceras',
    en: 'Answered whether her story may be published',
  },
  storiesOfClient: {
    fi: 'Katsoi asiakkaan tarinoita',
    sv: 'Såg kundens berättelser',
    en: 'Viewed the client’s stories',
  },
  storyAct: {
    fi: 'Julkaisi tai poisti asiakkaan tarinan',
    sv: 'Publicerade eller tog bort kundens berättelse',
    en: 'Published or took down the client’s story',
  },
  storyCreate: {
    fi: 'Kirjoitti asiakkaan tarinan',
    sv: 'Skrev kundens berättelse',
    en: 'Wrote the client’s story',
  },
  storyEdit: {
    fi: 'Muutti asiakkaan tarinaa',
    sv: 'Ändrade kundens berättelse',
    en: 'Changed the client’s story',
  },
  storyList: { fi: 'Katsoi tarinoita', sv: 'Såg berättelser', en: 'Viewed the stories' },
  stepMark: {
    fi: 'Merkitsi ryhmän seurantavaiheen',
    sv: 'Antecknade ett uppföljningssteg för en grupp',
    en: 'Marked a follow-up step of a group',
  },
});
