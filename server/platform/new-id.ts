/** Identifiers that sort by the time they were made, which keeps new rows together in every index. */
import { v7 } from 'uuid';

export const newId = (): string => v7();
