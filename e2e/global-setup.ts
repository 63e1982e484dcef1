/** The pages are built once, before stories begin side by side. */
import { builtPages } from '../server/platform/web-build.ts';

export default async function setUp(): Promise<void> {
  await builtPages((line) => console.log(line));
}
