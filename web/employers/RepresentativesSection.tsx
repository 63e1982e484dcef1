/** Who acts for an employer in its e-service: the list, a code for a contact person, and the end. */
import { representationWayWords } from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpoint, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  DateText,
  DateTimeText,
  Notice,
  Section,
  SelectField,
  useToast,
} from '../ui/index.ts';
import type { Employer } from './EmployerFrame.tsx';
import { representativeTexts as texts } from './representative-texts.ts';

type Listed = Output<'representativeList'>;

export function RepresentativesSection({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const employerId = whole.employer.id;
  const query = useEndpoint('representativeList', { params: { employerId } });
  return (
    <Section title={t(texts.title)}>
      <div className="stack">
        <p className="soft">{t(texts.lead)}</p>
        <Async query={query}>
          {(listed) => (
            <>
              <People employerId={employerId} rows={listed.rows} />
              <Codes whole={whole} codes={listed.codes} />
            </>
          )}
        </Async>
      </div>
    </Section>
  );
}

function People({ employerId, rows }: { readonly employerId: string; readonly rows: Listed['rows'] }) {
  const t = useText();
  const toast = useToast();
  const [ending, setEnding] = useState<Listed['rows'][number]>();
  const end = useSubmit('representativeEnd', {
    invalidates: ['representativeList'],
    onDone: () => {
      setEnding(undefined);
      toast(t(texts.ended));
    },
  });
  if (rows.length === 0) return <p>{t(texts.nobody)}</p>;
  return (
    <>
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>, {t(representationWayWords[one.how])}, <DateText day={one.startsOn} />{' '}
            {t(texts.since)}
            <br />
            {[one.phone, one.email].filter(Boolean).join(' · ')}{' '}
            <Button size="small" look="quiet" onClick={() => setEnding(one)}>
              {t(texts.end)}
              <span className="visually-hidden">: {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {ending ? (
        <ConfirmDialog
          open
          title={t(texts.endTitle)}
          confirm={t(texts.end)}
          tone="danger"
          busy={end.busy}
          onConfirm={() => end.submit({ params: { employerId, representativeId: ending.id } })}
          onClose={() => setEnding(undefined)}
        >
          {end.problem ? <Notice tone="error">{end.problem.title}</Notice> : null}
          <p>{t(texts.endText, { name: ending.name })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Codes({ whole, codes }: { readonly whole: Employer; readonly codes: Listed['codes'] }) {
  const t = useText();
  const contacts = whole.contacts.filter(({ endedOn, name }) => endedOn === null && name !== '');
  const [chosen, setChosen] = useState(contacts[0]?.id ?? '');
  const [made, setMade] = useState<{ readonly code: string; readonly contactId: string }>();
  const make = useSubmit('representativeCodeMake', {
    invalidates: ['representativeList'],
    onDone: ({ code }, { params }) => setMade({ code, contactId: params.contactId }),
  });
  const nameOf = (contactId: string) => whole.contacts.find(({ id }) => id === contactId)?.name ?? '';
  if (contacts.length === 0) return <p className="soft">{t(texts.noContacts)}</p>;
  return (
    <>
      {make.problem ? <Notice tone="error">{make.problem.title}</Notice> : null}
      {made ? (
        <Notice tone="success" live title={made.code}>
          {t(texts.codeShown, { name: nameOf(made.contactId), address: `${location.origin}/tyonantaja` })}
        </Notice>
      ) : null}
      {codes
        .filter(({ contactId }) => contactId !== made?.contactId)
        .map(({ contactId, expiresAt }) => (
          <p className="soft" key={contactId}>
            {t(texts.codeWaits, { name: nameOf(contactId) })} <DateTimeText at={expiresAt} />
          </p>
        ))}
      <SelectField
        name="representative-contact"
        label={t(texts.contact)}
        value={chosen}
        onChange={setChosen}
        options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="row">
        <Button
          icon="key"
          busy={make.busy}
          onClick={() =>
            make.submit({
              params: { employerId: whole.employer.id, contactId: chosen || (contacts[0]?.id ?? '') },
            })
          }
        >
          {t(texts.makeCode)}
        </Button>
      </div>
    </>
  );
}
