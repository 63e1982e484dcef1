import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Badge, Button, Form, RadioGroup, Section, TextField } from '../ui/index.ts';
import { overviewTexts as texts } from './overview-texts.ts';

type Skill = NonNullable<ClientRecord['situation']>['skills'][number];

/** What the person can do and would like to do, one short line each. */
export function Skills({
  client,
  skills,
}: {
  readonly client: ClientRecord;
  readonly skills: readonly Skill[];
}) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const mayEdit = client.actions.includes('client.edit');
  return (
    <Section
      title={t(texts.skills)}
      card
      actions={
        mayEdit && !adding ? (
          <Button size="small" icon="add" onClick={() => setAdding(true)}>
            {t(texts.addSkill)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {skills.length === 0 ? <p className="soft">{t(texts.noSkills)}</p> : null}
        {(['skill', 'wish'] as const).map((kind) => {
          const ofKind = skills.filter((skill) => skill.kind === kind);
          return ofKind.length === 0 ? null : (
            <div key={kind}>
              <h3>{t(texts[kind])}</h3>
              <ul className="plain-row">
                {ofKind.map((skill) => (
                  <li key={skill.id}>
                    <SkillTag clientId={client.id} skill={skill} mayEdit={mayEdit} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
        {adding ? <AddSkill clientId={client.id} onClose={() => setAdding(false)} /> : null}
      </div>
    </Section>
  );
}

function SkillTag(props: { readonly clientId: string; readonly skill: Skill; readonly mayEdit: boolean }) {
  const t = useText();
  const { clientId, skill } = props;
  const remove = useSubmit('clientSkillRemove', { invalidates: ['clientRead'] });
  if (!props.mayEdit) return <Badge>{skill.label}</Badge>;
  return (
    <span className="tag">
      {skill.label}
      <Button
        look="quiet"
        icon="close"
        iconOnly
        busy={remove.busy}
        onClick={() => remove.submit({ params: { clientId, skillId: skill.id } })}
      >
        {t(texts.remove, { name: skill.label })}
      </Button>
    </span>
  );
}

/** Stays open after saving: skills come several at a time. */
function AddSkill({ clientId, onClose }: { readonly clientId: string; readonly onClose: () => void }) {
  const t = useText();
  const form = useFormDraft<{ label: string; kind: Skill['kind'] }>(`skill/${clientId}`, {
    label: '',
    kind: 'skill',
  });
  const required = useRequired();
  const save = useSubmit('clientSkillAdd', { form, invalidates: ['clientRead'] });
  return (
    <Form
      problem={required.problem ?? save.problem}
      busy={save.busy}
      onSubmit={() => {
        const filled = required.filled({ label: form.values.label });
        if (filled)
          save.submit({ params: { clientId }, body: { label: filled.label, kind: form.values.kind } });
      }}
    >
      <TextField label={t(texts.skillLabel)} {...form.field('label')} required maxLength={200} />
      <RadioGroup
        label={t(texts.kind)}
        {...form.field('kind')}
        inline
        required
        options={[
          { value: 'skill', label: t(texts.skill) },
          { value: 'wish', label: t(texts.wish) },
        ]}
      />
      <FormEnd submit={t(texts.addSkill)} busy={save.busy} form={form} onCancel={onClose} />
    </Form>
  );
}
