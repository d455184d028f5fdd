import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";

interface Props {
  /** How many files there are. */
  count: number;
  onClear: () => void;
  onClose: () => void;
}

/** Asks before all files go. */
export function ClearDialog({ count, onClear, onClose }: Props) {
  return (
    <Dialog title="清空收进来的报告" onClose={onClose}>
      <p>收进来的 {count} 个文件和写在上面的批注都将移出，以后要重新收。原来的文件和草稿不受影响。</p>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button
          look="primary"
          onClick={() => {
            onClear();
            onClose();
          }}
        >
          清空
        </Button>
      </DialogActions>
    </Dialog>
  );
}
