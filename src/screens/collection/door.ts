/** Loads the desk. It stands by itself, as what the desk needs is a list of files that no first screen is to carry. */
export const openDesk = () => import("./collection-screen.tsx").then((file) => file.CollectionScreen);
