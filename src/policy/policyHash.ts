import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';
import type { Policy } from './Policy';

/** P2: SHA-256 of the canonical form, hexadecimal. The policy must have come through `parsePolicy`, else a default left out counts as a difference. */
export const policyHash = (policy: Policy): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(policy))));
