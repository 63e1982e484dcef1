import { type ReviewSubject, reviewSubjects } from '@polku/domain';
import { usePathParam } from '../platform/index.ts';

/** Whose reviews the address names; environments where it names none of ours. */
export function useReviewSubject(): ReviewSubject {
  const written = usePathParam('subject');
  return reviewSubjects.find((one) => one === written) ?? 'environment';
}
