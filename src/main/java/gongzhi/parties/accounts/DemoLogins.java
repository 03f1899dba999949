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

  /**
   * A code that opens the second door for the next seconds.
   *
   * @param standing post, organisation and area of the person
   */
  public record CurrentCode(String loginName, String label, String standing, String code) {}

  /** The login name of the first holder of a role in a place. */
  public static String nameOf(String place, String role) {
    return place + "-" + role.replace('_', '-');
  }

  private final AccountStore store;
  private final SecondFactors factors;
  private final DemoStandings standings;
  private final ProgramWork program;
  private final InstantSource clock;

  DemoLogins(
      AccountStore store,
      SecondFactors factors,
      DemoStandings standings,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.standings = standings;
    this.factors = factors;
    this.program = program;
    this.clock = clock;
  }

  /** Codes of at most forty demo staff whose login name contains the words. */
  public List<CurrentCode> currentCodes(String words) {
    Instant now = clock.instant();
    return program.call(() -> store.staffNamedLike(words.strip())).stream()
        .map(one -> current(one, now))
        .toList();
  }

  /** Post, organisation and area of whoever signs in with this name; empty for nobody. */
  public String standingOf(String loginName) {
    return program
        .call(() -> store.staff(loginName))
        .map(Staff::party)
        .map(standings::of)
        .orElse("");
  }

  private CurrentCode current(AccountStore.Named one, Instant now) {
    return new CurrentCode(
        one.loginName(), one.label(), standings.of(one.staff().party()), codeOf(one.staff(), now));
  }

  private String codeOf(Staff staff, Instant now) {
    return factors.codeAt(staff, now);
  }
}
