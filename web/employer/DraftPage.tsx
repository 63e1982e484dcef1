/** An application being written: step by step, saved by itself, sent when its writer wants. */
import { attachmentTypeWords, factsAsked, type GrantPack, packFacts, problemWords } from '@polku/domain';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import { go, OwnLink } from '../client/place.tsx';
import { api, type Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { instantText } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddFile, asked, casePath, FileList, grantsPath, useNames } from './grant-parts.tsx';
import { texts } from './grant-texts.ts';
import { EmployerPage, Reading, Trouble } from './parts.tsx';
import { ToldFields, type ToldGroup } from './ToldFields.tsx';
import { ToldSummary } from './told-summary.tsx';
import { toldOf, type ToldValue, type ToldValues, toldValues } from './told-values.ts';
import { type Autosave, useAutosave } from './use-autosave.ts';
import './grants.css';

type Draft = Output<'grantDraftRead'>;
type Check = Output<'grantDraftCheck'>;

/** The day of the application is the day it is sent. */
const notAsked: readonly string[] = ['claims.appliedOn'];

const steps = ['person', 'employer', 'job', 'claims', 'attachments', 'review'] as const;
type Step = (typeof steps)[number];
const groupsOf: Readonly<Partial<Record<Step, readonly ToldGroup[]>>> = {
  person: ['person'],
  employer: ['employer'],
  job: ['job', 'extra'],
  claims: ['claims'],
};

export function DraftPage() {
  const t = useText();
  const read = useRead('grantDraftRead', { params: { draftId: asked('id') } });
  return (
    <EmployerPage title={read.data ? t(read.data.pack.name) : t(texts.title)}>
      <Reading read={read}>
        {(draft) =>
          draft.caseId ? (
            <p>
              <OwnLink to={casePath(draft.caseId)}>{t(texts.cases)}</OwnLink>
            </p>
          ) : (
            <Writing key={draft.version} draft={draft} again={read.again} />
          )
        }
      </Reading>
    </EmployerPage>
  );
}

function stepsOf(pack: GrantPack): readonly Step[] {
  const names = factsAsked(pack).filter((name) => !notAsked.includes(name));
  return steps.filter(
    (step) =>
      step !== 'claims' ||
      groupsOf.claims?.some((group) => names.some((name) => name.startsWith(`${group}.`))),
  );
}

function Writing({ draft, again }: { readonly draft: Draft; readonly again: () => void }) {
  const t = useText();
  const { pack } = draft;
  const names = factsAsked(pack);
  const municipalities = useNames(draft.municipalities);
  const [values, setValues] = useState<ToldValues>(() => toldValues(names, draft.told));
  const [personName, setPersonName] = useState(draft.personName);
  const [jobTitle, setJobTitle] = useState(draft.jobTitle);
  const [files, setFiles] = useState(draft.attachments);
  const [step, setStep] = useState<Step>('person');
  const [check, setCheck] = useState<Check>();
  const content = useMemo(
    () => ({ personName, jobTitle, told: toldOf(values, factsAsked(pack)) }),
    [personName, jobTitle, values, pack],
  );
  const save = useAutosave(draft, content);
  const shown = stepsOf(pack);
  const at = shown.indexOf(step);
  const heading = useFocusOn(step);

  async function look(): Promise<void> {
    if ((await save.flush()) === undefined) return;
    setCheck(await api.call('grantDraftCheck', { params: { draftId: draft.id } }).catch(() => undefined));
  }
  function to(next: Step | undefined): void {
    if (!next) return;
    setStep(next);
    window.scrollTo(0, 0);
    void look();
  }

  const form = {
    field: (name: keyof ToldValues) => ({
      name,
      value: values[name] ?? null,
      onChange: (value: ToldValue) => setValues((before) => ({ ...before, [name]: value })),
    }),
  };
  const groups = groupsOf[step];
  const errors = errorsOf(check, t(problemWords['wrong-value']));
  return (
    <>
      <nav aria-label={t(texts.steps)}>
        <ol className="employer-steps">
          {shown.map((one) => (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => to(one)}>
                {t(texts[one])}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <p className="soft small">{t(texts.step, { step: at + 1, steps: shown.length })}</p>
        <h2 tabIndex={-1} ref={heading}>
          {t(texts[step])}
        </h2>
      </div>
      {save.state === 'conflict' ? (
        <Notice tone="warning" live actions={<Button onClick={again}>{t(texts.openNewest)}</Button>}>
          {t(texts.conflict)}
        </Notice>
      ) : null}
      <div className="stack">
        {groups ? <p className="soft">{t(texts.leaveEmpty)}</p> : null}
        {step === 'person' ? (
          <TextField
            name="personName"
            label={t(texts.personName)}
            value={personName}
            onChange={setPersonName}
            required
            maxLength={200}
          />
        ) : null}
        {step === 'employer' ? <Company employer={draft.employer} /> : null}
        {step === 'job' ? (
          <TextField
            name="jobTitle"
            label={t(texts.jobTitle)}
            value={jobTitle}
            onChange={setJobTitle}
            maxLength={200}
          />
        ) : null}
        {groups?.map((group) => (
          <ToldFields
            key={group}
            pack={pack}
            form={form}
            municipalities={municipalities}
            groups={[group]}
            without={notAsked}
            errors={errors}
          />
        ))}
        {step === 'attachments' ? (
          <Files
            draft={draft}
            files={files}
            check={check}
            onAdd={(row) => setFiles((before) => [...before, row])}
            onRemove={(id) => setFiles((before) => before.filter((row) => row.id !== id))}
          />
        ) : null}
        {step === 'review' ? (
          <>
            <DescriptionList
              facts={[
                { label: t(texts.personName), value: personName || t(texts.notTold) },
                { label: t(texts.jobTitle), value: jobTitle || t(texts.notTold) },
              ]}
            />
            <ToldSummary pack={pack} values={values} municipalities={municipalities} without={notAsked} />
            <h3>{t(texts.attachments)}</h3>
            <FileList rows={files} />
            {check ? <Lacking check={check} pack={pack} hasName={personName.trim() !== ''} /> : null}
            <SendIt draftId={draft.id} save={save} disabled={personName.trim() === ''} />
          </>
        ) : null}
      </div>
      <SaveState save={save} />
      <div className="row">
        {at > 0 ? <Button onClick={() => to(shown[at - 1])}>{t(texts.previous)}</Button> : null}
        {step === 'review' ? null : (
          <Button look="primary" onClick={() => to(shown[at + 1])}>
            {t(texts.next)}
          </Button>
        )}
      </div>
      <Discard draftId={draft.id} />
    </>
  );
}

/** The heading of a step takes the focus when the step changes, and not when the page opens. */
function useFocusOn(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const former = useRef(step);
  useEffect(() => {
    if (former.current !== step) heading.current?.focus({ preventScroll: true });
    former.current = step;
  }, [step]);
  return heading;
}

function errorsOf(check: Check | undefined, message: string): Readonly<Record<string, string>> {
  const pointers = (check?.wrong ?? []).map(({ pointer }) => pointer.split('/').slice(3, 5).join('.'));
  return Object.fromEntries(pointers.map((name) => [name, message]));
}

function Company({ employer }: { readonly employer: Draft['employer'] }) {
  const t = useText();
  return (
    <DescriptionList
      facts={[
        { label: t(texts.name), value: employer.name },
        ...(employer.businessId ? [{ label: t(texts.businessId), value: employer.businessId }] : []),
        ...(employer.streetAddress ? [{ label: t(texts.address), value: employer.streetAddress }] : []),
      ]}
    />
  );
}

function Files(props: {
  readonly draft: Draft;
  readonly files: Draft['attachments'];
  readonly check: Check | undefined;
  readonly onAdd: (row: Draft['attachments'][number]) => void;
  readonly onRemove: (id: string) => void;
}) {
  const t = useText();
  const { draft, files } = props;
  const params = { draftId: draft.id };
  const remove = useSend('grantDraftDetach');
  const wanted = (props.check?.asked ?? []).filter(({ stage }) => stage === 'application');
  return (
    <>
      {wanted.length > 0 ? (
        <div>
          <p>{t(texts.askedFiles)}</p>
          <ul>
            {wanted.map(({ type, required }) => (
              <li key={type}>
                {t(attachmentTypeWords[type])}, {t(required ? texts.mustHave : texts.mayHave)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Trouble problem={remove.problem} />
      <FileList
        rows={files}
        onRemove={({ id }) =>
          void remove
            .send({ params: { ...params, attachmentId: id } })
            .then((done) => done && props.onRemove(id))
        }
      />
      <AddFile
        types={wanted.map(({ type }) => type)}
        send={async (file, type) =>
          props.onAdd(await api.upload('grantDraftAttach', { params, file, fields: { type } }))
        }
        onAdded={() => {}}
      />
    </>
  );
}

function Lacking(props: { readonly check: Check; readonly pack: GrantPack; readonly hasName: boolean }) {
  const t = useText();
  const { check, pack, hasName } = props;
  const facts = packFacts(pack);
  const wrong = Object.keys(errorsOf(check, '')).flatMap((name) => (facts[name] ? [facts[name].text] : []));
  const lacks = [
    ...(hasName ? [] : [t(texts.personName)]),
    ...check.unknown.map((text) => t(text)),
    ...check.attachments.map((type) => t(texts.lackingAttachment, { type: t(attachmentTypeWords[type]) })),
  ];
  const isWhole = wrong.length + lacks.length + check.notMet.length === 0;
  return (
    <Notice tone={isWhole ? 'success' : 'warning'} live>
      {isWhole ? <p>{t(texts.allThere)}</p> : null}
      <Listed title={t(texts.wrong)} items={wrong.map((text) => t(text))} />
      <Listed title={t(texts.lacks)} items={lacks} />
      <Listed title={t(texts.fulfilsNot)} items={check.notMet.map((text) => t(text))} />
      {isWhole ? null : <p>{t(texts.maySendStill)}</p>}
      <p>{t(texts.noDecision)}</p>
    </Notice>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function SendIt(props: { readonly draftId: string; readonly save: Autosave; readonly disabled: boolean }) {
  const t = useText();
  const { draftId, save } = props;
  const { send, busy, problem } = useSend('grantDraftSend');
  const press = async () => {
    const version = await save.flush();
    if (version === undefined) return;
    const done = await send({ params: { draftId }, body: { version } });
    if (done) go(`${casePath(done.id)}&lahetetty=1`);
  };
  return (
    <>
      <Trouble problem={problem} />
      <p>
        <Button
          look="primary"
          busy={busy}
          disabled={props.disabled}
          onClick={() => {
            if (!busy) void press();
          }}
        >
          {t(texts.send)}
        </Button>
      </p>
    </>
  );
}

function SaveState({ save }: { readonly save: Autosave }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <Trouble problem={save.problem} />
      {save.state === 'failed' ? (
        <p>
          <Button onClick={() => void save.flush()}>{t(texts.retry)}</Button>
        </p>
      ) : null}
      <p className="soft small" role="status">
        {save.state === 'saving'
          ? t(texts.saving)
          : save.state === 'saved'
            ? t(texts.savedAt, { at: instantText(save.savedAt, language) })
            : t(texts.notSaved)}
      </p>
    </>
  );
}

function Discard({ draftId }: { readonly draftId: string }) {
  const t = useText();
  const [isSure, setSure] = useState(false);
  const discard = useSend('grantDraftDiscard');
  if (!isSure)
    return (
      <p>
        <Button look="quiet" icon="remove" onClick={() => setSure(true)}>
          {t(texts.discard)}
        </Button>
      </p>
    );
  return (
    <Notice
      tone="warning"
      live
      actions={
        <>
          <Button
            look="danger"
            busy={discard.busy}
            onClick={() => void discard.send({ params: { draftId } }).then((done) => done && go(grantsPath))}
          >
            {t(texts.discard)}
          </Button>
          <Button onClick={() => setSure(false)}>{t(texts.keep)}</Button>
        </>
      }
    >
      <Trouble problem={discard.problem} />
      {t(texts.discardSure)}
    </Notice>
  );
}
