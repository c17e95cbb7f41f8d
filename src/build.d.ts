/** When this version was built, ISO 8601. A computer clock before this moment is wrong (design: dates come from people). */
declare const __BUILD_DATE__: string;
