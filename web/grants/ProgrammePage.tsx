import { decisionCitation, type GrantPack, type PackRule } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  dayText,
  DescriptionList,
  moneyText,
  Notice,
  numberText,
  Page,
  periodText,
  Section,
  Table,
} from '../ui/index.ts';
import { PackDifferences, PackExamples } from './PackOutcome.tsx';
import { texts } from './texts.ts';
import { UseDialog } from './UseDialog.tsx';

type Data = Output<'grantPackRead'>;

/** One version of a programme: what it asks, where that stands, what changed, and whether its examples come out. */
export function ProgrammePage() {
  const t = useText();
  const params = { programme: usePathParam('programme'), packVersion: usePathParam('packVersion') };
  const query = useEndpoint('grantPackRead', { params });
  const [open, setOpen] = useState(false);
  const { data } = query;
  return (
    <Page
      title={data ? `${t(data.row.name)} ${data.row.packVersion}` : t(texts.programme)}
      lead={data ? t(data.row.summary) : undefined}
      breadcrumbs={[{ to: '/grant-programmes', label: t(texts.programmes) }]}
      actions={
        data?.mayManage ? (
          <Button look="primary" onClick={() => setOpen(true)}>
            {t(data.row.use ? texts.editUse : texts.use)}
          </Button>
        ) : undefined
      }
    >
      <Async query={query}>{(read) => <Version data={read} />}</Async>
      {open && data ? <UseDialog data={data} onClose={() => setOpen(false)} /> : null}
    </Page>
  );
}

function Version({ data }: { readonly data: Data }) {
  const { pack, examples, comparedWith, differences } = data;
  return (
    <div className="stack">
      <Basics data={data} />
      <Open pack={pack} />
      <Rules pack={pack} />
      <PackExamples examples={examples} />
      <PackDifferences comparedWith={comparedWith} differences={differences} />
      <AsData pack={pack} />
    </div>
  );
}

function Basics({ data }: { readonly data: Data }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const { row, pack } = data;
  const decision = row.use?.decisionReference;
  return (
    <Section title={t(texts.facts)} card>
      <DescriptionList
        facts={[
          {
            label: t(texts.used),
            value: row.use ? (
              <Badge tone="success">{periodText(row.use.from, row.use.to, language)}</Badge>
            ) : (
              t(texts.notUsed)
            ),
          },
          {
            label: t(texts.decision),
            value: decision ? decisionCitation(decision, dayText(decision.on, language)) : null,
          },
          { label: t(texts.valid), value: periodText(row.validFrom, row.validTo, language) },
          { label: t(texts.grantor), value: t(pack.grantor) },
          {
            label: t(texts.municipalities),
            value:
              pack.municipalities.length === 0
                ? null
                : pack.municipalities.map((code) => reference.municipalityName(code)).join(', '),
          },
          {
            label: t(texts.budget),
            value: pack.budget?.cents ? moneyText(pack.budget.cents, language) : null,
          },
          { label: t(texts.stateAid), value: t(pack.stateAid.text) },
          { label: t(texts.appeal), value: t(pack.appeal.text) },
          {
            label: t(texts.recovery),
            value: pack.recovery.grounds.map(({ text }) => t(text)).join('; '),
          },
          { label: t(texts.source), value: <Source source={pack.source} /> },
          ...Object.entries(row.use?.parameters ?? {}).flatMap(([name, value]) =>
            value === null
              ? []
              : [
                  {
                    label: t(pack.parameters[name]?.text ?? texts.setNumber),
                    value: numberShown(pack, name, value, language),
                  },
                ],
          ),
        ]}
      />
    </Section>
  );
}

function numberShown(pack: GrantPack, name: string, value: number, language: 'fi' | 'sv' | 'en'): string {
  const unit = pack.parameters[name]?.unit;
  if (unit === 'cents') return moneyText(value, language);
  return `${numberText(value, language)}${unit === 'percent' ? ' %' : ''}`;
}

function Source({ source }: { readonly source: GrantPack['source'] }) {
  const t = useText();
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noreferrer">
          {source.text}
        </a>
      ) : (
        source.text
      )}{' '}
      <span className="soft">({t(texts[source.confidence])})</span>
    </>
  );
}

function Open({ pack }: { readonly pack: GrantPack }) {
  const t = useText();
  if (pack.open.length === 0) return null;
  return (
    <Notice tone="warning" title={t(texts.openTitle)}>
      <ul>
        {pack.open.map((text) => (
          <li key={text.fi}>{t(text)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const sections = ['person', 'employer', 'job', 'claim'] as const;

function Rules({ pack }: { readonly pack: GrantPack }) {
  const t = useText();
  const rows: readonly (PackRule & { readonly section: (typeof sections)[number] })[] = sections.flatMap(
    (section) => pack[section].map((rule) => ({ ...rule, section })),
  );
  if (rows.length === 0) return <p className="soft">{t(texts.noRules)}</p>;
  return (
    <Section title={t(texts.rules)}>
      <Table
        caption={t(texts.rules)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'rule', header: t(texts.rule), primary: true, cell: (row) => t(row.text) },
          { key: 'section', header: t(texts.what), cell: (row) => t(texts[row.section]) },
          {
            key: 'source',
            header: t(texts.source),
            cell: (row) => <Source source={row.source ?? pack.source} />,
          },
        ]}
      />
    </Section>
  );
}

function AsData({ pack }: { readonly pack: GrantPack }) {
  const t = useText();
  const data = JSON.stringify(pack, null, 2);
  return (
    <details>
      <summary>{t(texts.asData)}</summary>
      <pre tabIndex={0} aria-label={t(texts.asData)}>
        {data}
      </pre>
    </details>
  );
}
