import type { Text } from '../kernel/texts.ts';
import type { ErasureGround } from './erasure.ts';

export const erasureGroundWords: Readonly<Record<ErasureGround, Text>> = {
  notNeeded: {
    fi: 'Tietoja ei enää tarvita (17 artikla 1 a)',
    sv: 'Uppgifterna behövs inte längre (artikel 17.1 a)',
    en: 'The data are no longer needed (article 17(1)(a))',
  },
  unlawful: {
    fi: 'Tietoja on käsitelty lainvastaisesti (17 artikla 1 d)',
    sv: 'Uppgifterna har behandlats olagligt (artikel 17.1 d)',
    en: 'The data were processed unlawfully (article 17(1)(d))',
  },
  legalDuty: {
    fi: 'Laki velvoittaa poistamaan (17 artikla 1 e)',
    sv: 'Lagen kräver radering (artikel 17.1 e)',
    en: 'The law requires erasing (article 17(1)(e))',
  },
};
