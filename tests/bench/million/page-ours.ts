import { ourEngine } from '../store/our-engine.ts';
import { serveBench } from '../store/serve-bench.ts';

/** Into the application's own database: it is started on it afterwards. */
serveBench(ourEngine, 'ardoise');
