import { roleWords } from '@polku/domain';
import { clearDrafts } from '../platform/drafts.ts';
import { LanguageSwitch, ThemeItems } from '../platform/FramePieces.tsx';
import { setSearchWords, useSession, useSubmit, useText } from '../platform/index.ts';
import { signOut } from '../platform/sign-in.ts';
import { Icon, Menu, MenuItem } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Who I am, in which role; another of my roles; look; the way out. */
export function UserMenu() {
  const t = useText();
  const { staff } = useSession();
  const change = useSubmit('sessionSwitch', {
    // Everything on the screen was read in the former role.
    onDone: () => location.assign('/'),
  });
  return (
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
      <MenuItem
        icon="signOut"
        onClick={() => {
          clearDrafts(sessionStorage, null);
          setSearchWords('');
          void signOut();
        }}
      >
        {t(texts.signOut)}
      </MenuItem>
    </Menu>
  );
}
