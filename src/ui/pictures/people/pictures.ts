/** The drawings of this folder, loaded together: who needs one needs its neighbours soon. */
export default import.meta.glob('./*.svg', { query: '?raw', import: 'default', eager: true });
