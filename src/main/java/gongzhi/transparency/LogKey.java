package gongzhi.transparency;

import gongzhi.shared.Rejection;
import gongzhi.transparency.note.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key of the log, read once: it never changes while a log lives. */
@Component
class LogKey {

  private final SealerMemory memory;
  private volatile @Nullable SigningKey read;

  LogKey(SealerMemory memory) {
    this.memory = memory;
  }

  /**
   * @throws Rejection (503) on a node that cannot sign, or before the first key was made
   */
  SigningKey signing() {
    SigningKey known = read;
    if (known == null) {
      known = memory.keptKey().orElseThrow(() -> Rejection.busy("transparency.no-signer"));
      read = known;
    }
    return known;
  }
}
