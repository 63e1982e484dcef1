import { useText } from '../platform/texts.tsx';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

export interface LoadMoreProps {
  readonly rows: readonly unknown[];
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly loadingMore: boolean;
}

/** Under a list read by cursor: `<LoadMore {...pages} />` with the answer of `useEndpointPages`. */
export function LoadMore({ rows, hasMore, loadMore, loadingMore }: LoadMoreProps) {
  const t = useText();
  return (
    <div className="load-more">
      <span className="soft small" role="status">
        {t(uiTexts.shown, { count: rows.length })}
      </span>
      {hasMore ? (
        <Button look="secondary" onClick={loadMore} busy={loadingMore}>
          {t(uiTexts.loadMore)}
        </Button>
      ) : null}
    </div>
  );
}
