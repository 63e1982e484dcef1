import { placementMarkWords, placementStatusWords, schemeWords } from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { weekdaysText } from '../platform/weekdays.ts';
import { DayOf, Facts, Part } from './parts.tsx';
import { placementsTexts } from './placements-texts.ts';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

type Placement = Output<'ownPath'>['placements'][number];

/** Where she is placed, with whom, and the days marked. */
export function PlacementPart({ placement }: { readonly placement: Placement }) {
  const t = useOwnText();
  const words = useText();
  const { language } = useLanguage();
  return (
    <Part title={`${t(placementsTexts.placement)}: ${placement.environment}`}>
      <Facts
        rows={[
          [
            t(texts.period),
            <span key="time">
              <DayOf day={placement.startsOn} />–<DayOf day={placement.endsOn} />,{' '}
              {words(placementStatusWords[placement.status])}
            </span>,
          ],
          [t(placementsTexts.placement), `${placement.slot}, ${words(schemeWords[placement.scheme])}`],
          [t(placementsTexts.days), weekdaysText(placement.weekdays, language)],
          [t(texts.where), placement.organisation],
          [t(texts.address), placement.address],
          [t(texts.coach), placement.coach.name],
          [
            t(texts.phone),
            placement.coach.phone ? (
              <a key="phone" href={`tel:${placement.coach.phone.replaceAll(/[^+\d]/g, '')}`}>
                {placement.coach.phone}
              </a>
            ) : null,
          ],
          [
            t(texts.attendance),
            placement.presencePercent === null
              ? null
              : t(placementsTexts.presence, { percent: placement.presencePercent }),
          ],
        ]}
      />
      {placement.marks.length > 0 ? (
        <details className="own-more">
          <summary>{t(placementsTexts.marks)}</summary>
          <ul>
            {placement.marks.map((mark) => (
              <li key={mark.on}>
                <DayOf day={mark.on} weekday />: {words(placementMarkWords[mark.mark])}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}
