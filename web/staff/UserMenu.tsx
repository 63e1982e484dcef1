import { roleWords } from '@polku/domain';
import { lazy, Suspense, useState } from 'react';
import { clearDrafts } from '../platform/drafts.ts';
import { LanguageSwitch, ThemeItems } from '../platform/FramePieces.tsx';
import { setSearchWords, useSession, useSubmit, useText } from '../platform/index.ts';
import { signOut } from '../platform/sign-in.ts';
import { Icon, Menu, MenuItem } from '../ui/index.ts';
import { texts } from './texts.ts';

const UnsentMarks = lazy(() =>
  import('../placements/UnsentMarks.tsx').then((module) => ({ default: module.UnsentMarks })),
);

/** Who I am, in which role; another of my roles; look; the way out. */
export function UserMenu() {
  const t = useText();
  const { staff } = useSession();
  const change = useSubmit('sessionSwitch', {
    // Everything on the screen was read in the former role.
    onDone: () => location.assign('/'),
  });
  const [unsent, setUnsent] = useState(0);
  /** Marks kept on this device are sent first; those that can't be are asked about, and nothing stays behind. */
  async function leave(): Promise<void> {
    const { sendAndCount } = await import('../placements/mark-leaving.ts');
    const left = await sendAndCount(staff.id);
    if (left > 0) setUnsent(left);
    else await goOut();
  }
  async function goOut(): Promise<void> {
    const { forgetMarks } = await import('../placements/mark-leaving.ts');
    await forgetMarks();
    clearDrafts(sessionStorage, null);
    setSearchWords('');
    await signOut();
  }
  return (
    <>
      <Menu
        look="quiet"
        label={
          <>
            <Icon name="person" />
            <span className="user">
              <span className="user-name">{staff.name}</span>
              <span className="user-role">{t(roleWords[staff.role])}</span>
            </span>
            <span className="visually-hidden">, {t(texts.userMenu)}</span>
          </>
        }
      >
        <p className="menu-heading">
          {staff.name}
          <br />
          {t(roleWords[staff.role])}, {staff.organisationName}
        </p>
        {staff.assignments.length > 1 ? (
          <div role="group" aria-label={t(texts.actAs)}>
            <p className="menu-heading" aria-hidden="true">
              {t(texts.actAs)}
            </p>
            {staff.assignments.map((assignment) => (
              <MenuItem
                key={assignment.id}
                icon="swap"
                pressed={assignment.id === staff.assignmentId}
                onClick={() => {
                  if (assignment.id !== staff.assignmentId)
                    change.submit({ body: { assignmentId: assignment.id } });
                }}
              >
                {t(roleWords[assignment.role])}, {assignment.organisationName}
              </MenuItem>
            ))}
          </div>
        ) : null}
        <LanguageSwitch />
        <ThemeItems />
        <hr />
        <MenuItem icon="signOut" onClick={() => void leave()}>
          {t(texts.signOut)}
        </MenuItem>
      </Menu>
      {unsent > 0 ? (
        <Suspense>
          <UnsentMarks count={unsent} onLeave={() => void goOut()} onClose={() => setUnsent(0)} />
        </Suspense>
      ) : null}
    </>
  );
}
