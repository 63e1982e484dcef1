import type { Text } from '../kernel/texts.ts';
import type { RatingTrend, TaskCategory } from './task.ts';
import type { WorkOrderSide, WorkOrderStatus } from './work-order.ts';

export const taskCategoryWords: Readonly<Record<TaskCategory, Text>> = {
  outdoors: { fi: 'Ympäristönhoito', sv: 'Miljövård', en: 'Environment care' },
  cleaning: { fi: 'Siivouksen apu', sv: 'Hjälp med städning', en: 'Cleaning assistance' },
  kitchen: { fi: 'Keittiö', sv: 'Kök', en: 'Kitchen' },
  workshop: { fi: 'Verstas ja paja', sv: 'Verkstad', en: 'Workshop' },
  textiles: { fi: 'Tekstiili', sv: 'Textil', en: 'Textiles' },
  property: { fi: 'Kiinteistönhoito', sv: 'Fastighetsskötsel', en: 'Property maintenance' },
  logistics: { fi: 'Kuljetus ja varasto', sv: 'Transport och lager', en: 'Transport and storage' },
  office: { fi: 'Toimisto', sv: 'Kontor', en: 'Office' },
  care: { fi: 'Hoivan avustavat tehtävät', sv: 'Hjälp inom omsorg', en: 'Assistance in care' },
  shop: { fi: 'Myymälä ja kierrätys', sv: 'Butik och återvinning', en: 'Shop and recycling' },
  culture: { fi: 'Kulttuuri ja tapahtumat', sv: 'Kultur och evenemang', en: 'Culture and events' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
};

export const workOrderStatusWords: Readonly<Record<WorkOrderStatus, Text>> = {
  ordered: { fi: 'Tilattu', sv: 'Beställd', en: 'Ordered' },
  accepted: { fi: 'Otettu vastaan', sv: 'Mottagen', en: 'Accepted' },
  working: { fi: 'Työn alla', sv: 'Under arbete', en: 'In work' },
  done: { fi: 'Valmis tarkistettavaksi', sv: 'Klar för kontroll', en: 'Done, to be checked' },
  rework: { fi: 'Korjattava', sv: 'Ska rättas', en: 'To be mended' },
  approved: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Approved' },
  closed: { fi: 'Päätetty', sv: 'Avslutad', en: 'Closed' },
  declined: { fi: 'Ei otettu vastaan', sv: 'Inte mottagen', en: 'Declined' },
  cancelled: { fi: 'Peruttu', sv: 'Återkallad', en: 'Cancelled' },
};

/** What is done to bring an order to a status. */
export const workOrderMoveWords: Readonly<Record<WorkOrderStatus, Text>> = {
  ordered: { fi: 'Tilaa työ', sv: 'Beställ arbete', en: 'Order work' },
  accepted: { fi: 'Ota vastaan', sv: 'Ta emot', en: 'Accept' },
  working: { fi: 'Aloita työ', sv: 'Börja arbeta', en: 'Begin the work' },
  done: { fi: 'Merkitse valmiiksi', sv: 'Markera som klar', en: 'Mark as done' },
  rework: { fi: 'Pyydä korjausta', sv: 'Begär rättelse', en: 'Ask for mending' },
  approved: { fi: 'Hyväksy työ', sv: 'Godkänn arbetet', en: 'Approve the work' },
  closed: { fi: 'Päätä tilaus', sv: 'Avsluta beställningen', en: 'Close the order' },
  declined: { fi: 'Älä ota vastaan', sv: 'Ta inte emot', en: 'Decline' },
  cancelled: { fi: 'Peru tilaus', sv: 'Återkalla beställningen', en: 'Cancel the order' },
};

export const workOrderSideWords: Readonly<Record<WorkOrderSide, Text>> = {
  worker: { fi: 'Tekijä', sv: 'Utföraren', en: 'Whoever works' },
  orderer: { fi: 'Tilaaja', sv: 'Beställaren', en: 'The orderer' },
  link: { fi: 'Tilaaja linkillä', sv: 'Beställaren via länk', en: 'The orderer by a link' },
};

export const ratingTrendWords: Readonly<Record<RatingTrend, Text>> = {
  better: { fi: 'paranee', sv: 'blir bättre', en: 'getting better' },
  same: { fi: 'ennallaan', sv: 'oförändrat', en: 'unchanged' },
  worse: { fi: 'heikkenee', sv: 'blir sämre', en: 'getting worse' },
};

export const taskRefusalWords = {
  'work-order-move-wrong': {
    fi: 'Tilausta ei voi viedä tästä tilasta siihen, tai sen tekee toinen osapuoli.',
    sv: 'Beställningen kan inte gå från det här läget dit, eller så gör den andra parten det.',
    en: 'The order can’t go there from this status, or the other side does it.',
  },
  'work-order-reason-missing': {
    fi: 'Kirjoita syy.',
    sv: 'Skriv orsaken.',
    en: 'Write the reason.',
  },
  'work-order-link-over': {
    fi: 'Linkki ei ole enää voimassa.',
    sv: 'Länken gäller inte längre.',
    en: 'The link is no longer valid.',
  },
  'task-ended': {
    fi: 'Tehtävä ei ole enää pankissa, joten siitä ei voi tilata työtä.',
    sv: 'Uppgiften finns inte längre i banken, så arbete kan inte beställas.',
    en: 'The task is no longer in the bank, so no work can be ordered of it.',
  },
} as const satisfies Readonly<Record<string, Text>>;
