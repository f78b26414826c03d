/** Something that can be at work. */
interface Activity {
  readonly name: string;
  /** How many things are under way now. */
  readonly busy: () => number;
}

interface IdleOptions {
  readonly timeoutMs: number;
  /** Nothing may happen for this long: an answer often sets off the next request. */
  readonly quietMs: number;
  readonly calculated: () => Promise<void>;
  readonly activities: readonly Activity[];
  /** Changes whenever anything happened, however short. */
  readonly revision: () => number;
}

const STEP_MS = 20;

/** Resolves when nothing is under way and nothing has happened for a moment. Rejects with what was still busy. */
export async function waitUntilIdle({ timeoutMs, quietMs, calculated, activities, revision }: IdleOptions): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let quietSince: number | undefined;
  let seen = revision();
  for (;;) {
    const calculation = await Promise.race([calculated().then(() => 'done' as const), pause(Math.max(0, deadline - Date.now()))]);
    const now = Date.now();
    const busy = activities.filter((activity) => activity.busy() > 0);
    if (calculation !== 'done' || (now > deadline && (busy.length > 0 || quietSince === undefined))) {
      const names = [...(calculation === 'done' ? [] : ['calculation']), ...busy.map((one) => `${one.name} (${one.busy()})`)];
      throw new Error(`The workbench did not settle within ${timeoutMs} ms: ${names.join(', ') || 'it never stays quiet'}.`);
    }
    if (busy.length > 0 || revision() !== seen) {
      seen = revision();
      quietSince = undefined;
    } else {
      quietSince ??= now;
      if (now - quietSince >= quietMs) return;
    }
    await pause(STEP_MS);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
