import type { Review } from "../../review/review.ts";
import { shortfall } from "../../review/shortfall.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";

interface Props {
  review: Review;
  make: () => void;
  cancel: () => void;
}

/** A report that is not finished goes out only after a question. */
export function AskUnfinished({ review, make, cancel }: Props) {
  return (
    <Dialog title="报告还没有完成" onClose={cancel}>
      <p>{shortfall(review)}。现在导出的文件，名称和页面上都会带“草稿”标记，不要用作正式报告。</p>
      <DialogActions>
        <Button onClick={cancel}>返回修改</Button>
        <Button look="primary" onClick={make}>
          仍要导出
        </Button>
      </DialogActions>
    </Dialog>
  );
}
