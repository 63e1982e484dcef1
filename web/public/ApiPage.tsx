import { actions, type Rule, roleWords } from '@polku/domain';
import { useState } from 'react';
import { Async, useText } from '../platform/index.ts';
import { Card, DownloadLink, EmptyState, Page, Section, TextField } from '../ui/index.ts';
import { relationTexts, apiTexts as texts } from './api-texts.ts';
import type { SchemaField } from './json-schema.ts';
import { type Operation, openApiAddress, useOperations } from './open-api.ts';
import './public.css';

/** What can be called, by whom, with which fields: read from the OpenAPI document itself. */
export function ApiPage() {
  const t = useText();
  const query = useOperations();
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      actions={<DownloadLink href={openApiAddress}>{t(texts.download)}</DownloadLink>}
    >
      <Section title={t(texts.rulesTitle)} card>
        <ul>
          {([texts.signIn, texts.lists, texts.locking, texts.errors, texts.language] as const).map((rule) => (
            <li key={rule.en}>{t(rule)}</li>
          ))}
        </ul>
      </Section>
      <Async query={query}>{(operations) => <Operations operations={operations} />}</Async>
    </Page>
  );
}

function Operations({ operations }: { readonly operations: readonly Operation[] }) {
  const t = useText();
  const [search, setSearch] = useState('');
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = operations.filter((operation) => wanted.every((word) => operation.words.includes(word)));
  const groups = [...new Set(found.map((operation) => operation.group))];
  return (
    <div className="stack">
      <div className="filters">
        <TextField label={t(texts.search)} value={search} onChange={setSearch} spellCheck={false} />
        <p role="status" className="soft">
          {t(texts.found, { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t(texts.noMatches)}>{t(texts.noMatchesLead)}</EmptyState>
      ) : null}
      {groups.map((group) => (
        <Section key={group} title={`/api/${group}`}>
          <Card>
            {found
              .filter((operation) => operation.group === group)
              .map((operation) => (
                <OperationItem key={operation.name} operation={operation} />
              ))}
          </Card>
        </Section>
      ))}
    </div>
  );
}

/** Its fields are drawn only when it is opened: there are thousands of them in all. */
function OperationItem({ operation }: { readonly operation: Operation }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="endpoint" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="method">{operation.method}</span>
        <code>{operation.path}</code>
        <span lang="en">{operation.summary}</span>
      </summary>
      {open ? <OperationBody operation={operation} /> : null}
    </details>
  );
}

function OperationBody({ operation }: { readonly operation: Operation }) {
  const t = useText();
  return (
    <div className="endpoint-body">
      <div>
        <h3>{t(texts.whoMay)}</h3>
        <WhoMay operation={operation} />
      </div>
      <Fields title={t(texts.path)} fields={operation.pathFields} />
      <Fields title={t(texts.query)} fields={operation.queryFields} />
      {operation.hasBody ? (
        <Fields title={t(texts.body)} fields={operation.bodyFields} whenNone={t(texts.anyValue)} />
      ) : null}
      <Fields
        title={t(texts.answer)}
        fields={operation.answerFields}
        whenNone={t(operation.answersFile ? texts.file : texts.anyValue)}
      />
    </div>
  );
}

const catalogue: Readonly<Record<string, readonly Rule[]>> = actions;

function WhoMay({ operation }: { readonly operation: Operation }) {
  const t = useText();
  const rules = operation.action ? catalogue[operation.action] : undefined;
  if (!rules) return <p>{t(operation.isPublic ? texts.anyone : texts.signedIn)}</p>;
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.when}>
          {rule.roles.map((role) => t(roleWords[role])).join(', ')}: {t(relationTexts[rule.when])}
        </li>
      ))}
    </ul>
  );
}

function Fields(props: {
  readonly title: string;
  readonly fields: readonly SchemaField[];
  readonly whenNone?: string;
}) {
  if (props.fields.length === 0 && !props.whenNone) return null;
  return (
    <div>
      <h3>{props.title}</h3>
      {props.fields.length === 0 ? <p>{props.whenNone}</p> : <FieldList fields={props.fields} />}
    </div>
  );
}

function FieldList({ fields }: { readonly fields: readonly SchemaField[] }) {
  const t = useText();
  return (
    <ul className="schema-fields">
      {fields.map((field) => (
        <li key={field.pointer}>
          <code>{field.name}</code>{' '}
          <span className="soft small">
            {[
              field.format ?? field.type,
              field.nullable ? t(texts.orNull) : undefined,
              field.required ? t(texts.required) : undefined,
              ...field.limits,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {field.choices.length > 0 ? (
            <div className="small">
              <code>{field.choices.join(' | ')}</code>
            </div>
          ) : null}
          {field.fields.length > 0 ? <FieldList fields={field.fields} /> : null}
        </li>
      ))}
    </ul>
  );
}
