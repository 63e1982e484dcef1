import { packProblemWords, type Text } from '@polku/domain';
import { useState } from 'react';
import { type Output, useGo, useSubmit, useText } from '../platform/index.ts';
import { Button, FileField, Form, FormActions, Notice, Page, Section, Table, useToast } from '../ui/index.ts';
import { PackDifferences, PackExamples } from './PackOutcome.tsx';
import { texts } from './texts.ts';

type Checked = Output<'grantPackCheck'>;

/** A rule pack from a file: checked, its examples worked, compared with the version before, and only then loaded. */
export function LoadPackPage() {
  const t = useText();
  const toast = useToast();
  const go = useGo();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string>();
  const [pack, setPack] = useState<unknown>();
  const [checked, setChecked] = useState<Checked>();
  const check = useSubmit('grantPackCheck', { onDone: setChecked });
  const load = useSubmit('grantPackLoad', {
    invalidates: ['grantPackList', 'grantPackRead'],
    onDone: ({ programme, packVersion }) => {
      toast(t(texts.loaded));
      go(`/grant-programmes/${programme}/${packVersion}`);
    },
  });
  async function read(): Promise<void> {
    if (file === null) return;
    setWrong(undefined);
    try {
      const value: unknown = JSON.parse(await file.text());
      setPack(value);
      check.submit({ body: { pack: value } });
    } catch (error) {
      setWrong(t(texts.notJson, { where: error instanceof Error ? error.message : '' }));
    }
  }
  const usable =
    checked !== undefined && checked.problems.length === 0 && checked.examples.every(({ same }) => same);
  return (
    <Page
      title={t(texts.load)}
      lead={t(texts.loadLead)}
      breadcrumbs={[{ to: '/grant-programmes', label: t(texts.programmes) }]}
    >
      <Form
        onSubmit={() => void read()}
        problem={check.problem ?? load.problem}
        busy={check.busy || load.busy}
      >
        <FileField
          label={t(texts.file)}
          name="pack"
          value={file}
          accept=".json"
          onChange={(next) => {
            setFile(next);
            setChecked(undefined);
            setWrong(undefined);
          }}
        />
        {wrong ? <Notice tone="error">{wrong}</Notice> : null}
        <FormActions>
          <Button
            type="submit"
            look={usable ? 'secondary' : 'primary'}
            busy={check.busy}
            disabled={file === null}
          >
            {t(texts.check)}
          </Button>
          {usable ? (
            <Button look="primary" busy={load.busy} onClick={() => load.submit({ body: { pack } })}>
              {t(texts.take, { version: checked.packVersion ?? '' })}
            </Button>
          ) : null}
        </FormActions>
      </Form>
      <div role="status" className="stack">
        {checked ? <Told checked={checked} /> : null}
      </div>
    </Page>
  );
}

function Told({ checked }: { readonly checked: Checked }) {
  const t = useText();
  if (checked.problems.length === 0)
    return (
      <>
        <PackExamples examples={checked.examples} />
        <PackDifferences comparedWith={checked.comparedWith} differences={checked.differences} />
      </>
    );
  const words: Readonly<Record<string, Text>> = packProblemWords;
  return (
    <Section title={t(texts.problems)}>
      <Table
        caption={t(texts.problems)}
        hideCaption
        rows={checked.problems}
        rowKey={(row) => `${row.pointer} ${row.code} ${row.detail}`}
        columns={[
          { key: 'where', header: t(texts.where), primary: true, cell: (row) => row.pointer || '/' },
          {
            key: 'what',
            header: t(texts.what),
            cell: (row) => `${t(words[row.code] ?? packProblemWords.other)}: ${row.detail}`,
          },
        ]}
      />
    </Section>
  );
}
