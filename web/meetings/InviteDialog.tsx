import { type PathState, type TargetGroup, groupLabel, pathStateWords, targetGroups } from '@polku/domain';
import { useState } from 'react';
import { type Output, ProblemNotice, useReference, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  Dialog,
  FieldRow,
  FilterForm,
  Notice,
  SelectField,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Found = Output<'inviteeSearch'>;

const states = [
  'referred',
  'assessment',
  'coaching',
  'placement',
  'trialOrSubsidisedJob',
  'paused',
] as const satisfies readonly PathState[];

/** First whom to look for, then who of the found are invited. */
export function InviteDialog(props: {
  readonly meetingId: string;
  readonly municipalityCode: string;
  readonly targetGroup: TargetGroup | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const reference = useReference();
  const { meetingId, onClose } = props;
  const params = { meetingId };
  const [municipalityCodes, setMunicipalities] = useState<readonly string[]>([props.municipalityCode]);
  const [targetGroup, setGroup] = useState(props.targetGroup);
  const [state, setState] = useState<PathState | ''>('');
  const [later, setLater] = useState(true);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const search = useSubmit('inviteeSearch', {
    onDone: (answer) => {
      setFound(answer);
      setChosen(answer.rows.map(({ id }) => id));
    },
  });
  const invite = useSubmit('meetingInvite', {
    invalidates: ['meetingSheet', 'seriesRead'],
    onDone: ({ invited }) => {
      toast(t(texts.invited, { count: invited }));
      onClose();
    },
  });
  const problem = search.cause ?? invite.cause;
  return (
    <Dialog open title={t(texts.invite)} onClose={onClose} size="wide">
      <div className="stack">
        <p>{t(texts.inviteLead)}</p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <FilterForm
          label={t(texts.invite)}
          onSearch={() =>
            search.submit({
              params,
              body: {
                municipalityCodes: [...municipalityCodes],
                targetGroup,
                states: state === '' ? [] : [state],
              },
            })
          }
        >
          <CheckboxGroup
            label={t(texts.municipalities)}
            value={municipalityCodes}
            onChange={setMunicipalities}
            inline
            options={reference.municipalityOptions}
          />
          <FieldRow>
            <SelectField<TargetGroup | null>
              label={t(texts.targetGroup)}
              value={targetGroup}
              onChange={setGroup}
              options={[
                { value: null, label: t(texts.anybody) },
                ...targetGroups.map((value) => ({
                  value,
                  label: t(groupLabel(value, reference.groupWords)),
                })),
              ]}
            />
            <SelectField<PathState | ''>
              label={t(texts.stateReason)}
              value={state}
              onChange={setState}
              options={[
                { value: '', label: t(texts.allStates) },
                ...states.map((value) => ({ value, label: t(pathStateWords[value]) })),
              ]}
            />
          </FieldRow>
          <div>
            <Button type="submit" icon="search" busy={search.busy}>
              {t(texts.find)}
            </Button>
          </div>
        </FilterForm>
        <div role="status">
          {found ? (
            <p>
              {found.rows.length === 0 ? t(texts.nobodyFound) : t(texts.found, { count: found.rows.length })}
            </p>
          ) : null}
        </div>
        {found && found.rows.length > 0 ? (
          <>
            {found.left ? <Notice>{t(texts.more, { count: found.rows.length })}</Notice> : null}
            <div className="row">
              <Button size="small" onClick={() => setChosen(found.rows.map(({ id }) => id))}>
                {t(texts.chooseAll)}
              </Button>
              <Button size="small" onClick={() => setChosen([])}>
                {t(texts.chooseNone)}
              </Button>
            </div>
            <CheckboxGroup
              label={t(texts.foundClients)}
              value={chosen}
              onChange={setChosen}
              options={found.rows.map((row) => ({
                value: row.id,
                label: `${row.name}, ${reference.municipalityName(row.municipalityCode)}`,
              }))}
            />
            <CheckboxField label={t(texts.later)} value={later} onChange={setLater} />
            <div>
              <Button
                look="primary"
                icon="mail"
                busy={invite.busy}
                disabled={chosen.length === 0}
                onClick={() => invite.submit({ params, body: { clientIds: [...chosen], later } })}
              >
                {t(texts.sendInvitations, { count: chosen.length })}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
