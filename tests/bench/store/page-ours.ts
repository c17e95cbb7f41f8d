import { ourEngine } from './our-engine.ts';
import { serveBench } from './serve-bench.ts';

serveBench(ourEngine, 'loaded');
