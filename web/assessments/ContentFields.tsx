import {
  type DefinitionContent,
  type FormWords,
  type ItemType,
  formLanguageWords,
  formLanguages,
  itemTypeWords,
  keysOf,
  mayHaveSteps,
} from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { Button, CheckboxField, FieldRow, Section, SelectField, TextArea, TextField } from '../ui/index.ts';
import { definitionTexts as texts } from './texts.ts';

interface ContentFieldsProps {
  readonly content: DefinitionContent;
  readonly onChange: (content: DefinitionContent) => void;
}

type Item = DefinitionContent['items'][number];
const blank = { fi: '', sv: '', en: '', fiEasy: '' };

/** The whole form as fields: names, areas, questions and their steps, each in four languages. */
export function ContentFields({ content, onChange }: ContentFieldsProps) {
  const t = useText();
  const set = (changes: Partial<DefinitionContent>) => onChange({ ...content, ...changes });
  return (
    <>
      <WordsFields
        label={t(texts.name)}
        name="content/name"
        value={content.name}
        onChange={(name) => set({ name })}
      />
      <WordsFields
        label={t(texts.intro)}
        name="content/intro"
        value={content.intro}
        onChange={(intro) => set({ intro })}
        long
      />
      <TextArea
        label={t(texts.sourceField)}
        name="content/source"
        value={content.source}
        onChange={(source) => set({ source })}
        hint={t(texts.licence)}
        required
        rows={2}
        maxLength={500}
      />
      <Areas content={content} onChange={onChange} />
      <Items content={content} onChange={onChange} />
    </>
  );
}

function WordsFields({
  label,
  name,
  value,
  onChange,
  long,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: FormWords;
  readonly onChange: (value: { fi: string; sv: string; en: string; fiEasy: string }) => void;
  readonly long?: boolean;
}) {
  const t = useText();
  return (
    <div className="words-grid">
      {formLanguages.map((language) => {
        const field = {
          label: `${label}: ${t(formLanguageWords[language]).toLowerCase()}`,
          name: `${name}/${language}`,
          value: value[language],
          onChange: (text: string) => onChange({ ...value, [language]: text }),
          required: true,
          lang: language === 'fiEasy' ? 'fi' : language,
        };
        return long ? (
          <TextArea key={language} {...field} rows={4} maxLength={1000} />
        ) : (
          <TextField key={language} {...field} maxLength={300} />
        );
      })}
    </div>
  );
}

/** A code that no other of them has. */
function newCode(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

function Areas({ content, onChange }: ContentFieldsProps) {
  const t = useText();
  const { areas } = content;
  const set = (next: DefinitionContent['areas']) => onChange({ ...content, areas: next });
  return (
    <Section title={t(texts.areas)}>
      <div className="stack">
        {areas.map((area, index) => (
          <div
            className="card stack"
            key={area.code}
            role="group"
            aria-label={t(texts.areaNumber, { number: index + 1 })}
          >
            <WordsFields
              label={t(texts.areaNumber, { number: index + 1 })}
              name={`content/areas/${index}/name`}
              value={area.name}
              onChange={(name) => set(areas.map((one, at) => (at === index ? { ...one, name } : one)))}
            />
            {areas.length > 1 ? (
              <div>
                <Button
                  size="small"
                  look="quiet"
                  icon="remove"
                  onClick={() => set(areas.filter((_one, at) => at !== index))}
                >
                  {t(texts.removeArea, { number: index + 1 })}
                </Button>
              </div>
            ) : null}
          </div>
        ))}
        <div>
          <Button
            icon="add"
            onClick={() =>
              set([
                ...areas,
                {
                  code: newCode(
                    'area',
                    areas.map((one) => one.code),
                  ),
                  name: blank,
                },
              ])
            }
          >
            {t(texts.addArea)}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Items({ content, onChange }: ContentFieldsProps) {
  const t = useText();
  const { language } = useLanguage();
  const { items, areas } = content;
  const set = (next: DefinitionContent['items']) => onChange({ ...content, items: next });
  const change = (index: number, changes: Partial<Item>) =>
    set(items.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  return (
    <Section title={t(texts.items)}>
      <div className="stack">
        {items.map((item, index) => (
          <details className="card" key={item.code} open={item.question[language] === ''}>
            <summary>
              {t(texts.itemNumber, { number: index + 1 })}: {item.question[language]}
            </summary>
            <div className="stack">
              <ItemFields
                item={item}
                index={index}
                areas={areas.map((area) => ({ value: area.code, label: area.name[language] || area.code }))}
                onChange={(changes) => change(index, changes)}
              />
              {items.length > 1 ? (
                <div>
                  <Button
                    size="small"
                    look="quiet"
                    icon="remove"
                    onClick={() => set(items.filter((_one, at) => at !== index))}
                  >
                    {t(texts.removeItem, { number: index + 1 })}
                  </Button>
                </div>
              ) : null}
            </div>
          </details>
        ))}
        <div>
          <Button
            icon="add"
            onClick={() =>
              set([
                ...items,
                {
                  code: newCode(
                    'q',
                    items.map((one) => one.code),
                  ),
                  area: areas.at(-1)?.code ?? '',
                  type: 'text',
                  required: true,
                  question: blank,
                  steps: [],
                },
              ])
            }
          >
            {t(texts.addItem)}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function ItemFields({
  item,
  index,
  areas,
  onChange,
}: {
  readonly item: Item;
  readonly index: number;
  readonly areas: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (changes: Partial<Item>) => void;
}) {
  const t = useText();
  const name = `content/items/${index}`;
  const { steps } = item;
  const stepsFor = (type: ItemType) =>
    type === 'scale'
      ? [steps[0] ?? blank, steps[1] ?? blank]
      : mayHaveSteps(type)
        ? steps.length >= 2
          ? steps
          : [blank, blank]
        : [];
  return (
    <>
      <FieldRow>
        <SelectField
          label={t(texts.area)}
          name={`${name}/area`}
          value={item.area}
          onChange={(area) => onChange({ area })}
          required
          options={areas}
        />
        <SelectField<ItemType>
          label={t(texts.type)}
          name={`${name}/type`}
          value={item.type}
          onChange={(type) => onChange({ type, steps: [...stepsFor(type)] })}
          required
          options={keysOf(itemTypeWords).map((value) => ({ value, label: t(itemTypeWords[value]) }))}
        />
      </FieldRow>
      <CheckboxField
        label={t(texts.required)}
        value={item.required}
        onChange={(required) => onChange({ required })}
      />
      <WordsFields
        label={t(texts.question)}
        name={`${name}/question`}
        value={item.question}
        onChange={(question) => onChange({ question })}
      />
      {steps.map((step, at) => (
        // a step has no identity of its own but its place
        <div key={at}>
          <WordsFields
            label={t(texts.stepNumber, { number: at + 1 })}
            name={`${name}/steps/${at}`}
            value={step}
            onChange={(words) => onChange({ steps: steps.map((one, place) => (place === at ? words : one)) })}
          />
          {item.type !== 'scale' && steps.length > 2 ? (
            <Button
              size="small"
              look="quiet"
              icon="remove"
              onClick={() => onChange({ steps: steps.filter((_one, place) => place !== at) })}
            >
              {t(texts.removeStep, { number: at + 1 })}
            </Button>
          ) : null}
        </div>
      ))}
      {item.type === 'choice' || item.type === 'many' ? (
        <div>
          <Button size="small" icon="add" onClick={() => onChange({ steps: [...steps, blank] })}>
            {t(texts.addStep)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
