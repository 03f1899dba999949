package gongzhi.site.admin;

import gongzhi.parties.accounts.StaffAccounts.Line;
import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with an account. */
enum AccountAct {
  OPEN,
  RESET,
  RENAME,
  END,
  LOCK,
  UNLOCK;

  static AccountAct of(String word) {
    return Arrays.stream(values())
        .filter(act -> act.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("site.page-not-found"));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever gets the code is in. */
  boolean givesAWayIn() {
    return this == OPEN || this == RESET;
  }

  /** Whether it makes sense for this account; null for somebody without one. */
  boolean fits(@Nullable Line account) {
    if (account == null) {
      return this == OPEN;
    }
    return switch (this) {
      case OPEN -> false;
      case RENAME -> true;
      case RESET -> account.lockedAt() == null;
      case END -> account.living() > 0;
      case LOCK -> account.lockedAt() == null;
      case UNLOCK -> account.lockedAt() != null;
    };
  }
}
