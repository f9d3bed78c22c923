import { useForm } from '@payloadcms/ui';
import { ROLES, type Role } from '../../../domain/vocabulary.ts';
import { idIn } from './form-state.ts';

interface Named {
  /** `organisation`, `partners`, `themes` … */
  path: string;
  id: string;
  role?: string;
}

/** Puts a record into the field of the form that would name it, unless it is there already. */
export const useNamed = (): ((named: Named) => void) => {
  const { dispatchFields, addFieldRow, getDataByPath, setModified } = useForm();
  return ({ path, id, role }) => {
    if (path === 'organisation') dispatchFields({ type: 'UPDATE', path, value: id, valid: true });
    else if (path === 'partners') {
      const rows = getDataByPath<unknown[] | undefined>('partners') ?? [];
      addFieldRow({
        path,
        schemaPath: path,
        rowIndex: Array.isArray(rows) ? rows.length : 0,
        subFieldState: {
          organisation: { value: id, initialValue: id, valid: true },
          role: { value: role ?? '', initialValue: role ?? '', valid: true },
        },
      });
    } else {
      const now = [getDataByPath<unknown>(path) ?? []].flat().map(idIn);
      if (!now.includes(id)) dispatchFields({ type: 'UPDATE', path, value: [...now, id], valid: true });
    }
    setModified(true);
  };
};

export const isAtLeast = (role: string, needed: Role): boolean =>
  ROLES.indexOf(role as Role) >= ROLES.indexOf(needed);
