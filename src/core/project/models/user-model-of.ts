import type { Settings } from '../inventory-settings';

/** The model of users that the settings name, as `accounts.User`; null where they name none, or text does not tell it. */
export function userModelOf({ authUserModel }: Settings): string | null {
  return /^["']([^\s.]+\.[^\s."']+)["']$/.exec(authUserModel?.text ?? '')?.[1] ?? null;
}
