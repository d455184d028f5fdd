import { createRoot } from "react-dom/client";

// The least that a React page with a field can be: what the program's first screen is compared with.
createRoot(document.getElementById("root") as HTMLElement).render(<input aria-label="机关名称" />);
