package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.AccountStore.Staff;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Staff prove who they are by a password and a code that changes every 30 seconds. Both are always
 * checked, and a refusal never says which was wrong.
 */
@Component
public class StaffLogin {

  private final AccountStore store;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Lockouts lockouts;
  private final ProgramWork program;
  private final InstantSource clock;

  StaffLogin(
      AccountStore store,
      Passwords passwords,
      SecondFactors factors,
      Lockouts lockouts,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.factors = factors;
    this.lockouts = lockouts;
    this.program = program;
    this.clock = clock;
  }

  /**
   * What somebody typed.
   *
   * @param address network address they came from
   */
  public record Attempt(String name, String password, String code, String address) {

    public Attempt {
      name = name.strip().toLowerCase(Locale.ROOT);
      code = code.replaceAll("\\s", "");
    }

    String maskedName() {
      return name.substring(0, Math.min(2, name.length())) + "***";
    }

    /** The network it came from, without the last parts that tell one household. */
    String maskedAddress() {
      int kept = address.indexOf('.', address.indexOf('.') + 1);
      int groups = address.indexOf(':', address.indexOf(':') + 1);
      return kept > 0
          ? address.substring(0, kept) + ".*.*"
          : address.substring(0, Math.max(0, groups)) + ":*";
    }

    @Override
    public String toString() {
      return "Attempt";
    }
  }

  /** The account, when both factors fit; refuses otherwise and slows down after failures. */
  public Account prove(Attempt attempt) {
    lockouts.requireOpen(attempt.name(), attempt.address());
    Optional<Staff> found = program.call(() -> store.staff(attempt.name()));
    if (!fits(attempt, found.orElse(null))) {
      lockouts.failed(attempt.name(), attempt.address());
      program.run(() -> refused(attempt, found.map(Staff::account).orElse(null)));
      throw Rejection.invalid("login.wrong");
    }
    lockouts.succeeded(attempt.name());
    Staff staff = found.orElseThrow();
    program.run(() -> note("signed in", staff.account()));
    return staff.toAccount();
  }

  /** The name this person signs in with; refuses for somebody without a staff account. */
  public String nameOf(PartyId party) {
    return program
        .call(() -> store.loginName(party))
        .orElseThrow(() -> Rejection.notFound("login.no-account"));
  }

  private boolean fits(Attempt attempt, @Nullable Staff staff) {
    boolean passwordFits =
        passwords.fits(attempt.password(), staff == null ? null : staff.passwordHash());
    if (staff == null) {
      return false;
    }
    Instant now = clock.instant();
    OptionalLong step = factors.stepOf(attempt.code(), staff, now);
    return passwordFits
        && step.isPresent()
        && program.call(() -> store.useStep(staff.account(), step.getAsLong()));
  }

  /** What was typed as a name may be anything, even a password, so only its beginning is kept. */
  private void refused(Attempt attempt, @Nullable Long account) {
    String about = account == null ? attempt.maskedName() + " " : "";
    store.refused(account, about + attempt.maskedAddress(), clock.instant());
  }

  private void note(String what, @Nullable Long account) {
    store.note(what, account, null, clock.instant());
  }
}
