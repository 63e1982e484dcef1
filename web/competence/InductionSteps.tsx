import { roleWords, type Signer } from '@polku/domain';
import { type Output, ProblemNotice, useLanguage, useSubmit, useText } from '../platform/index.ts';
import { Button, type Column, DateText, Table } from '../ui/index.ts';
import { texts } from './texts.ts';

type Induction = Output<'competenceOwn'>['inductions'][number];
type Step = Induction['steps'][number];

/** The steps of one person's induction, with the sign-offs that the reader may give or take back. */
export function InductionSteps({
  staffId,
  induction,
}: {
  readonly staffId: string;
  readonly induction: Induction;
}) {
  const t = useText();
  const { language } = useLanguage();
  const sign = useSubmit('inductionSign', {
    invalidates: ['competenceOwn', 'inductionList', 'inductionRead'],
  });
  const titleOf = (step: Step) =>
    (language === 'sv' ? step.titleSv : language === 'en' ? step.titleEn : '') || step.title;
  const signed = (step: Step, as: Signer) => {
    const on = as === 'own' ? step.ownOn : step.inductedOn;
    return (
      <span className="stack-tight">
        {on === null ? (
          <span className="soft small">{t(texts.notSigned)}</span>
        ) : (
          <span>
            <DateText day={on} /> {as === 'inductor' ? step.inductedBy : null}
          </span>
        )}
        {step.maySign.includes(as) ? (
          <span>
            <Button
              size="small"
              look={on === null ? 'secondary' : 'quiet'}
              icon={on === null ? 'check' : 'undo'}
              busy={sign.busy}
              onClick={() =>
                sign.submit({ params: { staffId, stepId: step.id }, body: { as, signed: on === null } })
              }
            >
              {t(on === null ? texts.sign : texts.takeBack)}
              <span className="visually-hidden">: {titleOf(step)}</span>
            </Button>
          </span>
        ) : null}
      </span>
    );
  };
  const columns: readonly Column<Step>[] = [
    { key: 'step', header: t(texts.step), primary: true, cell: titleOf },
    { key: 'own', header: t(texts.own), cell: (step) => signed(step, 'own') },
    { key: 'inductor', header: t(texts.inductor), cell: (step) => signed(step, 'inductor') },
  ];
  return (
    <>
      {sign.cause ? <ProblemNotice problem={sign.cause} /> : null}
      <p className="soft small">
        {t(roleWords[induction.role])}, {t(texts.since).toLowerCase()} <DateText day={induction.since} />
      </p>
      <Table
        caption={`${t(texts.steps)}: ${t(roleWords[induction.role])}`}
        hideCaption
        columns={columns}
        rows={induction.steps}
        rowKey={(step) => step.id}
      />
    </>
  );
}
