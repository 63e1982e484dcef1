/**
 * Who goes by keyboard never loses her place. When what had the focus leaves the page (a button that has done its work,
 * a form that is saved, a dialog whose opener is gone too), the focus goes to what stands nearest: the first field of a
 * form that came instead, else the words that tell what happened, else the heading of the part it was in.
 */
export function keepFocus(): void {
  /** What had the focus and all around it: what has left the page no longer knows where it stood. */
  let around: readonly Element[] = [];
  let newForm: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => {
    const active = document.activeElement;
    return (active === null || active === document.body) && around[0]?.isConnected === false;
  };
  document.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? withAncestors(target) : [];
    newForm = undefined;
  });
  // a press beside everything lets go of the focus on purpose
  document.addEventListener('pointerdown', () => {
    around = [];
  });
  new MutationObserver((changes) => {
    if (!isLost()) return;
    newForm = formAmong(changes) ?? newForm;
    clearTimeout(timer);
    // a page or a dialog that opens takes the focus by itself first
    timer = setTimeout(() => {
      if (isLost()) place(around, newForm)?.focus();
    }, 60);
  }).observe(document.body, { childList: true, subtree: true });
}

function withAncestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
  return found;
}

function formAmong(changes: readonly MutationRecord[]): Element | undefined {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      const form =
        node instanceof Element ? (node.matches('form') ? node : node.querySelector('form')) : null;
      if (form) return form;
    }
  }
  return undefined;
}

const field = ':is(input, select, textarea):not([disabled], [type="hidden"])';

function place(around: readonly Element[], newForm: Element | undefined): HTMLElement | undefined {
  const left = around.find((element) => element.isConnected);
  const part = left?.closest('section, main');
  if (!left || !part) return undefined;
  const ofForm = newForm?.isConnected && part.contains(newForm) ? newForm.querySelector(field) : null;
  const told = left === part ? null : left.querySelector('[role="status"]');
  const found = ofForm ?? told ?? headingOf(part);
  if (!(found instanceof HTMLElement)) return undefined;
  if (!found.matches(field)) found.tabIndex = -1;
  return found;
}

function headingOf(part: Element): Element | null {
  for (let at: Element | null | undefined = part; at; at = at.parentElement?.closest('section, main')) {
    const heading = at.querySelector('h1, h2, h3, h4');
    if (heading) return heading;
  }
  return null;
}
