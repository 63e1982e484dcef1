import type { ReactNode } from 'react';

/**
 * Fields that narrow a list, asked with a button. Nothing here is ever required, so the fields do not call
 * themselves optional as those of a `Form` do.
 */
export function FilterForm({
  label,
  onSearch,
  children,
}: {
  readonly label: string;
  readonly onSearch: () => void;
  readonly children: ReactNode;
}) {
  return (
    <search>
      <form
        className="form"
        data-wide
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch();
        }}
      >
        {children}
      </form>
    </search>
  );
}
