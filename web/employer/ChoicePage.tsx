/** Which of her organisations she acts for now, and how one is added: by a mandate or by a one-time code. */
import { useState } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import type { Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Section.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EmployerPage, Trouble } from './parts.tsx';
import type { Session } from './session.ts';
import { texts } from './texts.ts';

const home = '/tyonantaja';
/** What stands on the page was read for the former organisation: it is left whole. */
const enter = (to = home) => location.assign(to);

export function ChoicePage({ session }: { readonly session: Session }) {
  const t = useText();
  const mandates = useRead('mandateList', {});
  const { representations } = session;
  const isNobody = representations.length === 0;
  return (
    <EmployerPage title={t(texts.choose)} lead={isNobody ? t(texts.noneYet) : undefined}>
      <Trouble problem={mandates.problem} again={mandates.again} />
      {isNobody ? null : <Organisations session={session} />}
      {mandates.data && mandates.data.rows.length > 0 ? <Mandates mandates={mandates.data} /> : null}
      <ByCode />
      {session.accounts.length > 0 || session.staff ? <OtherRoles session={session} /> : null}
    </EmployerPage>
  );
}

function Organisations({ session }: { readonly session: Session }) {
  const t = useText();
  const change = useSend('sessionSwitch');
  const chosen = session.representative?.representationId;
  return (
    <Section title={t(texts.organisations)} card>
      <Trouble problem={change.problem} />
      <ul className="employer-choices">
        {session.representations.map(({ id, employerName, areaName }) => (
          <li key={id}>
            <button
              type="button"
              className="employer-choice"
              aria-current={id === chosen || undefined}
              aria-disabled={change.busy || undefined}
              onClick={() => {
                if (id === chosen) enter();
                else if (!change.busy)
                  void change.send({ body: { representationId: id } }).then((done) => done && enter());
              }}
            >
              <strong>{employerName}</strong>
              <span>{t(areaName)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Mandates({ mandates }: { readonly mandates: Output<'mandateList'> }) {
  const t = useText();
  const choose = useSend('mandateChoose');
  const [areaSlug, setArea] = useState('');
  const send = (businessId: string, slug: string, add: boolean) =>
    void choose.send({ body: { businessId, areaSlug: slug, add } }).then((done) => done && enter());
  // those she represents already stand among her organisations
  const known = mandates.rows.flatMap(({ businessId, employers }) =>
    employers
      .filter(({ representationId }) => representationId === null)
      .map((employer) => ({ businessId, ...employer })),
  );
  const fresh = mandates.rows.filter(({ employers }) => employers.length === 0);
  if (known.length + fresh.length === 0) return null;
  return (
    <Section title={t(texts.mandates)} card>
      <Trouble problem={choose.problem} />
      <ul className="employer-choices">
        {known.map((one) => (
          <li key={`${one.businessId} ${one.areaSlug}`}>
            <button
              type="button"
              className="employer-choice"
              aria-disabled={choose.busy || undefined}
              onClick={() => {
                if (!choose.busy) send(one.businessId, one.areaSlug, false);
              }}
            >
              <strong>{one.employerName}</strong>
              <span>
                {one.businessId}, {t(one.areaName)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {fresh.length > 0 ? (
        <div className="stack">
          {fresh.map(({ businessId, name }) => (
            <p key={businessId}>{t(texts.mandateNew, { name, businessId })}</p>
          ))}
          <SelectField
            name="area"
            label={t(texts.area)}
            value={areaSlug}
            onChange={setArea}
            options={mandates.areas.map(({ slug, name }) => ({ value: slug, label: t(name) }))}
          />
          <div className="row">
            {fresh.map(({ businessId, name }) => (
              <Button
                key={businessId}
                icon="add"
                busy={choose.busy}
                onClick={() => {
                  if (areaSlug) send(businessId, areaSlug, true);
                  else document.querySelector<HTMLSelectElement>('.employer-page select')?.focus();
                }}
              >
                {t(texts.add)}: {name}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </Section>
  );
}

function ByCode() {
  const t = useText();
  const [code, setCode] = useState('');
  const bind = useSend('accountBind');
  return (
    <Section title={t(texts.byCode)} card>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!bind.busy) void bind.send({ body: { code } }).then((done) => done && enter());
        }}
      >
        <Trouble problem={bind.problem} />
        <TextField
          name="code"
          label={t(texts.code)}
          hint={t(texts.codeHint)}
          value={code}
          onChange={setCode}
          width="medium"
          maxLength={20}
          spellCheck={false}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={bind.busy}>
            {t(texts.useCode)}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** Who is also staff or a client goes there from here. */
function OtherRoles({ session }: { readonly session: Session }) {
  const t = useText();
  const { language } = useLanguage();
  const change = useSend('sessionSwitch');
  return (
    <Section title={t(texts.otherRoles)} card>
      <Trouble problem={change.problem} />
      <div className="row">
        {session.staff ? (
          <a className="button" data-look="secondary" href="/">
            {t(texts.asStaff)}
          </a>
        ) : null}
        {session.accounts.map(({ id, areaName }) => (
          <Button
            key={id}
            busy={change.busy}
            onClick={() =>
              void change.send({ body: { accountId: id } }).then((done) => done && enter('/oma'))
            }
          >
            {t(texts.asClient, { area: areaName[language] })}
          </Button>
        ))}
      </div>
    </Section>
  );
}
