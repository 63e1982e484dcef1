import { defineTexts } from '@polku/domain';
import { Async, useEndpoint, useText } from '../platform/index.ts';
import { DateText, DescriptionList, Page, Section } from '../ui/index.ts';
import './public.css';

/** The statement of act 306/2019. Its day changes with its words. */
const statedOn = '2026-11-22';

const texts = defineTexts({
  title: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  lead: {
    fi: 'Tämä seloste koskee Polku-palvelua, ja sen antaa palvelua käyttävä työllisyysalue.',
    sv: 'Detta utlåtande gäller tjänsten Polku och ges av det sysselsättningsområde som använder den.',
    en: 'This statement is about Polku and is given by the employment area that uses it.',
  },
  status: {
    fi: 'Miten saavutettava palvelu on',
    sv: 'Hur tillgänglig tjänsten är',
    en: 'How accessible it is',
  },
  statusText: {
    fi: 'Palvelu täyttää osittain digipalvelulain (306/2019) vaatimukset. Laki edellyttää WCAG-ohjeiston version 2.1 tasoja A ja AA; Polku tähtää versioon 2.2.',
    sv: 'Tjänsten uppfyller delvis kraven i lagen om digitala tjänster (306/2019). Lagen förutsätter nivåerna A och AA i WCAG 2.1; Polku siktar på version 2.2.',
    en: 'The service conforms in part with the act on digital services (306/2019). The act asks for levels A and AA of WCAG 2.1; Polku aims at version 2.2.',
  },
  method: { fi: 'Miten se on arvioitu', sv: 'Hur det har bedömts', en: 'How this was assessed' },
  methodText: {
    fi: 'Tekijät ovat arvioineet palvelun itse: tärkeimmät sivut tarkistetaan automaattisesti (axe) selaintesteissä, värien kontrasti lasketaan, ja sivuja on käyty läpi näppäimistöllä ja 320 kuvapisteen leveydellä. Ulkopuolinen asiantuntija ei ole arvioinut palvelua.',
    sv: 'Utvecklarna har själva bedömt tjänsten: de viktigaste sidorna kontrolleras automatiskt (axe) i webbläsartest, färgkontrasterna beräknas, och sidor har gåtts igenom med tangentbord och på 320 bildpunkters bredd. Ingen utomstående expert har bedömt tjänsten.',
    en: 'By its makers: the main pages are checked automatically (axe) in browser tests, contrasts of colours are computed, and pages were gone through by keyboard and at a width of 320 pixels. No outside expert has assessed the service.',
  },
  shortcomings: { fi: 'Tiedossa olevat puutteet', sv: 'Kända brister', en: 'Known shortcomings' },
  notTested: {
    fi: 'Palvelua ei ole testattu eri ruudunlukijoilla eikä vammaisten käyttäjien kanssa, joten puutteita voi olla enemmän (WCAG 4.1.2, 1.3.1).',
    sv: 'Tjänsten har inte testats med olika skärmläsare eller med användare med funktionsnedsättning, så det kan finnas fler brister (WCAG 4.1.2, 1.3.1).',
    en: 'It was not tested with several screen readers nor with disabled users, so there may be more (WCAG 4.1.2, 1.3.1).',
  },
  timeline: {
    fi: 'Suunnitelman aikajana on kuva, jonka tiedot saa ruudunlukijalla vasta sen alla olevasta taulukosta (1.1.1).',
    sv: 'Planens tidslinje är en bild vars uppgifter med skärmläsare fås först ur tabellen under den (1.1.1).',
    en: 'The plan’s timeline is a picture; a screen reader gets its facts from the table below it (1.1.1).',
  },
  language: {
    fi: 'Työntekijöiden kirjoittamat tekstit ja paikkojen nimet ovat kirjoittajan kielellä, eikä kieltä ole merkitty (3.1.2).',
    sv: 'Texter som medarbetare skrivit och namn på platser är på skribentens språk, och språket är inte märkt (3.1.2).',
    en: 'Texts by staff and names of places stand in the writer’s language, which is not marked (3.1.2).',
  },
  plain: {
    fi: 'Ilmoittautumislomaketta ei ole selkokielellä.',
    sv: 'Anmälningsformuläret finns inte på lättläst språk.',
    en: 'The sign-up form is not in easy language.',
  },
  feedback: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Tell us' },
  feedbackText: {
    fi: 'Jos jokin ei toimi tai tarvitset tiedon toisessa muodossa, kerro siitä työllisyysalueellesi. Vastaus tulee 14 päivän kuluessa.',
    sv: 'Om något inte fungerar eller du behöver informationen i annan form, berätta det för ditt sysselsättningsområde. Du får svar inom 14 dagar.',
    en: 'If something does not work or you need information in another form, tell your employment area. An answer comes within 14 days.',
  },
  noChannel: {
    fi: 'Alue ei ole vielä ilmoittanut osoitetta. Ota yhteyttä kotikuntasi työllisyyspalveluihin.',
    sv: 'Området har inte angett någon adress ännu. Kontakta sysselsättningstjänsterna i din hemkommun.',
    en: 'The area has not told an address yet. Contact the employment services of your home municipality.',
  },
  supervision: { fi: 'Valvonta', sv: 'Tillsyn', en: 'Supervision' },
  supervisionText: {
    fi: 'Anna palaute ensin työllisyysalueelle. Jos vastaus ei tyydytä sinua tai sitä ei tule 14 päivässä, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta (saavutettavuusvaatimukset.fi).',
    sv: 'Ge först respons till sysselsättningsområdet. Om du inte är nöjd med svaret eller inte får något inom 14 dagar kan du göra en anmälan till Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten (tillganglighetskrav.fi).',
    en: 'Tell the employment area first. If the answer does not content you or none comes in 14 days, you may notify the Transport and Communications Agency Traficom, which supervises accessibility (webaccessibility.fi).',
  },
  stated: { fi: 'Seloste on laadittu', sv: 'Utlåtandet är daterat', en: 'Stated on' },
});

export function AccessibilityPage() {
  const t = useText();
  const query = useEndpoint('publicAreas', {});
  return (
    <div className="reading">
      <Page title={t(texts.title)} lead={t(texts.lead)}>
        <p>
          {t(texts.stated)} <DateText day={statedOn} />.
        </p>
        <Section title={t(texts.status)}>
          <p>{t(texts.statusText)}</p>
        </Section>
        <Section title={t(texts.shortcomings)}>
          <ul>
            {[texts.notTested, texts.timeline, texts.language, texts.plain].map((text) => (
              <li key={text.en}>{t(text)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t(texts.method)}>
          <p>{t(texts.methodText)}</p>
        </Section>
        <Section title={t(texts.feedback)}>
          <p>{t(texts.feedbackText)}</p>
          <Async query={query}>
            {({ areas }) => (
              <DescriptionList
                facts={areas.map(({ name, contact }) => ({
                  label: t(name),
                  value: [contact.email, contact.phone].filter(Boolean).join(', ') || t(texts.noChannel),
                }))}
              />
            )}
          </Async>
        </Section>
        <Section title={t(texts.supervision)}>
          <p>{t(texts.supervisionText)}</p>
        </Section>
      </Page>
    </div>
  );
}
