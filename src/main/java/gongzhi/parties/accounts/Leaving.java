package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.OwnData;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.Vault;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A person leaves and takes their data along: everything that identifies them is destroyed at once,
 * and they are signed out everywhere. The public record keeps its leaves, which say nothing any
 * more.
 */
@Component
public class Leaving {

  /** Message key of the last text to the phone. */
  public static final String TEXT = "notice.data-deleted";

  private final Vault vault;
  private final People people;
  private final Posts posts;
  private final AccountChanges accounts;
  private final PhoneChange messages;
  private final Surroundings around;

  /** Sessions, the program's own rights, and its clock. */
  @Component("leavingSurroundings")
  record Surroundings(Sessions sessions, ProgramWork program, InstantSource clock) {}

  Leaving(
      Vault vault,
      People people,
      Posts posts,
      AccountChanges accounts,
      PhoneChange messages,
      Surroundings around) {
    this.vault = vault;
    this.people = people;
    this.posts = posts;
    this.accounts = accounts;
    this.messages = messages;
    this.around = around;
  }

  /** Refuses while a post is held; nothing is destroyed unless everything is. */
  public void leave(Viewer viewer) {
    Instant now = around.clock().instant();
    PartyId person = viewer.party();
    viewer.requireFresh(now);
    if (!posts.seatsOf(person, now).isEmpty()) {
      throw Rejection.of("data.holds-post");
    }
    OwnData before = people.own(person);
    around
        .program()
        .run(
            () -> {
              accounts.note(person, "data deleted", person, now);
              vault.erase(person);
              accounts.close(person, now);
            });
    around.sessions().endAllOf(person);
    if (before.phone() != null) {
      messages.tell(new PhoneNumber(before.phone()), TEXT, List.of());
    }
  }
}
