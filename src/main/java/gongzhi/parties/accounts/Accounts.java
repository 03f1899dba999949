package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the security administrator does with accounts: open, lock, unlock, invite anew, sign out
 * everywhere. Nobody administers their own account, or that of somebody who serves elsewhere. A way
 * in as one of the three administrators takes a second person: {@link AccountProposals}.
 */
@Component
public class Accounts {

  static final String NAME_FORM = "[a-z0-9][a-z0-9._-]{2,39}";

  private final AccountStore store;
  private final AccountChanges changes;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Posts posts;
  private final AccountReach reach;
  private final Surroundings around;

  /** The program's own rights and its clock. */
  @Component("accountSurroundings")
  record Surroundings(ProgramWork program, InstantSource clock, AccountReach reach) {}

  Accounts(
      AccountStore store,
      AccountChanges changes,
      Invitations invitations,
      Sessions sessions,
      Posts posts,
      Surroundings around) {
    this.store = store;
    this.changes = changes;
    this.invitations = invitations;
    this.sessions = sessions;
    this.posts = posts;
    this.reach = around.reach();
    this.around = around;
  }

  /**
   * Opens a staff account for somebody who holds a post, but for no administrator.
   *
   * @return the code to hand over in person; it lets them set password and second factor, once,
   *     within three days
   */
  public String open(Viewer viewer, PartyId person, String loginName) {
    requireAlone(viewer, person);
    return opened(viewer, person, loginName);
  }

  String opened(Viewer viewer, PartyId person, String loginName) {
    String name = requireOpenable(person, loginName);
    return around
        .program()
        .call(
            () -> {
              Instant now = around.clock().instant();
              long account = store.openStaff(person, name, now);
              store.note("account opened", account, viewer.party(), now);
              return invitations.issue(account, now);
            });
  }

  /**
   * Password and second factor are void, every session ends; returns the code for new ones. Not for
   * administrators.
   */
  public String reset(Viewer viewer, PartyId person) {
    requireAlone(viewer, person);
    return renewed(viewer, person);
  }

  String renewed(Viewer viewer, PartyId person) {
    String code =
        around
            .program()
            .call(
                () -> {
                  Instant now = around.clock().instant();
                  long account = accountOf(person);
                  store.note("credentials reset", account, viewer.party(), now);
                  return invitations.issue(account, now);
                });
    sessions.endAllOf(person);
    return code;
  }

  /** The staff account of this person; refuses for somebody without. Runs as the program. */
  long accountOf(PartyId person) {
    return changes.staffOf(person).orElseThrow(() -> Rejection.notFound("login.no-account"));
  }

  /** Locks every way in of this person; they are signed out everywhere. */
  public void lock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    around.program().run(() -> changes.lock(person, viewer.party(), around.clock().instant()));
    posts.reload();
    sessions.endAllOf(person);
  }

  /** Lets a locked person in again. */
  public void unlock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    around.program().run(() -> changes.unlock(person, viewer.party(), around.clock().instant()));
    posts.reload();
  }

  /** Signs this person out everywhere; they may come in again. */
  public void endSessions(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    around
        .program()
        .run(
            () -> changes.note(person, "sessions ended", viewer.party(), around.clock().instant()));
    sessions.endAllOf(person);
  }

  /** Refuses unless this viewer administers this person's account at all. */
  public void requireReach(Viewer viewer, PartyId person) {
    reach.require(viewer, person);
  }

  /** Whether a new way in for this person takes a second administrator. */
  public boolean needsSecondPerson(PartyId person) {
    return reach.administers(person).isPresent();
  }

  /** Refuses a name and a person no account can be opened for. */
  String requireOpenable(PartyId person, String loginName) {
    String name = loginName.strip().toLowerCase(Locale.ROOT);
    if (!name.matches(NAME_FORM)) {
      throw Rejection.invalid("account.name-form");
    }
    if (posts.seatsOf(person, around.clock().instant()).isEmpty()) {
      throw Rejection.of("account.no-post");
    }
    if (around.program().call(() -> changes.isTaken(name, person))) {
      throw Rejection.of("account.name-taken");
    }
    return name;
  }

  void requireAdministrator(Viewer viewer, PartyId person) {
    requireReach(viewer, person);
    viewer.requireFresh(around.clock().instant());
  }

  private void requireAlone(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    if (needsSecondPerson(person)) {
      throw Rejection.of("account.second-person");
    }
  }
}
