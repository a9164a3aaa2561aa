import { keptObject, type Keep } from '../session/keep.ts';
import { isDay, type Day } from './days.ts';

/** An if-then plan. It never leaves the phone. */
export interface Plan {
  /** Whole clauses, such as ‘Als ik hoor dat …’ and ‘dan vraag ik eerst …’. */
  trigger: string;
  action: string;
  /** Empty where nobody was named. */
  client: string;
  day: Day;
  /** What to ask oneself on that day; empty where the scenario has nothing to ask. */
  lookBack: string;
  /** Names the entry in the calendar, so that a changed plan replaces it. */
  uid: string;
}

/** Longest clause and name that is kept, in characters. */
export const PLAN_LIMITS = { clause: 160, client: 60 };

/** The plan that this phone keeps for a session, or `null`. */
export function readPlan(keep: Keep, code: string): Plan | null {
  const kept = keptObject(keep, nameOf(code));
  const text = (field: keyof Plan) => (typeof kept[field] === 'string' ? kept[field] : '');
  const plan = {
    trigger: text('trigger'),
    action: text('action'),
    client: text('client'),
    day: text('day'),
    lookBack: text('lookBack'),
    uid: text('uid'),
  };
  return plan.trigger !== '' && plan.action !== '' && plan.uid !== '' && isDay(plan.day) ? plan : null;
}

/** Keeps the plan on this phone. */
export function writePlan(keep: Keep, code: string, plan: Plan): void {
  keep.set(nameOf(code), JSON.stringify(plan));
}

/** A clause with its opening word, which people write or leave out as it comes. */
export function clause(opening: string, written: string): string {
  const text = written.trim().slice(0, PLAN_LIMITS.clause);
  const opens = text.toLowerCase().startsWith(`${opening.toLowerCase()} `);
  return opens || text === '' ? text : `${opening} ${text}`;
}

/** The two clauses as one sentence. */
export function planSentence({ trigger, action }: Pick<Plan, 'trigger' | 'action'>): string {
  const ends = /[.!?…]$/.test(action) ? '' : '.';
  return `${trigger.replace(/[.,;:]+$/, '')}, ${action}${ends}`;
}

/** 128 random bits; also where the page is not served over https and `randomUUID` is missing. */
export function newUid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}@aanname`;
}

function nameOf(code: string): string {
  return `plan.${code}`;
}
