/** Our own writes are no news to us: events of this add-in rest meanwhile, and come back whatever happens. */
export const withoutEvents = async <T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> => {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
};
