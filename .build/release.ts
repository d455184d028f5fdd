import { makeRelease } from "./make-release.ts";

await makeRelease("dist");
