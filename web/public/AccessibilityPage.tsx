import { defineTexts } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { Page, Section } from '../ui/index.ts';

const texts = defineTexts({
  title: { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' },
  lead: {
    fi: 'Polku on tehty niin, että jokainen voi käyttää sitä: näppäimistöllä, puhelimella, ruudunlukijalla ja suurennettuna.',
    sv: 'Polku är gjord så att alla kan använda den: med tangentbord, telefon, skärmläsare och förstorad.',
    en: 'Polku is made so that everybody can use it: by keyboard, on a phone, with a screen reader, and enlarged.',
  },
  level: { fi: 'Taso', sv: 'Nivå', en: 'Level' },
  levelText: {
    fi: 'Tavoite on digipalvelulain (306/2019) edellyttämä WCAG-taso A ja AA, versio 2.2. Sivut tarkistetaan automaattisesti (axe) jokaisen muutoksen yhteydessä. Ulkopuolinen asiantuntija ei ole vielä arvioinut palvelua.',
    sv: 'Målet är nivå A och AA i WCAG 2.2, som lagen om digitala tjänster (306/2019) förutsätter. Sidorna granskas automatiskt (axe) vid varje ändring. Någon utomstående expert har ännu inte bedömt tjänsten.',
    en: 'The aim is WCAG 2.2 levels A and AA, which the act on digital services (306/2019) asks for. Pages are checked automatically (axe) at each change. No outside expert has assessed the service yet.',
  },
  feedback: { fi: 'Huomasitko puutteen?', sv: 'Märkte du en brist?', en: 'Did something not work?' },
  feedbackText: {
    fi: 'Kerro siitä työllisyysalueellesi: vastaus tulee 14 päivän kuluessa. Jos et ole tyytyväinen vastaukseen, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta.',
    sv: 'Berätta om den för ditt sysselsättningsområde: du får svar inom 14 dagar. Om du inte är nöjd med svaret kan du göra en anmälan till Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten.',
    en: 'Tell your employment area: an answer comes within 14 days. If you are not content with it, you can notify the Transport and Communications Agency Traficom, which supervises accessibility.',
  },
});

export function AccessibilityPage() {
  const t = useText();
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <Section title={t(texts.level)}>
        <p>{t(texts.levelText)}</p>
      </Section>
      <Section title={t(texts.feedback)}>
        <p>{t(texts.feedbackText)}</p>
      </Section>
    </Page>
  );
}
