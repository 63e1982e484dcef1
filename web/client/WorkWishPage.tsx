import { demandKinds, demandSentence, demandWords, travelModes } from '@polku/domain';
import { useState } from 'react';
import type { Output } from '../platform/api.ts';
import { weekdayName, weekdays } from '../platform/weekdays.ts';
import { useLanguage } from '../platform/texts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, Choices, OwnPage, Part, Reading, Trouble, Words } from './parts.tsx';
import { useOwnText, useReading } from './reading.tsx';
import { wishTexts as texts } from './wish-texts.ts';

type Told = Output<'ownWorkWish'>;
type Named = Told['skills'][number];

/** Her own wishes of work: they weigh the most when a place is looked for. */
export function WorkWishPage() {
  const t = useOwnText();
  const read = useRead('ownWorkWish', {});
  const [saved, setSaved] = useState(false);
  return (
    <OwnPage title={t(texts.wishes)} lead={t(texts.lead)} back="/oma/vahvuudet">
      <Reading read={read}>
        {(told) => (
          <>
            {saved ? (
              <Notice tone="success" live>
                {t(texts.saved)}
              </Notice>
            ) : null}
            <WishForm
              key={told.wish?.version ?? 'new'}
              told={told}
              onSaved={() => {
                setSaved(true);
                read.again();
              }}
            />
          </>
        )}
      </Reading>
    </OwnPage>
  );
}

const numberOf = (text: string) => {
  const number = Number.parseInt(text, 10);
  return Number.isFinite(number) ? number : null;
};

function WishForm({ told, onSaved }: { readonly told: Told; readonly onSaved: () => void }) {
  const t = useOwnText();
  const { language } = useLanguage();
  const { wish } = told;
  const save = useSend('ownWorkWishSave');
  const [occupations, setOccupations] = useState<readonly string[]>(wish?.occupations ?? []);
  const [work, setWork] = useState<readonly string[]>(wish?.work ?? []);
  const [suits, setSuits] = useState(wish?.suits ?? {});
  const [days, setDays] = useState<readonly string[]>((wish?.weekdays ?? [1, 2, 3, 4, 5]).map(String));
  const [hours, setHours] = useState(wish?.mostWeeklyMinutes ? String(wish.mostWeeklyMinutes / 60) : '');
  const [travel, setTravel] = useState(wish?.mostTravelMinutes == null ? '' : String(wish.mostTravelMinutes));
  const [by, setBy] = useState<'car' | 'public'>(wish?.travelsBy ?? 'car');
  const [words, setWords] = useState(wish?.words ?? '');
  async function send(): Promise<void> {
    const mostHours = numberOf(hours);
    const done = await save.send({
      body: {
        occupations: [...occupations],
        work: [...work],
        suits,
        weekdays: days.map(Number),
        mostWeeklyMinutes: mostHours === null ? null : mostHours * 60,
        mostTravelMinutes: numberOf(travel),
        travelsBy: by,
        availableFrom: wish?.availableFrom ?? null,
        availableUntil: wish?.availableUntil ?? null,
        words: words.slice(0, 500),
        version: wish?.version ?? null,
      },
    });
    if (done) onSaved();
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Part title={t(texts.occupations)}>
        <Picked
          name="occupations"
          label={t(texts.add)}
          hint={t(texts.occupationsHint)}
          known={told.occupations}
          chosen={occupations}
          onChange={setOccupations}
        />
      </Part>
      <Part title={t(texts.work)}>
        <Picked name="work" label={t(texts.add)} known={told.skills} chosen={work} onChange={setWork} />
      </Part>
      <Part title={t(texts.suits)}>
        {demandKinds.map((kind) => (
          <div className="field" key={kind}>
            <label className="field-label" htmlFor={`suits-${kind}`}>
              {t({ ...demandWords[kind], easy: demandWords[kind].fi })}
            </label>
            <span className="select">
              <select
                id={`suits-${kind}`}
                className="input"
                value={suits[kind] ?? ''}
                onChange={(event) => {
                  const { [kind]: _before, ...others } = suits;
                  const next = event.target.value;
                  setSuits(next === '' ? others : { ...others, [kind]: Number(next) });
                }}
              >
                <option value="">{t(texts.notSaid)}</option>
                {[1, 2, 3, 4, 5].map((step) => {
                  const sentence = demandSentence(kind, step);
                  return (
                    <option key={step} value={step}>
                      {step} – {t({ ...sentence, easy: sentence.fi })}
                    </option>
                  );
                })}
              </select>
              <Icon name="down" />
            </span>
          </div>
        ))}
      </Part>
      <Part title={t(texts.when)}>
        <Choices
          legend={t(texts.days)}
          name="days"
          many
          value={days}
          onChange={setDays}
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <Words label={t(texts.hours)} name="hours" rows={1} value={hours} onChange={setHours} />
        <Words label={t(texts.travel)} name="travel" rows={1} value={travel} onChange={setTravel} />
        <Choices<'car' | 'public'>
          legend={t(texts.travelsBy)}
          name="by"
          value={[by]}
          onChange={([next]) => {
            if (next) setBy(next);
          }}
          options={travelModes.map((value) => ({ value, label: t(texts[value]) }))}
        />
        <Words label={t(texts.anything)} name="words" rows={3} value={words} onChange={setWords} />
      </Part>
      <Trouble problem={save.problem} />
      <Btn submit look="primary" busy={save.busy}>
        {t(texts.save)}
      </Btn>
    </form>
  );
}

/** Chosen from a list with the phone's own picker; each choice has its own way out. */
function Picked(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly known: readonly Named[];
  readonly chosen: readonly string[];
  readonly onChange: (next: readonly string[]) => void;
}) {
  const t = useOwnText();
  const { reading } = useReading();
  const language = reading === 'easy' ? 'fi' : reading;
  const nameOf = (code: string) => props.known.find((one) => one.code === code)?.[language] ?? code;
  return (
    <>
      {props.chosen.length > 0 ? (
        <ul className="own-times">
          {props.chosen.map((code) => (
            <li key={code}>
              <span>{nameOf(code)}</span>
              <Btn icon="remove" onClick={() => props.onChange(props.chosen.filter((one) => one !== code))}>
                {t(texts.remove, { name: nameOf(code) })}
              </Btn>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="field">
        <label className="field-label" htmlFor={`pick-${props.name}`}>
          {props.label}
        </label>
        {props.hint ? <p className="field-hint">{props.hint}</p> : null}
        <span className="select">
          <select
            id={`pick-${props.name}`}
            className="input"
            value=""
            onChange={(event) => {
              if (event.target.value)
                props.onChange([...new Set([...props.chosen, event.target.value])].slice(0, 10));
            }}
          >
            <option value="">–</option>
            {props.known
              .filter(({ code }) => !props.chosen.includes(code))
              .toSorted((a, b) => a[language].localeCompare(b[language], language))
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {one[language]}
                </option>
              ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
    </>
  );
}
