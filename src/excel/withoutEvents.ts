/** Excel has refused to wake our events at the end of a write. */
let mustWake = false;

/** Our own writes are no news to us: events of this add-in rest meanwhile, and come back whatever happens. */
export const withoutEvents = async <T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> => {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    mustWake = true;
    // What the work answers matters more than a refusal here; the next batch makes up for it.
    await wakeEvents(context).catch(() => undefined);
  }
};

/** Wakes events that a refusal left at rest. Free when there are none. */
export const wakeEvents = async (context: Excel.RequestContext): Promise<void> => {
  if (!mustWake) return;
  context.runtime.enableEvents = true;
  await context.sync();
  mustWake = false;
};
