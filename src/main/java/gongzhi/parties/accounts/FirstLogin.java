package gongzhi.parties.accounts;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.InvitationStore.Invitation;
import gongzhi.parties.identity.BlindIndex;
import gongzhi.shared.Rejection;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first way in for new staff: with the code they were handed they set a password of their own
 * and take up a second factor, which nobody else ever sees. Wrong codes count like wrong passwords.
 */
@Component
public class FirstLogin {

  private final InvitationStore store;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Lockouts lockouts;
  private final Surroundings around;

  /** The program's own rights, its clock, and the hash of codes. */
  @Component("firstLoginSurroundings")
  record Surroundings(ProgramWork program, InstantSource clock, BlindIndex index) {

    byte[] hash(String code) {
      return index.of("invitation", code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
  }

  FirstLogin(
      InvitationStore store,
      AccountStore accounts,
      Passwords passwords,
      SecondFactors factors,
      Lockouts lockouts,
      Surroundings around) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.lockouts = lockouts;
    this.around = around;
  }

  /**
   * Who says they were invited.
   *
   * @param address network address they came from
   */
  public record Invited(String name, String code, String address) {

    public Invited {
      name = name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return "Invited";
    }
  }

  /**
   * What they set.
   *
   * @param again the password a second time
   * @param changingCode what the phone program shows
   */
  public record Chosen(String password, String again, String changingCode) {

    @Override
    public String toString() {
      return "Chosen";
    }
  }

  /** The secret for the phone program, in Base32; refuses a wrong or old code. */
  public String secretFor(Invited who) {
    return Base32.of(factors.opened(require(who).account(), require(who).totpSealed()));
  }

  /** The account, from now on with this password and second factor. */
  public Account set(Invited who, Chosen chosen) {
    Invitation invitation = require(who);
    if (!chosen.password().equals(chosen.again())) {
      throw Rejection.invalid("password.not-the-same");
    }
    String hash = passwords.hash(chosen.password());
    Instant now = around.clock().instant();
    byte[] secret = factors.opened(invitation.account(), invitation.totpSealed());
    OptionalLong step = Totp.USUAL.stepOf(digits(chosen.changingCode()), secret, now, 0);
    if (step.isEmpty()) {
      throw Rejection.invalid("login.code-not-fitting");
    }
    around.program().run(() -> keep(invitation, hash, step.getAsLong(), now));
    return new Account(invitation.account(), invitation.party(), AccountKind.STAFF);
  }

  private void keep(Invitation invitation, String hash, long step, Instant now) {
    if (!store.use(invitation.account())) {
      throw Rejection.of("login.invitation-used");
    }
    accounts.credential(invitation.account(), hash, invitation.totpSealed(), now);
    accounts.useStep(invitation.account(), step);
    accounts.note("credentials set", invitation.account(), invitation.party(), now);
  }

  private Invitation require(Invited who) {
    lockouts.requireOpen(who.name(), who.address());
    Instant now = around.clock().instant();
    Optional<Invitation> found = around.program().call(() -> store.open(who.name(), now));
    byte[] given = around.hash(who.code());
    if (!fits(found.orElse(null), given)) {
      lockouts.failed(who.name(), who.address());
      throw Rejection.invalid("login.invitation-wrong");
    }
    return found.orElseThrow();
  }

  private static boolean fits(@Nullable Invitation invitation, byte[] given) {
    return invitation != null && MessageDigest.isEqual(invitation.codeHash(), given);
  }

  private static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }
}
