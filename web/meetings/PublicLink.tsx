import { useText } from '../platform/index.ts';
import { Icon } from '../ui/index.ts';
import { partTexts } from './texts.ts';

/** To the pages for anybody, which are an app of their own. */
export function PublicLink() {
  const t = useText();
  return (
    <a className="button" data-look="secondary" href="/alue">
      <Icon name="external" />
      {t(partTexts.publicPages)}
    </a>
  );
}
