package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the security administrator does with accounts: open, lock, unlock, sign out everywhere. */
@Component
public class Accounts {

  private final AccountStore store;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final ProgramWork program;
  private final InstantSource clock;

  Accounts(
      AccountStore store,
      Passwords passwords,
      SecondFactors factors,
      Sessions sessions,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.factors = factors;
    this.sessions = sessions;
    this.program = program;
    this.clock = clock;
  }

  /**
   * Opens a staff account or gives it a new password and a new second factor.
   *
   * @return the secret for the phone program, in Base32; shown once
   */
  public String openStaff(Viewer viewer, PartyId person, String loginName, String password) {
    requireAdministrator(viewer, person);
    String hash = passwords.hash(password);
    return program.call(
        () -> {
          Instant now = clock.instant();
          long account = store.openStaff(person, loginName, now);
          byte[] secret = factors.newSecret();
          store.credential(account, hash, factors.sealed(account, secret), now);
          store.note("account opened", account, viewer.party(), now);
          return Base32.of(secret);
        });
  }

  /** Locks every way in of this person; they are signed out everywhere. */
  public void lock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    program.run(() -> store.lock(person, viewer.party(), clock.instant()));
    sessions.endAllOf(person);
  }

  /** Lets a locked person in again. */
  public void unlock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    program.run(() -> store.unlock(person, viewer.party(), clock.instant()));
  }

  private void requireAdministrator(Viewer viewer, PartyId person) {
    if (!viewer.mayAnywhere(Permission.ACCOUNT_MANAGE) || viewer.is(person)) {
      throw Rejection.forbidden("permission.missing", Permission.ACCOUNT_MANAGE.name());
    }
    viewer.requireFresh(clock.instant());
  }
}
