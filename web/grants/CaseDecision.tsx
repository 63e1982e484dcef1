import {
  decisionParts,
  deliveryChannels,
  deliveryChannelWords,
  type DeliveryChannel,
  decisionPartWords,
  type GivenDecision,
  grantDecisionKindWords,
  languages,
} from '@polku/domain';
import { useState } from 'react';
import {
  api,
  Async,
  type Output,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  dayText,
  DescriptionList,
  DownloadLink,
  type Fact,
  moneyText,
  Notice,
  RadioGroup,
  Section,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { texts as caseTexts } from './case-texts.ts';
import { decisionTexts as texts } from './decision-texts.ts';

const inWords = { fi: texts.finnish, sv: texts.swedish, en: texts.english };

/** The decision: its documents, how it was given out, and until when rectification may be requested. */
export function CaseDecision({
  caseId,
  decision,
}: {
  readonly caseId: string;
  readonly decision: NonNullable<Output<'grantCaseRead'>['decision']>;
}) {
  const t = useText();
  const query = useEndpoint('grantDecisionRead', { params: { caseId } });
  const [isOpen, setOpen] = useState(false);
  const { data } = query;
  return (
    <Section
      title={t(caseTexts.decision, { number: decision.number })}
      card
      actions={
        data?.decision && data.mayDeliver ? (
          <Button look={data.decision.sentOn ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
            {t(texts.deliver)}
          </Button>
        ) : undefined
      }
    >
      <Async query={query}>
        {({ decision: given }) => <Given caseId={caseId} decision={decision} given={given} />}
      </Async>
      {isOpen && data?.decision ? (
        <Deliver caseId={caseId} given={data.decision} onClose={() => setOpen(false)} />
      ) : null}
    </Section>
  );
}

function Given({
  caseId,
  decision,
  given,
}: {
  readonly caseId: string;
  readonly decision: NonNullable<Output<'grantCaseRead'>['decision']>;
  readonly given: GivenDecision | null;
}) {
  const t = useText();
  const { language } = useLanguage();
  const day = (on: string) => dayText(on, language);
  const decidedBy: Fact = {
    label: t(caseTexts.decidedBy),
    value: `${decision.decidedBy}, ${day(decision.decidedOn)}`,
  };
  if (given === null)
    return (
      <>
        <DescriptionList facts={[decidedBy]} />
        <p className="soft">{t(texts.noDocument)}</p>
      </>
    );
  const { party, members, channel, sentOn } = given;
  return (
    <div className="stack">
      {sentOn ? null : <Notice tone="warning">{t(texts.notDelivered)}</Notice>}
      <DescriptionList
        facts={[
          { label: t(texts.number), value: `${given.number}, § ${given.section}` },
          {
            label: t(texts.outcome),
            value: `${t(grantDecisionKindWords[given.kind])}, ${moneyText(given.totalCents, language)}`,
          },
          decidedBy,
          ...(channel && sentOn
            ? [
                { label: t(texts.notice), value: `${t(deliveryChannelWords[channel])}, ${day(sentOn)}` },
                { label: t(texts.deliveredBy), value: given.deliveredBy },
              ]
            : []),
          ...(party
            ? [
                { label: t(texts.presumed), value: day(party.presumed) },
                ...(party.shown ? [{ label: t(texts.shownOn), value: day(party.shown) }] : []),
                {
                  label: t(texts.lastDay, { days: given.days }),
                  value: <strong>{day(party.lastDay)}</strong>,
                },
              ]
            : []),
          ...(members ? [{ label: t(texts.lastDayMembers), value: day(members.lastDay) }] : []),
        ]}
      />
      <Section title={t(texts.documents)} level={3}>
        <DescriptionList
          facts={decisionParts.map((part) => ({
            label: t(decisionPartWords[part]),
            value: (
              <span className="row">
                {languages.map((one) => (
                  <DownloadLink
                    key={one}
                    size="small"
                    href={api.href('grantDecisionFile', {
                      params: { caseId },
                      query: { language: one, part },
                    })}
                  >
                    <VisuallyHidden>{t(decisionPartWords[part])}, </VisuallyHidden>
                    {t(texts.inLanguage, { language: t(inWords[one]) })}
                  </DownloadLink>
                ))}
              </span>
            ),
          }))}
        />
      </Section>
    </div>
  );
}

interface Values {
  readonly channel: DeliveryChannel;
  readonly sentOn: string | null;
  readonly shownOn: string | null;
  readonly publishedOn: string | null;
}

const valuesOf = (given: GivenDecision): Values => ({
  channel: given.channel ?? 'letter',
  sentOn: given.sentOn,
  shownOn: given.shownOn,
  publishedOn: given.publishedOn,
});

function Deliver({
  caseId,
  given,
  onClose,
}: {
  readonly caseId: string;
  readonly given: GivenDecision;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const required = useRequired();
  const form = useFormDraft<Values>(`grant-delivery/${caseId}`, valuesOf(given), { version: given.version });
  const save = useSubmit('grantDecisionDeliver', {
    form,
    invalidates: ['grantDecisionRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const isHanded = form.values.channel === 'handed';
  return (
    <RecordDialog<Values>
      title={t(texts.deliver)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onCancel={onClose}
      read={(current) => ({
        values: valuesOf(current as GivenDecision),
        version: (current as GivenDecision).version,
      })}
      onSend={({ channel, sentOn, shownOn, publishedOn }, version) => {
        const filled = required.filled({ sentOn });
        if (filled)
          save.submit({
            params: { caseId },
            body: {
              ...filled,
              channel,
              shownOn: isHanded ? null : shownOn,
              publishedOn,
              version: version ?? given.version,
            },
          });
      }}
      labels={{
        channel: t(texts.channel),
        sentOn: t(texts.sentOn),
        shownOn: t(texts.shownOn),
        publishedOn: t(texts.publishedOn),
      }}
      show={(name, value) =>
        value === null
          ? ''
          : name === 'channel'
            ? t(deliveryChannelWords[value as DeliveryChannel])
            : dayText(value, language)
      }
    >
      <RadioGroup
        label={t(texts.channel)}
        {...form.field('channel')}
        required
        options={deliveryChannels.map((value) => ({ value, label: t(deliveryChannelWords[value]) }))}
      />
      <DateField label={t(texts.sentOn)} {...form.field('sentOn')} required />
      {isHanded ? null : (
        <DateField label={t(texts.shownOn)} hint={t(texts.shownHint)} {...form.field('shownOn')} />
      )}
      {given.membersMay ? (
        <DateField
          label={t(texts.publishedOn)}
          hint={t(texts.publishedHint)}
          {...form.field('publishedOn')}
        />
      ) : null}
    </RecordDialog>
  );
}
