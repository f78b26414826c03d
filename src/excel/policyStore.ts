import type { Result } from '../base/Result';
import type { Policy } from '../policy/Policy';
import { parsePolicyText } from '../policy/parsePolicy';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { readDocuments, writeDocuments } from './xmlStore';

const NAMESPACE = 'urn:tierwise:policies:1';

/** The policies that travel in the workbook (P3). One that cannot be read (a newer version, a damaged part) is a problem, and stays where it is. */
export const loadPolicies = (): Promise<Result<readonly Policy[]>> => runBatch((context) => readPolicies(context));

/**
 * Keeps a policy under its name with the next revision. `policy` carries the revision it was made from; when the workbook meanwhile holds a newer
 * one of that name, nothing is overwritten: `policy-newer-in-workbook`.
 */
export const savePolicy = (policy: Policy): Promise<Result<Policy>> =>
  runBatch(async (context) => {
    const kept = await readPolicies(context);
    const current = kept.find((other) => other.name === policy.name);
    if (current && current.revision > policy.revision)
      throw new Refusal({ code: 'policy-newer-in-workbook', name: policy.name, revision: current.revision });
    const saved: Policy = { ...policy, revision: policy.revision + 1 };
    const policies = [...kept.filter((other) => other.name !== policy.name), saved];
    await writeDocuments(
      context,
      NAMESPACE,
      policies.map((one) => ({ name: one.name, json: JSON.stringify(one) })),
    );
    return saved;
  });

const readPolicies = async (context: Excel.RequestContext): Promise<readonly Policy[]> =>
  (await readDocuments(context, NAMESPACE)).map(({ json }) => {
    const parsed = parsePolicyText(json);
    if (!parsed.ok) throw new Refusal(parsed.problems[0] ?? { code: 'policy-not-json', detail: '' });
    return parsed.value;
  });
