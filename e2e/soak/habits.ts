// What people of a company do all day, over the API; each habit is one thing done once.
import type { Answer, Client } from '../support/client.ts';
import { orderOfTenLines } from '../support/client.ts';

export interface Desk {
  ask: Client;
  /** Every order that the server has acknowledged to anyone. */
  orders: string[];
  /** From 0 to below 1; the same row of numbers at every run. */
  chance(): number;
}

export type Habit = (desk: Desk) => Promise<Answer>;

const words = ['台灯', 'PO-2024', '0315', 'lamp', '交期', '宁波'];
const sorts = ['-created_at', 'number', '-number'];

const anyOf = <T>(desk: Desk, all: readonly T[]): T => all[Math.floor(desk.chance() * all.length)] as T;

const takeOrder: Habit = async (desk) => {
  const answer = await desk.ask('POST', '/orders', orderOfTenLines());
  if (answer.status === 201) desk.orders.push(answer.body.id);
  return answer;
};

const readOrder: Habit = (desk) => desk.ask('GET', `/orders/${anyOf(desk, desk.orders)}`);

const readTimeline: Habit = (desk) => desk.ask('GET', `/timeline/orders/${anyOf(desk, desk.orders)}`);

// Of two who change the same order at once one is told so.
const changeOrder: Habit = async (desk) => {
  const id = anyOf(desk, desk.orders);
  const read = await desk.ask('GET', `/orders/${id}`);
  if (read.status !== 200) return read;
  return desk.ask('PUT', `/orders/${id}`, {
    ...orderOfTenLines(),
    customer_reference: `REF-${Math.floor(desk.chance() * 1e6)}`,
    revision: read.body.revision,
  });
};

const comment: Habit = (desk) =>
  desk.ask('POST', '/notes', { topic: 'orders', id: anyOf(desk, desk.orders), text: '客户来电确认交期。' });

const listOrders: Habit = (desk) => desk.ask('GET', `/orders?limit=50&sort=${anyOf(desk, sorts)}`);

const searchOrders: Habit = (desk) => desk.ask('GET', `/orders?text=${encodeURIComponent(anyOf(desk, words))}`);

const seeWork: Habit = (desk) => desk.ask('GET', '/work');

const seeFigure: Habit = (desk) => desk.ask('GET', '/figures/on-time?by=customer');

const mistype: Habit = (desk) => desk.ask('POST', '/orders', { kind: 'regular', lines: [{ quantity: 'zwölf' }] });

const checkRecord: Habit = (desk) => desk.ask('GET', '/record?limit=50');

export const merchandiserHabits: readonly Habit[] = [
  takeOrder,
  readOrder,
  readOrder,
  readTimeline,
  changeOrder,
  comment,
  listOrders,
  searchOrders,
  seeWork,
  mistype,
];

export const auditorHabits: readonly Habit[] = [
  readOrder,
  readTimeline,
  listOrders,
  searchOrders,
  seeFigure,
  checkRecord,
];

/** Answers that belong to everyday work, with the refusal of a slip and of an order that another has just changed. */
export const everydayStatuses = [200, 201, 204, 400, 409, 412, 422];
