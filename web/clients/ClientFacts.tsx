import type { ClientRecord } from '@polku/domain';
import { useReference, useText } from '../platform/index.ts';
import { DescriptionList, type Fact, PeriodText, Section } from '../ui/index.ts';
import { type ClientValues, valuesOfRecord } from './client-values.ts';
import { detailsTexts as texts } from './details-texts.ts';
import { formTexts } from './form-texts.ts';
import { IdentityCode } from './IdentityCode.tsx';
import { useValueWords } from './value-words.ts';

type Name = keyof ClientValues & string;

const homeNames = [
  'municipalityCode',
  'phone',
  'email',
  'streetAddress',
  'postalCode',
  'postOffice',
] as const;
const situationNames = [
  'unemployedSince',
  'unemployedSinceSource',
  'outOfWorkSince',
  'graduatedOn',
  'inWork',
  'inEducation',
  'homeParent',
  'citizenship',
  'protection',
] as const;
const supportNames = [
  'workAbility',
  'adjustments',
  'wishes',
  'rural',
  'travelHelp',
  'remoteService',
] as const;

/** The record as it may be shown to this reader. */
export function ClientFacts({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const reference = useReference();
  const words = useValueWords(reference);
  const values = valuesOfRecord(client);
  const facts = (names: readonly Name[]): readonly Fact[] =>
    names
      .map((name) => ({
        label: words.labels[name],
        value: <span className="kept-lines">{words.show(name, values[name])}</span>,
        isEmpty: words.show(name, values[name]) === '',
      }))
      .map(({ label, value, isEmpty }) => ({ label, value: isEmpty ? null : value }));
  const showsContact = client.sections.includes('contact') && !client.hidden;
  return (
    <div className="columns">
      <Section title={t(formTexts.person)} level={3}>
        <DescriptionList
          facts={[
            ...facts(['givenNames', 'familyName']),
            { label: t(formTexts.identityCode), value: <IdentityCode client={client} /> },
            ...facts(['birthDate', 'serviceLanguage', 'nonDisclosure']),
          ]}
        />
      </Section>
      {showsContact ? (
        <Section title={t(formTexts.home)} level={3}>
          <DescriptionList facts={facts(homeNames)} />
          {client.municipalities.length > 1 ? (
            <>
              <h4>{t(texts.homes)}</h4>
              <ul className="plain-list">
                {client.municipalities.toReversed().map((home) => (
                  <li key={`${home.municipalityCode} ${home.startsOn}`}>
                    {reference.municipalityName(home.municipalityCode)}{' '}
                    <span className="soft small">
                      <PeriodText startsOn={home.startsOn} endsOn={home.endsOn} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Section>
      ) : null}
      {client.situation ? (
        <>
          <Section title={t(formTexts.situation)} level={3}>
            <DescriptionList
              facts={facts(
                client.situation.protection === 'temporary'
                  ? [...situationNames, 'protectionValidUntil']
                  : situationNames,
              )}
            />
          </Section>
          <Section title={t(formTexts.support)} level={3}>
            <DescriptionList facts={facts(supportNames)} />
          </Section>
        </>
      ) : null}
    </div>
  );
}
