import { leastShape, rawEngine } from './raw-engine.ts';
import { serveBench } from './serve-bench.ts';

serveBench(rawEngine(leastShape), 'loaded');
