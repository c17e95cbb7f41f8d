import { describe, expect, it } from 'vitest';
import { ardoiseFileContract } from './ardoise-file.contract.ts';

ardoiseFileContract('Node', { describe, it, expect });
