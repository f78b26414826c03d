import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyJsonSchema } from '../src/policy/policyJsonSchema';

// Writes the published JSON Schema of policy files (P1); a test compares the two.
writeFileSync(resolve('docs/policy.schema.json'), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
