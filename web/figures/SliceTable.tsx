import { groupLabel } from '@polku/domain';
import { useLanguage, useReference, useText } from '../platform/index.ts';
import { type Column, numberText, Table, VisuallyHidden } from '../ui/index.ts';
import type { Figures, Part, Slice } from './slices.ts';
import { texts } from './texts.ts';

export interface Measured {
  readonly key: string;
  readonly label: string;
  readonly of: (slice: Slice) => number | null;
  /** What stands where there is nothing to hide. */
  readonly none?: string;
}

/** What a slice is of, in words. */
export function useSliceName(): (part: Part) => string {
  const t = useText();
  const reference = useReference();
  return ({ municipality, group }) => {
    const place =
      municipality === null
        ? t(texts.allMunicipalities)
        : municipality === ''
          ? t(texts.unknownPlace)
          : reference.municipalityName(municipality);
    if (group === null) return place;
    const name = t(groupLabel(group, reference.groupWords));
    return municipality === null ? name : `${place}, ${name}`;
  };
}

/** The table behind a chart: by municipality, or by group where a group has been chosen. */
export function SliceTable({
  title,
  figures,
  byGroup,
  measured,
}: {
  readonly title: string;
  readonly figures: Figures;
  readonly byGroup: boolean;
  readonly measured: readonly Measured[];
}) {
  const t = useText();
  const { language } = useLanguage();
  const nameOf = useSliceName();
  const whole = figures.slices.filter((slice) => slice.municipalityCode === null && slice.group === null);
  const parts = figures.slices.filter((slice) =>
    byGroup
      ? slice.municipalityCode === null && slice.group !== null
      : slice.municipalityCode !== null && slice.group === null,
  );
  const named = (slice: Slice) => nameOf({ municipality: slice.municipalityCode, group: slice.group });
  const rows = [
    ...(byGroup ? parts : parts.toSorted((a, b) => named(a).localeCompare(named(b), language))),
    ...whole,
  ];
  const columns: readonly Column<Slice>[] = [
    {
      key: 'slice',
      header: t(byGroup ? texts.group : texts.municipality),
      primary: true,
      cell: named,
    },
    ...measured.map(
      ({ key, label, of, none }): Column<Slice> => ({
        key,
        header: label,
        align: 'end',
        cell: (slice) => {
          const count = of(slice);
          return count === null ? (
            <span className="soft small">{none ?? t(texts.hidden)}</span>
          ) : (
            numberText(count, language)
          );
        },
      }),
    ),
  ];
  return (
    <details className="figure-more">
      <summary>
        {t(byGroup ? texts.tableByGroup : texts.tableByMunicipality)}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </summary>
      <Table
        caption={title}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(slice) => `${slice.municipalityCode} ${slice.group}`}
      />
    </details>
  );
}
