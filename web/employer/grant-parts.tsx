/** What several pages of grants share: files and messages, names of municipalities, the id in the address. */
import {
  type AttachmentType,
  attachmentTypeWords,
  type GrantAttachmentRow,
  type GrantMessageRow,
  mostAttachments,
} from '@polku/domain';
import { useMemo, useState } from 'react';
import { api } from '../platform/api.ts';
import { type ApiProblem, toProblem } from '../platform/problem.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { FileField } from '../ui/FileField.tsx';
import { instantText } from '../ui/format.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { texts } from './grant-texts.ts';
import { Trouble } from './parts.tsx';
import type { MunicipalityNames } from './ToldFields.tsx';

export const grantsPath = '/tyonantaja/tuet';
export const draftPath = (id: string) => `${grantsPath}/luonnos?id=${id}`;
export const casePath = (id: string) => `${grantsPath}/asia?id=${id}`;

/** A value of the address, `?id=…`. */
export const asked = (name: string) => new URLSearchParams(location.search).get(name) ?? '';

export function useNames(
  municipalities: readonly { readonly code: string; readonly fi: string; readonly sv: string }[],
): MunicipalityNames {
  const { language } = useLanguage();
  return useMemo(() => {
    const options = municipalities
      .map(({ code, fi, sv }) => ({ value: code, label: language === 'sv' ? sv : fi }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
    const names = new Map(options.map(({ value, label }) => [value, label]));
    return { options, nameOf: (code) => names.get(code) ?? code };
  }, [municipalities, language]);
}

export function FileList(props: {
  readonly rows: readonly GrantAttachmentRow[];
  readonly onRemove?: ((row: GrantAttachmentRow) => void) | undefined;
}) {
  const t = useText();
  if (props.rows.length === 0) return <p className="soft">{t(texts.noFiles)}</p>;
  return (
    <ul className="employer-files">
      {props.rows.map((row) => (
        <li key={row.id}>
          <div>
            <a href={api.href('grantOwnAttachmentRead', { params: { attachmentId: row.id } })} download>
              {row.name}
            </a>
            <p className="soft small">
              {t(attachmentTypeWords[row.type])}, {Math.max(1, Math.round(row.size / 1000))} kB,{' '}
              {t(row.scan === 'clean' ? texts.scanned : texts.notScanned)}
            </p>
          </div>
          {props.onRemove ? (
            <Button icon="remove" iconOnly look="quiet" onClick={() => props.onRemove?.(row)}>
              {t(texts.removeFile, { name: row.name })}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** One file at a time: what it is, and the file. `send` is the upload of the place it goes to. */
export function AddFile(props: {
  readonly types: readonly AttachmentType[];
  readonly send: (file: File, type: AttachmentType) => Promise<unknown>;
  readonly onAdded: () => void;
}) {
  const t = useText();
  const choices = [...new Set<AttachmentType>([...props.types, 'other'])];
  const [type, setType] = useState<AttachmentType>(choices[0] ?? 'other');
  const [file, setFile] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  async function add(): Promise<void> {
    setMissing(!file);
    if (!file || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await props.send(file, type);
      setFile(null);
      setRound((before) => before + 1);
      props.onAdded();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      <Trouble problem={problem} />
      <SelectField<AttachmentType>
        name="type"
        label={t(texts.fileType)}
        value={type}
        onChange={setType}
        options={choices.map((value) => ({ value, label: t(attachmentTypeWords[value]) }))}
      />
      <FileField
        key={round}
        name="file"
        label={t(texts.file)}
        hint={t(texts.fileKind, { most: mostAttachments })}
        accept=".pdf,.png,.jpg,.jpeg"
        value={file}
        error={isMissing && !file ? t(texts.chooseFile) : undefined}
        onChange={setFile}
      />
      <p>
        <Button icon="add" busy={busy} onClick={() => void add()}>
          {t(texts.addFile)}
        </Button>
      </p>
    </div>
  );
}

export function Messages({ rows }: { readonly rows: readonly GrantMessageRow[] }) {
  const t = useText();
  const { language } = useLanguage();
  if (rows.length === 0) return <p className="soft">{t(texts.noMessages)}</p>;
  return (
    <ol className="employer-messages">
      {rows.map((row) => (
        <li key={row.id} data-own={row.byEmployer}>
          <p className="small">
            <strong>{row.byEmployer ? row.by : t(texts.area)}</strong>, {instantText(row.sentAt, language)}
          </p>
          <p className="written">{row.body}</p>
        </li>
      ))}
    </ol>
  );
}
