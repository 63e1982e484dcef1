import type { ReactNode } from 'react';
import { useLanguage, useText } from '../platform/index.ts';
import { Badge, Card, dayText, moneyText, periodText, type Tone } from '../ui/index.ts';
import { ApplyLink } from './ApplyLink.tsx';
import type { FinderBody, FoundProgramme } from './finder-values.ts';
import { supportFinderTexts as texts } from './support-finder-texts.ts';

const tones: Readonly<Record<FoundProgramme['fit'], Tone>> = {
  fits: 'success',
  mayFit: 'warning',
  fitsNot: 'neutral',
};

/** One programme: whether it fits, how much, why not, what is not known. */
export function FoundSupport({
  found,
  answers,
  rulesOn,
}: {
  readonly found: FoundProgramme;
  readonly answers: FinderBody;
  readonly rulesOn: string;
}) {
  const t = useText();
  return (
    <Card>
      <div>
        <div className="row">
          <h3>{t(found.name)}</h3>
          <Badge tone={tones[found.fit]}>{t(texts[found.fit])}</Badge>
        </div>
        <p>{t(found.summary)}</p>
        {found.fit === 'fitsNot' ? (
          <Sentences title={t(texts.against)} sentences={found.against.map((text) => t(text))} />
        ) : (
          <SumAndGaps found={found} />
        )}
        {found.excludes.length > 0 ? (
          <p>{t(texts.excludes, { supports: found.excludes.map((text) => t(text)).join(', ') })}</p>
        ) : null}
        <About found={found} />
        {found.fit === 'fitsNot' ? null : <ApplyLink programme={found} answers={answers} rulesOn={rulesOn} />}
      </div>
    </Card>
  );
}

function SumAndGaps({ found }: { readonly found: FoundProgramme }) {
  const t = useText();
  const { language } = useLanguage();
  const { totalCents } = found;
  const sum = totalCents === null ? null : moneyText(totalCents, language);
  return (
    <>
      <p>
        <strong>
          {sum === null ? t(texts.noSum) : t(found.fit === 'fits' ? texts.inAll : texts.ifGranted, { sum })}
        </strong>
      </p>
      <Sentences
        title={t(texts.missing)}
        sentences={found.missing.map(({ name, text }) =>
          name.startsWith('parameter.') ? `${t(text)} (${t(texts.areaSets)})` : t(text),
        )}
      />
      {found.rows.length > 0 ? <Counted found={found} /> : null}
    </>
  );
}

function Counted({ found }: { readonly found: FoundProgramme }) {
  const t = useText();
  const { language } = useLanguage();
  const money = (cents: number) => moneyText(cents, language);
  return (
    <details>
      <summary>{t(texts.howCounted)}</summary>
      <ul className="found-rows">
        {found.rows.map((row, index) => {
          const period = row.from !== null && row.to !== null ? periodText(row.from, row.to, language) : '';
          const months =
            row.months === null ? '' : t(texts.months, { months: monthsText(row.months, language) });
          const when = [period, months].filter(Boolean).join(', ');
          return (
            // rows have no names of their own, and their order is that of the calculation
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              {t(row.text)}
              {row.counted && when ? ` (${when})` : ''}:{' '}
              {row.counted ? <strong>{money(row.amountCents)}</strong> : money(row.amountCents)}
            </li>
          );
        })}
      </ul>
      <p className="soft">{t(texts.firstYear)}</p>
      <Sentences
        title={t(texts.instalments)}
        sentences={found.instalments.map(({ text, dueOn, amountCents }) =>
          [
            `${t(text)}: ${money(amountCents)}`,
            dueOn === null ? '' : t(texts.dueOn, { day: dayText(dueOn, language) }),
          ]
            .filter(Boolean)
            .join(', '),
        )}
      />
      <Sentences title={t(texts.met)} sentences={found.met.map((text) => t(text))} />
    </details>
  );
}

function monthsText(months: string, language: 'fi' | 'sv' | 'en'): string {
  const short = String(Math.round(Number(months) * 100) / 100);
  return language === 'en' ? short : short.replace('.', ',');
}

function About({ found }: { readonly found: FoundProgramme }) {
  const t = useText();
  const { language } = useLanguage();
  const { source, programme, version, validFrom, validTo, open } = found;
  const cited = t(texts.source, { source: source.text });
  return (
    <details>
      <summary>{t(texts.about)}</summary>
      <p>{source.url === null ? cited : <a href={source.url}>{cited}</a>}</p>
      <p className="soft">{t(texts.grantor, { grantor: t(found.grantor) })}</p>
      <p className="soft">
        {t(texts.version, { programme, version, period: periodText(validFrom, validTo, language) })}
      </p>
      <Sentences sentences={open.map((text) => t(text))} />
    </details>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title?: ReactNode;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <div>
      {title ? <p className="soft">{title}</p> : null}
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
