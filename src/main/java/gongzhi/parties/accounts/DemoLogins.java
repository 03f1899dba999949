package gongzhi.parties.accounts;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.AccountStore.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What a visitor of the demonstration needs to sign in as somebody. Exists in the demonstration
 * only.
 */
@Component
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
public class DemoLogins {

  /** The password of all demo staff. */
  public static final String PASSWORD = "gongzhi-demo";

  /** A code that opens the second door for the next seconds. */
  public record CurrentCode(String loginName, String label, String code) {}

  /** The login name of the first holder of a role in a place. */
  public static String nameOf(String place, String role) {
    return place + "-" + role.replace('_', '-');
  }

  private final AccountStore store;
  private final SecondFactors factors;
  private final ProgramWork program;
  private final InstantSource clock;

  DemoLogins(AccountStore store, SecondFactors factors, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.factors = factors;
    this.program = program;
    this.clock = clock;
  }

  /** Codes of at most forty demo staff whose login name contains the words. */
  public List<CurrentCode> currentCodes(String words) {
    Instant now = clock.instant();
    return program.call(() -> store.staffNamedLike(words.strip())).stream()
        .map(one -> new CurrentCode(one.loginName(), one.label(), codeOf(one.staff(), now)))
        .toList();
  }

  private String codeOf(Staff staff, Instant now) {
    return factors.codeAt(staff, now);
  }
}
