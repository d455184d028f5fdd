/** The address of 导入旧报告 for a report that is to be read and commented: the same screen, with that use of it first. */
export const readingAddress = "#/import/reading";
