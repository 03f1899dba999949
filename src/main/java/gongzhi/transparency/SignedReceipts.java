package gongzhi.transparency;

import gongzhi.transparency.PublicRecord.Standing;
import gongzhi.transparency.note.Promise;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.SigningKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs receipts. While the log refuses to be sealed they promise no time for what is not sealed
 * yet; otherwise the same commitment gets the same promise.
 */
@Component
public class SignedReceipts {

  private final LogKey key;
  private final HeadStore heads;

  SignedReceipts(LogKey key, HeadStore heads) {
    this.key = key;
    this.heads = heads;
  }

  /** The receipt of a step of a record. Reads in the transaction that runs. */
  public Receipt of(PublicRecord.Step step) {
    boolean halted = step.standing() != Standing.SEALED && heads.isFrozen();
    SigningKey signing = key.signing();
    Promise promise =
        new Promise(signing.verifier().name(), step.leafHash(), step.writtenAt(), halted);
    @Nullable Instant until = halted ? null : step.writtenAt().plus(Promise.MERGE_DELAY);
    return new Receipt(step.leafHash(), until, SignedNote.sign(promise.text(), signing).toString());
  }
}
