/** Words that stand in every draft of the walk, one as a name, one as a record number, one that is nothing. */
export const markers = ['Quevolimarko', '73350412', 'wexobrint'] as const;
export const draft = `${markers[0]} Zastrin (MRN ${markers[1]}) finished our program, your therapist misses you, ${markers[2]}!`;
/** What people on the pages are called and said; the extension reads it beside the draft. */
export const threadWords = ['danaw_example', 'Marisa Oyelaran', 'Ninety days with the best people', 'bring the form in tomorrow'];
