package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the security administrator does with accounts: open, lock, unlock, invite anew, sign out
 * everywhere. Nobody administers their own account, or that of somebody who serves elsewhere.
 */
@Component
public class Accounts {

  static final String NAME_FORM = "[a-z0-9][a-z0-9._-]{2,39}";

  private final AccountStore store;
  private final AccountChanges changes;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Posts posts;
  private final Surroundings around;

  /** The program's own rights and its clock. */
  @Component("accountSurroundings")
  record Surroundings(ProgramWork program, InstantSource clock) {}

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
    this.around = around;
  }

  /**
   * Opens a staff account for somebody who holds a post.
   *
   * @return the code to hand over in person; it lets them set password and second factor, once,
   *     within three days
   */
  public String open(Viewer viewer, PartyId person, String loginName) {
    requireAdministrator(viewer, person);
    String name = loginName.strip().toLowerCase(Locale.ROOT);
    if (!name.matches(NAME_FORM)) {
      throw Rejection.invalid("account.name-form");
    }
    if (posts.seatsOf(person, around.clock().instant()).isEmpty()) {
      throw Rejection.of("account.no-post");
    }
    return around
        .program()
        .call(
            () -> {
              Instant now = around.clock().instant();
              if (changes.isTaken(name, person)) {
                throw Rejection.of("account.name-taken");
              }
              long account = store.openStaff(person, name, now);
              store.note("account opened", account, viewer.party(), now);
              return invitations.issue(account, now);
            });
  }

  /** Password and second factor are void, every session ends; returns the code for new ones. */
  public String reset(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    String code =
        around
            .program()
            .call(
                () -> {
                  Instant now = around.clock().instant();
                  long account =
                      changes
                          .staffOf(person)
                          .orElseThrow(() -> Rejection.notFound("login.no-account"));
                  store.note("credentials reset", account, viewer.party(), now);
                  return invitations.issue(account, now);
                });
    sessions.endAllOf(person);
    return code;
  }

  /** Locks every way in of this person; they are signed out everywhere. */
  public void lock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    around.program().run(() -> changes.lock(person, viewer.party(), around.clock().instant()));
    sessions.endAllOf(person);
  }

  /** Lets a locked person in again. */
  public void unlock(Viewer viewer, PartyId person) {
    requireAdministrator(viewer, person);
    around.program().run(() -> changes.unlock(person, viewer.party(), around.clock().instant()));
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
    List<Seat> seats = posts.seatsOf(person, around.clock().instant());
    boolean within =
        seats.isEmpty()
            || seats.stream()
                .anyMatch(seat -> viewer.may(Permission.ACCOUNT_MANAGE, seat.post().areaPath()));
    if (!viewer.mayAnywhere(Permission.ACCOUNT_MANAGE) || viewer.is(person) || !within) {
      throw Rejection.forbidden("permission.missing", Permission.ACCOUNT_MANAGE.name());
    }
  }

  private void requireAdministrator(Viewer viewer, PartyId person) {
    requireReach(viewer, person);
    viewer.requireFresh(around.clock().instant());
  }
}
