import { useLanguage, useText } from '../platform/index.ts';
import { Badge, moneyText, Section, Table } from '../ui/index.ts';
import { texts } from './texts.ts';

interface Example {
  readonly name: string;
  readonly expected: string;
  readonly came: string;
  readonly same: boolean;
}

interface Outcome {
  readonly eligible: boolean | null;
  readonly totalCents: number | null;
}

/** The worked examples of a pack: what it says and what comes. */
export function PackExamples({ examples }: { readonly examples: readonly Example[] }) {
  const t = useText();
  const { language } = useLanguage();
  function say(written: string): string {
    const { eligible, totalCents } = JSON.parse(written) as Outcome;
    const met = eligible === null ? texts.notKnown : eligible ? texts.eligible : texts.notEligible;
    return `${t(met)}, ${totalCents === null ? t(texts.notKnown) : moneyText(totalCents, language)}`;
  }
  return (
    <Section title={t(texts.examples)}>
      <Table
        caption={t(texts.examples)}
        hideCaption
        rows={examples}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: t(texts.example), primary: true, cell: (row) => row.name },
          { key: 'expected', header: t(texts.expected), cell: (row) => say(row.expected) },
          {
            key: 'came',
            header: t(texts.came),
            cell: (row) =>
              row.same ? (
                <Badge tone="success">{t(texts.same)}</Badge>
              ) : (
                <Badge tone="error">
                  {t(texts.differs)}: {say(row.came)}
                </Badge>
              ),
          },
        ]}
      />
    </Section>
  );
}

interface Difference {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A page shows as many; whoever wants all compares the files. */
const shownDifferences = 100;

/** What changes from the version before, field by field. */
export function PackDifferences({
  comparedWith,
  differences,
}: {
  readonly comparedWith: string | null;
  readonly differences: readonly Difference[];
}) {
  const t = useText();
  if (comparedWith === null) return <p className="soft">{t(texts.noFormer)}</p>;
  const title = t(texts.differences, { version: comparedWith });
  return (
    <Section title={title}>
      {differences.length > shownDifferences ? (
        <p>{t(texts.firstOf, { count: shownDifferences, all: differences.length })}</p>
      ) : null}
      <Table
        caption={title}
        hideCaption
        rows={differences.slice(0, shownDifferences)}
        rowKey={(row) => row.pointer}
        columns={[
          {
            key: 'where',
            header: t(texts.where),
            primary: true,
            cell: (row) => row.pointer,
          },
          {
            key: 'before',
            header: t(texts.before),
            cell: (row) => row.before ?? '–',
          },
          {
            key: 'after',
            header: t(texts.after),
            cell: (row) => row.after ?? '–',
          },
        ]}
      />
    </Section>
  );
}
