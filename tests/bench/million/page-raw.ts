import { rawReadingOurs } from '../store/raw-engine.ts';
import { serveBench } from '../store/serve-bench.ts';

serveBench(rawReadingOurs('[stream+subject]'), 'ardoise');
