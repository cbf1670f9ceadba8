import type { Handler, Handlers } from '../../handler.ts';
import { periodOf } from './period.ts';

/** Beside the label of the window, what the answer holds is not documented. */
const visitEvents: Handler = (input, { world }) => ({
  period_label: periodOf(world, input['period']).label,
});

export const visitHandlers: Handlers = {
  getDetailVisitEvents: visitEvents,
  getCategoryVisitEvents: visitEvents,
  getProductOtherVisits: visitEvents,
};
