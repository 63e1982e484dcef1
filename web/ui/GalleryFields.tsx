import { useState } from 'react';
import { useText } from '../platform/texts.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  FileField,
  Form,
  FormActions,
  NumberField,
  RadioGroup,
  SearchField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from './index.ts';

const municipalities = [
  { value: '167', label: 'Joensuu' },
  { value: '176', label: 'Juuka' },
  { value: '260', label: 'Kitee' },
  { value: '276', label: 'Kontiolahti' },
  { value: '422', label: 'Lieksa' },
  { value: '541', label: 'Nurmes' },
];

/** Every field, and a form that refuses. */
export function GalleryFields() {
  const t = useText();
  const [search, setSearch] = useState('');
  const [name, setName] = useState('');
  const [goal, setGoal] = useState('');
  const [hours, setHours] = useState<number | null>(20);
  const [day, setDay] = useState<string | null>('2026-03-02');
  const [time, setTime] = useState<string | null>(null);
  const [municipality, setMunicipality] = useState<string | null>(null);
  const [language, setLanguage] = useState('');
  const [channel, setChannel] = useState<string | null>(null);
  const [weekdays, setWeekdays] = useState<readonly string[]>(['mo']);
  const [told, setTold] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState(false);
  const problem = refused
    ? {
        title: t(texts.formProblem),
        fields: [
          { name: 'name', message: t(texts.fillIn) },
          { name: 'channel', message: t(texts.choose) },
          { name: 'language', message: t(texts.choose) },
        ],
      }
    : null;
  return (
    <div className="stack">
      <SearchField label={t(texts.search)} value={search} onChange={setSearch} onSearch={() => undefined} />
      <Form onSubmit={() => setRefused(true)} problem={problem}>
        <TextField
          name="name"
          label={t(texts.name)}
          hint={t(texts.nameHint)}
          value={name}
          onChange={setName}
          required
        />
        <TextArea name="goal" label={t(texts.notes)} value={goal} onChange={setGoal} />
        <FieldRow>
          <DateField name="day" label={t(texts.starts)} value={day} onChange={setDay} required />
          <TimeField name="time" label={t(texts.time)} value={time} onChange={setTime} />
          <NumberField
            name="hours"
            label={t(texts.hours)}
            value={hours}
            onChange={setHours}
            unit="h"
            decimals={1}
            required
          />
        </FieldRow>
        <ComboboxField
          name="municipality"
          label={t(texts.municipality)}
          value={municipality}
          onChange={setMunicipality}
          options={municipalities}
        />
        <SelectField
          name="language"
          label={t(texts.language)}
          value={language}
          onChange={setLanguage}
          required
          options={[
            { value: 'fi', label: t(texts.finnish) },
            { value: 'sv', label: t(texts.swedish) },
          ]}
        />
        <RadioGroup
          name="channel"
          label={t(texts.channel)}
          value={channel}
          onChange={setChannel}
          required
          options={[
            { value: 'phone', label: t(texts.phone) },
            { value: 'meeting', label: t(texts.meeting), hint: t(texts.meetingHint) },
          ]}
        />
        <CheckboxGroup
          name="weekdays"
          label={t(texts.weekdays)}
          inline
          value={weekdays}
          onChange={setWeekdays}
          options={[
            { value: 'mo', label: t(texts.monday) },
            { value: 'we', label: t(texts.wednesday) },
            { value: 'fr', label: t(texts.friday) },
          ]}
        />
        <CheckboxField name="told" label={t(texts.consent)} value={told} onChange={setTold} />
        <FileField
          name="file"
          label={t(texts.file)}
          hint={t(texts.fileHint)}
          accept=".csv,.xlsx"
          value={file}
          onChange={setFile}
        />
        <TextField name="off" label={t(texts.unavailable)} value="–" onChange={() => undefined} disabled />
        <FormActions>
          <Button type="submit" look="primary">
            {t(texts.tryErrors)}
          </Button>
          <Button look="quiet" onClick={() => setRefused(false)}>
            {t(texts.skip)}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
