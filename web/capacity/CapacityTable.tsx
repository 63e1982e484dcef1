import type { CapacityExisting, CapacityPlan, CapacityRow } from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { type Column, numberText, Table } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Need beside what exists, by municipality, with the sum as the last row. */
export function CapacityTable({ plan, caption }: { readonly plan: CapacityPlan; readonly caption: string }) {
  const t = useText();
  const { language } = useLanguage();
  const number = (value: number) => numberText(value, language, Number.isInteger(value) ? 0 : 1);
  const kind = (key: keyof CapacityExisting): Column<CapacityRow> => ({
    key,
    header: t(texts[key]),
    align: 'end',
    cell: (row) => {
      const [need, have, missing] = [row.need[key], row.existing[key], row.missing[key]];
      if (have === null || missing === null) return t(texts.needOnly, { need: number(need) });
      const verdict = missing > 0 ? texts.missing : missing < 0 ? texts.spare : texts.enough;
      return (
        <span className="stack-tight">
          <span>{t(texts.needAndHave, { need: number(need), have: number(have) })}</span>
          <span className={missing > 0 ? 'small' : 'soft small'}>
            {t(verdict, { count: number(Math.abs(missing)) })}
          </span>
        </span>
      );
    },
  });
  const columns: readonly Column<CapacityRow>[] = [
    { key: 'municipality', header: t(texts.municipality), primary: true, cell: (row) => row.municipality },
    { key: 'clients', header: t(texts.clients), align: 'end', cell: (row) => number(row.clients) },
    kind('coaches'),
    kind('places'),
    {
      key: 'utilisation',
      header: t(texts.utilisation),
      align: 'end',
      cell: (row) => (row.utilisationPercent === null ? '–' : `${number(row.utilisationPercent)} %`),
    },
    kind('supervisors'),
  ];
  const total: CapacityRow = { ...plan.total, municipality: t(texts.total) };
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columns}
      rows={plan.rows.length > 1 ? [...plan.rows, total] : plan.rows}
      rowKey={(row) => row.municipality}
    />
  );
}
