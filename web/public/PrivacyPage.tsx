import { retentionPlan } from '@polku/domain';
import { Async, type Output, useEndpoint, useText } from '../platform/index.ts';
import { DescriptionList, Page, Section } from '../ui/index.ts';
import './public.css';
import { keptTexts, keptThings, privacyTexts as texts } from './privacy-texts.ts';

type Area = Output<'publicAreas'>['areas'][number];

/** What GDPR art. 13 asks to be told, with who answers for it in each area. */
export function PrivacyPage() {
  const t = useText();
  const query = useEndpoint('publicAreas', {});
  return (
    <div className="reading">
      <Page title={t(texts.title)} lead={t(texts.lead)}>
        <Section title={t(texts.controller)}>
          <p>{t(texts.controllerLead)}</p>
          <Async query={query}>
            {({ areas }) => (
              <div className="stack">
                {areas.map((area) => (
                  <Controller key={area.slug} area={area} />
                ))}
              </div>
            )}
          </Async>
        </Section>
        <Section title={t(texts.purpose)}>
          <p>{t(texts.purposeText)}</p>
        </Section>
        <Section title={t(texts.what)}>
          <p>{t(texts.whatText)}</p>
        </Section>
        <Section title={t(texts.who)}>
          <p>{t(texts.whoText)}</p>
        </Section>
        <Section title={t(texts.kept)}>
          <Kept />
        </Section>
        <Section title={t(texts.rights)}>
          <p>{t(texts.rightsText)}</p>
          <p>{t(texts.complaint)}</p>
        </Section>
      </Page>
    </div>
  );
}

function Kept() {
  const t = useText();
  return (
    <>
      <ul>
        {keptThings.map((thing) => {
          const { months, source } = retentionPlan[thing];
          return (
            <li key={thing}>
              {t(texts.keptText, { what: t(keptTexts[thing]), years: months / 12, source: t(source) })}
            </li>
          );
        })}
      </ul>
      <p>{t(texts.keptOwn)}</p>
    </>
  );
}

function Controller({ area }: { readonly area: Area }) {
  const t = useText();
  const { contact } = area;
  const told = (value: string) => value || <span className="soft">{t(texts.notTold)}</span>;
  return (
    <Section title={t(area.name)} level={3}>
      <DescriptionList
        facts={[
          { label: t(texts.controller), value: told(contact.controller) },
          { label: t(texts.phone), value: told(contact.phone) },
          { label: t(texts.email), value: told(contact.email) },
          { label: t(texts.officer), value: told(contact.dataProtection) },
          ...(contact.privacyNotice
            ? [
                {
                  label: t(texts.ownNotice),
                  value: <a href={contact.privacyNotice}>{contact.privacyNotice}</a>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
