import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { type ApiProblem, api, problemSentence, toProblem, useText } from '../platform/index.ts';
import { Button } from '../ui/index.ts';
import { detailsTexts as texts } from './details-texts.ts';

/** Masked until asked for; each showing is a call and a log row of its own, and leaving the page hides it again. */
export function IdentityCode({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  // Called directly: with an idempotency key the answer, the code itself, would be kept on the server.
  async function reveal(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await api.call('clientIdentityCode', { params: { clientId: client.id } });
      setCode(answer.identityCode ?? undefined);
    } catch (error) {
      setProblem(toProblem(error));
    }
    setBusy(false);
  }

  if (!client.identityCodeMasked) return <span className="soft">{t(texts.noCode)}</span>;
  const mayShow = client.actions.includes('client.edit');
  return (
    <>
      <span className="row">
        <span className="numeric" aria-live="polite">
          {code ?? client.identityCodeMasked}
        </span>
        {mayShow && code === undefined ? (
          <Button size="small" icon="visible" busy={busy} onClick={() => void reveal()}>
            {t(texts.show)}
          </Button>
        ) : null}
        {code === undefined ? null : (
          <Button size="small" icon="hidden" onClick={() => setCode(undefined)}>
            {t(texts.hide)}
          </Button>
        )}
      </span>
      {mayShow && code === undefined ? <span className="soft small">{t(texts.showHint)}</span> : null}
      {problem ? (
        <span role="alert" className="field-error">
          {problemSentence(problem, t)}
        </span>
      ) : null}
    </>
  );
}
