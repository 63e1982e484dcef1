/** What workers write after a contact: plain words of work and services, nothing of health, no names. */
import type { ContactKind, PathState } from '@polku/domain';

export interface ContactText {
  readonly kind: ContactKind;
  readonly text: string;
}

const texts = (kind: ContactKind, ...list: readonly string[]): readonly ContactText[] =>
  list.map((text) => ({ kind, text }));

export const contactTexts: Readonly<Record<PathState, readonly ContactText[]>> = {
  referred: [
    ...texts(
      'phone',
      'Soitin asiakkaalle ja sovimme ensimmäisen tapaamisen. Kerroin, mitä palvelu on ja että osallistuminen on vapaaehtoista.',
      'Asiakas ei vastannut. Jätin viestin ja yritän uudelleen ylihuomenna.',
    ),
    ...texts('message', 'Lähetin tekstiviestin tapaamisen ajasta ja paikasta. Asiakas vahvisti ajan.'),
    ...texts('note', 'Lähete luettu. Sovittu työpari ensimmäiseen tapaamiseen.'),
  ],
  assessment: [
    ...texts(
      'meeting',
      'Ensimmäinen tapaaminen. Kävimme läpi työhistorian, osaamisen ja toiveet. Seuraava tapaaminen kahden viikon päästä.',
      'Kartoitettiin osaamista esimerkkien avulla. Asiakas viihtyy käytännön tehtävissä ja haluaa aloittaa pian.',
      'Tutustuttiin kahteen valmennusympäristöön. Asiakas miettii vaihtoehtoja viikon.',
      'Sovittiin tavoite ja kolme ensimmäistä vaihetta. Suunnitelma käyty läpi yhdessä.',
      'Ansioluettelo koottu valmiiksi. Lisätään vielä vanhat työtodistukset.',
    ),
    ...texts(
      'phone',
      'Puhelu tapaamisen välissä: asiakas on tehnyt sovitut asiat ja odottaa jatkoa.',
      'Asiakas siirsi tapaamista viikolla. Uusi aika sovittu.',
    ),
    ...texts(
      'remote',
      'Etätapaaminen. Käytiin läpi avoimia paikkoja ja koulutuksia, valittiin kolme kiinnostavaa.',
    ),
    ...texts(
      'network',
      'Yhteinen neuvottelu lähettäjän kanssa. Sovittiin, kuka tekee mitä ja milloin palataan asiaan.',
    ),
  ],
  coaching: [
    ...texts(
      'meeting',
      'Käynti valmennuspaikalla. Asiakas on oppinut tehtävät nopeasti ja toivoo vaihtelua.',
      'Keskustelu jakson puolivälissä: päivät ovat sujuneet, ja tavoitteista ensimmäinen on saavutettu.',
      'Puhuttiin siitä, mitä jakson jälkeen. Kiinnostus on varastotöissä.',
      'Sovittiin, että työpäivää pidennetään tunnilla kahden viikon kuluttua.',
    ),
    ...texts('phone', 'Soitto valmentajalle: läsnäolo hyvä, ohjausta tarvitaan vielä uusissa tehtävissä.'),
    ...texts('message', 'Muistutus väliarviosta lähetetty. Asiakas vahvisti ajan.'),
    ...texts('note', 'Bussivuorot muuttuivat, aloitusaika siirrettiin puoli tuntia myöhemmäksi.'),
  ],
  placement: [
    ...texts(
      'meeting',
      'Valittiin kuusi työnantajaa, joihin otetaan yhteyttä. Harjoiteltiin puhelua.',
      'Työnantaja kutsui tutustumaan. Lähden ensimmäiselle käynnille mukaan.',
      'Tutustumiskäynti tehty. Työnantaja harkitsee työkokeilua kahdeksi kuukaudeksi.',
    ),
    ...texts(
      'phone',
      'Työnantaja soitti: paikka on vielä auki, vastaus tulee ensi viikolla.',
      'Yksi työnantaja kieltäytyi, kaksi pyysi hakemuksen kirjallisena.',
    ),
    ...texts('remote', 'Päivitettiin hakemus ja lähetettiin se kahteen paikkaan.'),
    ...texts('network', 'Yritysagentin kanssa käyty läpi sopivat työnantajat lähikunnissa.'),
  ],
  trialOrSubsidisedJob: [
    ...texts(
      'meeting',
      'Käynti työpaikalla. Perehdytys on tehty ja tehtävät sujuvat itsenäisesti.',
      'Kolmen keskustelu työnantajan kanssa: työ jatkuu sovitusti, sunnuntaivuorot jätetään pois.',
      'Puhuttiin jatkosta. Työnantaja harkitsee palkkaamista, asiakas hakee rinnalla muitakin paikkoja.',
    ),
    ...texts(
      'phone',
      'Asiakas kertoi, että työ on mieluista ja työmatka järjestyi kimppakyydillä.',
      'Työnantajan mukaan kaikki hyvin. Seuraava soitto kuukauden kuluttua.',
    ),
    ...texts('message', 'Asiakas ilmoitti saaneensa ensimmäisen palkan.'),
  ],
  paused: [
    ...texts(
      'phone',
      'Tauko jatkuu, asiakkaan kanssa sovittu uusi soittoaika.',
      'Kysyin kuulumisia. Asiakas haluaa palata, kun muutto on ohi.',
    ),
    ...texts('message', 'Lähetin viestin, että palvelu odottaa ja paikka on tallessa.'),
  ],
  outcome: [
    ...texts(
      'phone',
      'Seurantasoitto. Asiakas kertoi tilanteen olevan ennallaan.',
      'Seurantasoitto: työ jatkuu, ei tarvetta tuelle juuri nyt.',
    ),
    ...texts('message', 'Asiakas vastasi seurantaviestiin: kaikki hyvin.'),
  ],
};

/** Notes that a partner's professional shares. */
export const partnerTexts: readonly ContactText[] = [
  ...texts(
    'meeting',
    'Uraohjauksen tapaaminen pidetty. Asiakas valitsi kaksi alaa, joita selvitetään.',
    'Yksilövalmennus: tehtiin viikkosuunnitelma ja sovittiin kotitehtävä.',
  ),
  ...texts('phone', 'Asiakas perui tapaamisen ajoissa. Uusi aika ensi viikolla.'),
];
