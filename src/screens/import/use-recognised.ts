import { useEffect, useRef, useState } from "react";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { handedFiles } from "../intake/handed-files.ts";
import { keptNames, keptRecognition, type Recognised } from "./kept-recognition.ts";

/**
 * What was recognised and not yet taken over. It outlives loading the page anew, and goes when the screen is left; where it
 * cannot be kept, the page asks before it is closed.
 */
export function useRecognised() {
  const [recognised, setRecognised] = useState(keptRecognition.get);
  const isKept = useRef(false);
  useEffect(() => {
    if (!recognised) return undefined;
    isKept.current = keptRecognition.put(recognised);
    return keptRecognition.forget;
  }, [recognised]);
  useUnsaved(() => recognised !== undefined && !isKept.current);
  return [recognised, (next: Recognised | undefined) => setRecognised(next)] as const;
}

/** Names files that waited when the page was loaded anew: they must be dropped once more. */
export function useLostFiles(): void {
  useEffect(() => {
    const names = keptNames.get();
    const lost = handedFiles.state().waiting.length === 0 ? names : [];
    if (lost.length > 0) {
      const words = `刷新页面前还有 ${lost.length} 个文件等待识别：${lost.join("、")}。请再拖一次。`;
      handedFiles.tell([{ tone: "warning", words }]);
    }
    const keep = () => keptNames.put(handedFiles.state().waiting.map(({ name }) => name));
    keep();
    return handedFiles.subscribe(keep);
  }, []);
}
