import {
  applicationParts,
  type ApplicationPart,
  applicationPartWords,
  factsAsked,
  partOfFact,
} from '@polku/domain';
import { toldValues } from '../employer/told-values.ts';
import { ToldSummary } from '../employer/told-summary.tsx';
import { Async, useEndpoint, useLanguage, useSubmit, useText } from '../platform/index.ts';
import { CheckboxField, instantText, Section } from '../ui/index.ts';
import { texts } from './case-texts.ts';
import type { CaseData } from './CaseDialogs.tsx';
import { useMunicipalityNames } from './municipality-names.ts';

/** What the application tells, part by part, each ticked when its handler has gone through it. */
export function CaseReview({ data }: { readonly data: CaseData }) {
  const t = useText();
  const { row, pack, told } = data;
  const names = factsAsked(pack);
  const query = useEndpoint('grantCaseCheckList', { params: { caseId: row.id } });
  const municipalities = useMunicipalityNames();
  return (
    <Section title={t(texts.review)}>
      <Async query={query}>
        {({ rows, mayCheck }) => (
          <div className="stack">
            {applicationParts
              .filter((part) => names.some((name) => partOfFact(name) === part))
              .map((part) => (
                <Section key={part} title={t(applicationPartWords[part])} level={3} card>
                  <ToldSummary
                    pack={pack}
                    values={toldValues(names, told)}
                    municipalities={municipalities}
                    without={names.filter((name) => partOfFact(name) !== part)}
                  />
                  <Tick
                    caseId={row.id}
                    part={part}
                    done={rows.find((one) => one.part === part) ?? null}
                    mayCheck={mayCheck}
                  />
                </Section>
              ))}
          </div>
        )}
      </Async>
    </Section>
  );
}

function Tick(props: {
  readonly caseId: string;
  readonly part: ApplicationPart;
  readonly done: { readonly by: string; readonly at: string } | null;
  readonly mayCheck: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { caseId, part, done, mayCheck } = props;
  const save = useSubmit('grantCaseCheck', { invalidates: ['grantCaseCheckList'] });
  const who = done ? t(texts.checkedBy, { who: done.by, at: instantText(done.at, language) }) : undefined;
  if (!mayCheck) return <p className="soft small">{who ?? t(texts.notChecked)}</p>;
  return (
    <CheckboxField
      name={`check-${part}`}
      label={t(texts.checked, { part: t(applicationPartWords[part]) })}
      hint={who}
      value={done !== null}
      onChange={(isChecked) => save.submit({ params: { caseId, part }, body: { isChecked } })}
    />
  );
}
