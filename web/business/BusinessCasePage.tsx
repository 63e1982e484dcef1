import { businessChoiceWords, businessOptionWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  api,
  useAddressValue,
  useEndpoint,
  useLanguage,
  usePathParam,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateText,
  DownloadLink,
  Page,
  Section,
  SelectField,
  Timeline,
  dayText,
} from '../ui/index.ts';
import { BusinessCaseDialog } from './BusinessCaseDialog.tsx';
import { Comparison } from './Comparison.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { texts } from './texts.ts';
import './business.css';

type Data = Output<'businessCaseRead'>;

/** One business case: an edition of it, and what was decided on which. */
export function BusinessCasePage() {
  const t = useText();
  const caseId = usePathParam('caseId');
  const query = useEndpoint('businessCaseRead', { params: { caseId } });
  const [written, setWritten] = useAddressValue('edition');
  const [open, setOpen] = useState<'edit' | 'decide' | null>(null);
  const data = query.data;
  const shown = data?.editions.find((one) => String(one.edition) === written) ?? data?.editions[0];
  const close = () => setOpen(null);
  return (
    <Page
      title={data?.name ?? t(texts.cases)}
      breadcrumbs={[{ to: '/business-cases', label: t(texts.cases) }]}
      actions={
        data && shown ? (
          <>
            {data.actions.includes('manage') ? (
              <Button look="primary" icon="edit" onClick={() => setOpen('edit')}>
                {t(texts.newEdition)}
              </Button>
            ) : null}
            <DownloadLink
              href={api.href('businessCaseExport', { params: { caseId }, query: { edition: shown.edition } })}
            >
              {t(texts.download)}
            </DownloadLink>
            <Button icon="print" onClick={() => window.print()}>
              {t(texts.print)}
            </Button>
          </>
        ) : undefined
      }
    >
      <Async query={query}>
        {(read) =>
          shown ? (
            <div className="stack">
              <Editions data={read} shown={shown} onChoose={setWritten} />
              <Comparison figures={shown.figures} />
              <Decisions data={read} onAdd={() => setOpen('decide')} />
            </div>
          ) : null
        }
      </Async>
      {data && shown && open === 'edit' ? (
        <BusinessCaseDialog from={{ caseId, version: data.version, edition: shown }} onClose={close} />
      ) : null}
      {data && shown && open === 'decide' ? (
        <DecisionDialog data={data} editionId={shown.id} onClose={close} />
      ) : null}
    </Page>
  );
}

function Editions(props: {
  readonly data: Data;
  readonly shown: Data['editions'][number];
  readonly onChoose: (edition: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { shown } = props;
  return (
    <div className="stack-tight">
      <SelectField
        label={t(texts.edition)}
        value={String(shown.edition)}
        onChange={props.onChoose}
        options={props.data.editions.map((one) => ({
          value: String(one.edition),
          label: t(texts.editionOf, {
            edition: one.edition,
            day: dayText(one.savedOn, language),
            name: one.savedBy,
          }),
        }))}
      />
      {shown.note ? <p>{shown.note}</p> : null}
      {shown.content.options.map(({ option, sideCostSource }) => (
        <p key={option} className="soft small">
          {t(texts.rateSource, {
            model: t(businessOptionWords[option]),
            source: sideCostSource || t(texts.rateSourceMissing),
          })}
        </p>
      ))}
    </div>
  );
}

function Decisions({ data, onAdd }: { readonly data: Data; readonly onAdd: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section
      title={t(texts.decisions)}
      actions={
        data.actions.includes('decide') ? (
          <Button icon="add" onClick={onAdd}>
            {t(texts.addDecision)}
          </Button>
        ) : undefined
      }
    >
      {data.decisions.length === 0 ? (
        <p className="soft">{t(texts.noDecisions)}</p>
      ) : (
        <Timeline
          label={t(texts.decisions)}
          events={data.decisions.map((one) => ({
            id: one.id,
            when: <DateText day={one.decidedOn} />,
            title: `${t(businessChoiceWords[one.chosen])}: ${one.decidedBy}`,
            body: (
              <div className="stack-tight">
                <p>{one.decision}</p>
                <p>{one.reasons}</p>
                <p className="soft small">
                  {t(texts.onEdition, {
                    edition: one.edition,
                    name: one.recordedBy,
                    day: dayText(one.recordedOn, language),
                  })}
                </p>
              </div>
            ),
          }))}
        />
      )}
    </Section>
  );
}
