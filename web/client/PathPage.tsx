import {
  attendanceMarkWords,
  ownBasisWords,
  ownOutcomeWords,
  ownShareStateWords,
  ownSituationWords,
  ownSlicePartWords,
  ownStateWords,
  ownStepStatusWords,
  type Rung,
  rungOf,
} from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { useText } from '../platform/texts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type Step, Steps } from '../ui/Steps.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, DayOf, Facts, OwnPage, Part, Reading, Trouble } from './parts.tsx';
import { OwnLink } from './place.tsx';
import { PlacementPart } from './PlacementPart.tsx';
import { useOwnText } from './reading.tsx';
import { strengthsTexts } from './strengths-texts.ts';
import { texts } from './texts.ts';

type Path = Output<'ownPath'>;
type Period = Path['periods'][number];

const ladder: readonly Rung[] = [
  'referred',
  'assessment',
  'coaching',
  'placement',
  'trialOrSubsidisedJob',
  'outcome',
];

export function PathPage() {
  const t = useOwnText();
  const read = useRead('ownPath', {});
  return (
    <OwnPage title={t(texts.path)} lead={t(texts.pathLead)}>
      <Reading read={read}>{(path) => <Whole path={path} onChanged={read.again} />}</Reading>
    </OwnPage>
  );
}

function Whole({ path, onChanged }: { readonly path: Path; readonly onChanged: () => void }) {
  const t = useOwnText();
  return (
    <>
      <div className="own-ladder">
        <Ladder path={path} />
      </div>
      <OwnLink to="/oma/mittari" className="own-link">
        <Icon name="chart" />
        <span>{t(texts.measure)}</span>
        <Icon name="next" />
      </OwnLink>
      <OwnLink to="/oma/vahvuudet" className="own-link">
        <Icon name="check" />
        <span>{t(strengthsTexts.strengths)}</span>
        <Icon name="next" />
      </OwnLink>
      <OwnLink to="/oma/kurssit" className="own-link">
        <Icon name="document" />
        <span>{t(strengthsTexts.courses)}</span>
        <Icon name="next" />
      </OwnLink>
      <Part title={t(texts.goal)}>
        <p className="kept-lines">{path.goal || t(texts.noGoal)}</p>
      </Part>
      {path.steps.length > 0 ? (
        <Part title={t(texts.steps)}>
          <ol className="own-times">
            {path.steps.map((step) => (
              <li key={step.id}>
                <strong>{step.title}</strong>
                <span>
                  {t(ownStepStatusWords[step.status])}
                  {step.doneOn ? <> {<DayOf day={step.doneOn} />}</> : null}
                </span>
                {(step.status === 'planned' || step.status === 'ongoing') && step.dueOn ? (
                  <span>
                    {t(texts.dueBy)} <DayOf day={step.dueOn} />
                  </span>
                ) : null}
                {step.organisation || step.responsible ? (
                  <span className="soft">
                    {[step.organisation, step.responsible].filter(Boolean).join(', ')}
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      {path.periods.map((period) => (
        <PeriodPart key={period.id} period={period} />
      ))}
      {path.placements.map((placement) => (
        <PlacementPart key={placement.id} placement={placement} />
      ))}
      {path.shares.length > 0 ? (
        <Part title={t(texts.shares)}>
          <ul className="own-times">
            {path.shares.map((share) => (
              <ShareItem key={share.id} share={share} onEnded={onChanged} />
            ))}
          </ul>
        </Part>
      ) : null}
      {path.outcomes.length > 0 ? (
        <Part title={t(texts.outcomes)}>
          <ul className="own-times">
            {path.outcomes.map((outcome) => (
              <li key={outcome.on}>
                <strong>{t(ownOutcomeWords[outcome.code])}</strong>
                <span>
                  <DayOf day={outcome.on} />
                  {outcome.receivingParty ? `, ${outcome.receivingParty}` : ''}
                </span>
                {outcome.followOnPlan ? <span className="kept-lines">{outcome.followOnPlan}</span> : null}
                {outcome.followUps.map((one) => (
                  <span key={one.dueOn}>
                    {t(texts.followUp)} <DayOf day={one.doneOn ?? one.dueOn} />:{' '}
                    {one.situation ? t(ownSituationWords[one.situation]) : t(texts.toCome)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

type Share = Path['shares'][number];

/** Who sees what of her, until when and on what ground; what rests on her consent she ends here. */
function ShareItem({ share, onEnded }: { readonly share: Share; readonly onEnded: () => void }) {
  const t = useOwnText();
  const end = useSend('ownShareEnd');
  const act = async () => {
    if (await end.send({ params: { shareId: share.id } })) onEnded();
  };
  const who = [share.professional, share.organisation].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{who}</strong>
      <span>
        {t(ownShareStateWords[share.state])} <DayOf day={share.startsOn} />–<DayOf day={share.endsOn} />
      </span>
      <span>
        {t(texts.shareParts)}: {share.parts.map((part) => t(ownSlicePartWords[part])).join(', ')}
      </span>
      <span>
        {t(texts.shareWhy)}: {share.purpose}
      </span>
      <span className="soft">
        {t(texts.shareBasis)}: {t(ownBasisWords[share.legalBasis])}
      </span>
      <Trouble problem={end.problem} />
      {share.mayEnd ? (
        <Btn look="secondary" busy={end.busy} onClick={() => void act()}>
          {t(texts.shareEnd)}
          <span className="visually-hidden">: {who}</span>
        </Btn>
      ) : null}
    </li>
  );
}

function Ladder({ path }: { readonly path: Path }) {
  const t = useOwnText();
  const here = ladder.indexOf(rungOf({ state: path.state, resumesTo: path.resumesTo as never }));
  const steps: readonly Step[] = ladder.map((rung, index) => {
    const entered = path.moves.findLast((move) => move.to === rung);
    return {
      id: rung,
      label: t(ownStateWords[rung]),
      status:
        index === here
          ? path.state === 'paused'
            ? 'paused'
            : rung === 'outcome'
              ? 'done'
              : 'current'
          : index > here
            ? 'ahead'
            : entered
              ? 'done'
              : 'skipped',
      detail: index <= here && entered ? <DayOf day={entered.on} /> : undefined,
    };
  });
  return <Steps label={t(texts.path)} steps={steps} />;
}

function PeriodPart({ period }: { readonly period: Period }) {
  const t = useOwnText();
  const words = useText();
  return (
    <Part title={`${t(texts.services)}: ${period.environment}`}>
      <Facts
        rows={[
          [
            t(texts.period),
            <span key="time">
              <DayOf day={period.startsOn} />–<DayOf day={period.endsOn} />
            </span>,
          ],
          [t(texts.where), period.organisation],
          [t(texts.address), period.address],
          [t(texts.coach), period.coach.name],
          [
            t(texts.phone),
            period.coach.phone ? (
              <a key="phone" href={`tel:${period.coach.phone.replaceAll(/[^+\d]/g, '')}`}>
                {period.coach.phone}
              </a>
            ) : null,
          ],
          [t(texts.goal), period.goals],
          [
            t(texts.attendance),
            period.attendancePercent === null
              ? null
              : t(texts.attendanceShare, { percent: period.attendancePercent }),
          ],
        ]}
      />
      {period.marks.length > 0 ? (
        <details className="own-more">
          <summary>{t(texts.attendanceDays)}</summary>
          <ul>
            {period.marks.map((mark) => (
              <li key={mark.on}>
                <DayOf day={mark.on} weekday />: {words(attendanceMarkWords[mark.mark])}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}
