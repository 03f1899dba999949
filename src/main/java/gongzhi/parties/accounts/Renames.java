package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.People;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The security administrator corrects the name of somebody who serves; it leaves a trace. */
@Component
public class Renames {

  private final Accounts accounts;
  private final AccountStore store;
  private final People people;
  private final Posts posts;
  private final ProgramWork program;
  private final InstantSource clock;

  Renames(
      Accounts accounts,
      AccountStore store,
      People people,
      Posts posts,
      ProgramWork program,
      InstantSource clock) {
    this.accounts = accounts;
    this.store = store;
    this.people = people;
    this.posts = posts;
    this.program = program;
    this.clock = clock;
  }

  /** The courtesy title stays; the trace says how the person was called before and after. */
  public void rename(Viewer viewer, PartyId person, String name) {
    accounts.requireAdministrator(viewer, person);
    String before = posts.label(person);
    Courtesy courtesy = Courtesy.ofLabel(before);
    Instant now = clock.instant();
    people.rename(person, name, courtesy);
    program.run(
        () ->
            store.renamed(
                accounts.accountOf(person),
                viewer.party(),
                before + " → " + courtesy.address(name),
                now));
    posts.reload();
  }
}
