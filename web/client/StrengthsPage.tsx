import {
  type CardLine,
  type CardSection,
  type Proposal,
  cardSections,
  learningCardSectionWords,
  learningCertificateWords,
  learningOwnLevelWords,
  learningSubjectWords,
  levelMeaning,
  linesToEdit,
  printedLines,
} from '@polku/domain';
import { useState } from 'react';
import { type Output, api } from '../platform/api.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, Choices, OwnPage, Part, Reading, Trouble, Words } from './parts.tsx';
import { OwnLink } from './place.tsx';
import { useOwnText, useReading } from './reading.tsx';
import { strengthsTexts as texts } from './strengths-texts.ts';
import './strengths.css';

type Strengths = Output<'ownStrengths'>;
type Card = NonNullable<Strengths['card']>;

export function StrengthsPage() {
  const t = useOwnText();
  const read = useRead('ownStrengths', {});
  const [saved, setSaved] = useState(false);
  return (
    <OwnPage title={t(texts.strengths)} lead={t(texts.lead)} back="/oma/polku">
      <Reading read={read}>
        {(strengths) => (
          <>
            {saved ? (
              <Notice tone="success" live>
                {t(texts.saved)}
              </Notice>
            ) : null}
            <Whole
              key={strengths.card?.version ?? 'new'}
              strengths={strengths}
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

function Whole({ strengths, onSaved }: { readonly strengths: Strengths; readonly onSaved: () => void }) {
  const t = useOwnText();
  const { card } = strengths;
  const { reading } = useReading();
  const [writing, setWriting] = useState(card === null);
  return (
    <>
      {/* Only what she has saved is ever printed, also while she writes. */}
      <Sheet card={card} onScreen={!writing} />
      {writing ? (
        <Editor
          strengths={strengths}
          onSaved={onSaved}
          onLeave={card ? () => setWriting(false) : undefined}
        />
      ) : (
        <div className="own-buttons no-print">
          <Btn look="primary" icon="print" onClick={() => window.print()}>
            {t(texts.print)}
          </Btn>
          <a
            className="button own-button"
            data-look="secondary"
            download
            href={api.href('ownStrengthsCardFile', {
              query: { language: reading === 'easy' ? 'fi' : reading },
            })}
          >
            <Icon name="download" />
            {t(texts.asFile)}
          </a>
          <Btn icon="edit" onClick={() => setWriting(true)}>
            {t(texts.write)}
          </Btn>
        </div>
      )}
      <OwnLink to="/oma/todistukset" className="own-link">
        <Icon name="check" />
        <span>{t(texts.proof)}</span>
        <Icon name="next" />
      </OwnLink>
      <OwnLink to="/oma/toiveet" className="own-link">
        <Icon name="edit" />
        <span>{t(texts.workWishes)}</span>
        <Icon name="next" />
      </OwnLink>
      <OwnLink to="/oma/kurssit" className="own-link">
        <Icon name="document" />
        <span>{t(texts.courses)}</span>
        <Icon name="next" />
      </OwnLink>
    </>
  );
}

/** The card as it is printed: on a screen a card among others, on paper alone. */
function Sheet({ card, onScreen }: { readonly card: Card | null; readonly onScreen: boolean }) {
  const t = useOwnText();
  const filled = cardSections.filter((section) => card && printedLines(card.lines, section).length > 0);
  return (
    <section className={onScreen ? 'card own-card strengths-sheet' : 'strengths-sheet print-only'}>
      <h2>{t(texts.card)}</h2>
      {card?.name ? <p className="own-strong">{card.name}</p> : null}
      {filled.length === 0 ? <p>{t(texts.empty)}</p> : null}
      {filled.map((section) => (
        <div key={section}>
          <h3>{t(learningCardSectionWords[section])}</h3>
          <ul>
            {printedLines(card?.lines ?? [], section).map((line, index) => (
              // two lines may say the same
              <li key={index} className="kept-lines">
                {line.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What the records say, as she might say it herself. */
function useProposals(strengths: Strengths): readonly Proposal[] {
  const t = useOwnText();
  const { reading } = useReading();
  const language = reading === 'easy' ? 'fi' : reading;
  const learningText = ({ learning, name }: Strengths['needs'][number]) =>
    learning.kind === 'certificate'
      ? t(learningCertificateWords[learning.code])
      : learning.kind === 'subject'
        ? t(learningSubjectWords[learning.code])
        : (name?.[language] ?? '');
  return [
    ...strengths.skills.map(
      ({ id, name, level }): Proposal => ({
        section: 'can',
        text: level
          ? `${capital(name[language])}: ${t(learningOwnLevelWords[level])}`
          : capital(name[language]),
        from: `skill:${id}`,
      }),
    ),
    ...strengths.skills.flatMap(({ evidence }) =>
      evidence.map(
        ({ id, content }): Proposal => ({ section: 'done', text: content, from: `evidence:${id}` }),
      ),
    ),
    ...strengths.languages.map(
      ({ id, name, level }): Proposal => ({
        section: 'languages',
        text: `${capital(name[language])}: ${t(levelMeaning(level))}${level === 'native' || level === '0' ? '' : ` (${level})`}`,
        from: `language:${id}`,
      }),
    ),
    ...strengths.wishes.map(
      ({ id, label }): Proposal => ({ section: 'next', text: capital(label), from: `wish:${id}` }),
    ),
    ...strengths.needs.map(
      (need): Proposal => ({
        section: 'next',
        text: t(texts.learn, { what: learningText(need) }),
        from: `need:${need.id}`,
      }),
    ),
  ];
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Editor({
  strengths,
  onSaved,
  onLeave,
}: {
  readonly strengths: Strengths;
  readonly onSaved: () => void;
  readonly onLeave: (() => void) | undefined;
}) {
  const t = useOwnText();
  const { card } = strengths;
  const proposals = useProposals(strengths);
  // proposals stay in the words they were made in while she writes, also when she changes the language
  const [lines, setLines] = useState<readonly CardLine[]>(() => linesToEdit(card?.lines ?? [], proposals));
  const [name, setName] = useState(
    card ? card.name : `${strengths.givenNames.split(' ')[0]} ${strengths.familyName}`,
  );
  const [shared, setShared] = useState(card?.shared ?? false);
  const save = useSend('ownStrengthsSave');
  const change = (index: number, changes: Partial<CardLine>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...changes } : line)));
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const body = {
          name,
          lines: lines.map((line) => ({ ...line })),
          shared,
          version: card?.version ?? null,
        };
        void save.send({ body }).then((answer) => answer && onSaved());
      }}
    >
      <p className="soft">{t(texts.placesHint)}</p>
      <Words
        name="name"
        label={t(texts.name)}
        hint={t(texts.nameHint)}
        rows={1}
        value={name}
        onChange={setName}
      />
      {cardSections.map((section) => (
        <Lines
          key={section}
          section={section}
          lines={lines}
          saved={card?.lines.length ?? 0}
          onChange={change}
          onRemove={(index) => setLines(lines.filter((_line, at) => at !== index))}
          onAdd={() => setLines([...lines, { section, text: '', shown: true, from: null }])}
        />
      ))}
      <Choices
        name="shared"
        legend={t(texts.sharing)}
        hint={t(texts.shareHint)}
        many
        value={shared ? ['shared'] : []}
        onChange={(chosen) => setShared(chosen.includes('shared'))}
        options={[{ value: 'shared', label: t(texts.share) }]}
      />
      <Trouble problem={save.problem} />
      <div className="own-buttons">
        <Btn submit look="primary" busy={save.busy}>
          {t(texts.save)}
        </Btn>
        {onLeave ? <Btn onClick={onLeave}>{t(texts.leave)}</Btn> : null}
      </div>
    </form>
  );
}

function Lines(props: {
  readonly section: CardSection;
  readonly lines: readonly CardLine[];
  /** How many of the lines she has saved before; what comes after them is proposed. */
  readonly saved: number;
  readonly onChange: (index: number, changes: Partial<CardLine>) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: () => void;
}) {
  const t = useOwnText();
  const title = t(learningCardSectionWords[props.section]);
  const own = props.lines.flatMap((line, index) => (line.section === props.section ? [{ line, index }] : []));
  return (
    <Part title={title}>
      {own.map(({ line, index }, at) => (
        <div key={index} className="strengths-line">
          <Words
            name={`line-${index}`}
            label={t(texts.line, { section: title, number: at + 1 })}
            {...(line.from !== null && index >= props.saved ? { hint: t(texts.proposed) } : {})}
            rows={2}
            value={line.text}
            onChange={(text) => props.onChange(index, { text: text.slice(0, 500) })}
          />
          <label className="own-choice" data-checked={line.shown || undefined}>
            <input
              type="checkbox"
              checked={line.shown}
              aria-label={`${t(texts.show)}. ${t(texts.line, { section: title, number: at + 1 })}`}
              onChange={() => props.onChange(index, { shown: !line.shown })}
            />
            <span>{t(texts.show)}</span>
          </label>
          {line.from === null ? (
            <Btn look="quiet" onClick={() => props.onRemove(index)}>
              {t(texts.removeLine)}
            </Btn>
          ) : null}
        </div>
      ))}
      <Btn icon="add" onClick={props.onAdd}>
        {t(texts.addLine)}
      </Btn>
    </Part>
  );
}
