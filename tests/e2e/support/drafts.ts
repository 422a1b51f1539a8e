/** Nothing in it ties anybody to care. */
export const clear = 'Thank you for your kind words! Have a great weekend.';
/** Held in every box. */
export const risky = 'So glad you finished our program, Dana! Your therapist misses you.';
