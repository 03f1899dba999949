package gongzhi.parties.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the codes that are handed over in person; the database sees their keyed hash only. */
@Component
class Invitations {

  /** No letter that looks like a digit. */
  private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Duration GOOD_FOR = Duration.ofDays(3);

  private final InvitationStore store;
  private final SecondFactors factors;
  private final FirstLogin.Surroundings around;
  private final SecureRandom random;

  Invitations(
      InvitationStore store,
      SecondFactors factors,
      FirstLogin.Surroundings around,
      SecureRandom random) {
    this.store = store;
    this.factors = factors;
    this.around = around;
    this.random = random;
  }

  /** A new code for this account, as ABCD-EFGH-JKMN; an earlier one is void. */
  String issue(long account, Instant now) {
    StringBuilder code = new StringBuilder();
    for (int sign = 0; sign < LENGTH; sign++) {
      code.append(sign > 0 && sign % GROUP == 0 ? "-" : "")
          .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    byte[] secret = factors.sealed(account, factors.newSecret());
    store.issue(account, around.hash(code.toString()), secret, now, now.plus(GOOD_FOR));
    return code.toString();
  }
}
