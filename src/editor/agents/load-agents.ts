import type { Agents } from './agents';

/** Loads what agents are served with, from the bundle that core is in. */
export async function loadAgents(): Promise<Agents> {
  return (await import('../open-mode')).openAgents();
}
