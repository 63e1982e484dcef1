import type { competenceContract } from '@polku/domain';
import type { HandlersFor } from '../platform/handlers.ts';
import { inductionHandlers } from './induction.ts';
import { surveyHandlers } from './surveys.ts';
import { trainingHandlers } from './training.ts';

export const competenceHandlers = {
  ...inductionHandlers,
  ...trainingHandlers,
  ...surveyHandlers,
} satisfies HandlersFor<typeof competenceContract>;
