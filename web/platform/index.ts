/** The one door to the platform: what pages use to read, send, speak and remember. */
export { Async, type AsyncProps, type AsyncQuery, ProblemNotice } from './Async.tsx';
export { type Args, api, type EndpointName, type Output, type RowOf } from './api.ts';
export { ConflictDialog, type SavedRecord } from './ConflictDialog.tsx';
export { DraftNotice } from './DraftNotice.tsx';
export { FormEnd } from './FormEnd.tsx';
export { type FieldProps, type FormDraft, useFormDraft } from './forms.ts';
export { useAddressValue, useGo, usePathParam } from './location.ts';
export { ApiProblem, toProblem } from './problem.ts';
export { formProblem, type ProblemTexts, problemSentence } from './problem-texts.ts';
export {
  type PagedRows,
  refresh,
  type Submit,
  useEndpoint,
  useEndpointPages,
  useSubmit,
  useUpload,
} from './queries.ts';
export { RecordDialog, RecordForm, type RecordFormProps } from './RecordForm.tsx';
export { type KnownReference, type Reference, useReference } from './reference.ts';
export { type RequiredCheck, useRequired } from './required.ts';
export { setSearchWords, useSearchWords } from './search-words.ts';
export { type Session, type StaffSession, useSession } from './session.tsx';
export { StaleNotice, versionAfter } from './StaleNotice.tsx';
export { type TextValues, textIn, type Translate, useLanguage, useText } from './texts.tsx';
export { useDurationText, weekdayName, weekdays, weekdaysText } from './weekdays.ts';
