package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens the accounts with which a place begins, before it has an administrator who could. Only a
 * list that the operator brings in on the machine itself reaches this.
 */
@Component
public class Enrolment {

  private final AccountStore store;
  private final AccountChanges changes;
  private final Invitations invitations;
  private final InstantSource clock;

  Enrolment(
      AccountStore store, AccountChanges changes, Invitations invitations, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * Opens a staff account inside the running transaction.
   *
   * @return the code to hand over in person, good once within three days; empty when this person
   *     has an account already
   */
  public Optional<String> open(PartyId person, String loginName) {
    if (changes.staffOf(person).isPresent()) {
      return Optional.empty();
    }
    String name = loginName.toLowerCase(Locale.ROOT);
    if (!name.matches(Accounts.NAME_FORM)) {
      throw Rejection.invalid("account.name-form");
    }
    if (changes.isTaken(name, person)) {
      throw Rejection.of("account.name-taken");
    }
    Instant now = clock.instant();
    long account = store.openStaff(person, name, now);
    store.note("account opened", account, null, now);
    return Optional.of(invitations.issue(account, now));
  }
}
