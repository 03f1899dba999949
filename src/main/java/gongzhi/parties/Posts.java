package gongzhi.parties;

import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.database.FreshCopy;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who answers for what, where (任职). Answers come from an immutable picture in memory; it is
 * replaced within a second of any change on any node, and at once on the node that made it.
 */
@Component
public class Posts {

  private final PostStore store;
  private final ProgramWork program;
  private final RoleBook roleBook;
  private final Areas areas;
  private final FreshCopy<PostBook> book;

  Posts(
      PostStore store,
      ProgramWork program,
      RoleBook roleBook,
      Areas areas,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.program = program;
    this.roleBook = roleBook;
    this.areas = areas;
    this.book =
        new FreshCopy<>(
            transactions,
            store::version,
            () ->
                new PostBook(
                    store.currentPosts(),
                    store.organisations(),
                    store.labels(),
                    store.loans(),
                    store.locked()));
  }

  /**
   * Who answers for the role here: the holder in this area or, walking up, in the nearest one
   * above; where nobody holds it anywhere, whoever holds the role it falls to. Whoever's account is
   * locked answers for nothing.
   */
  public Optional<Holder> holder(String role, AreaId area, Instant at) {
    List<Area> upward = areas.ancestors(areas.get(area));
    Roles roles = roles(areas.place(upward.getFirst()));
    Set<String> asked = new HashSet<>();
    for (String next = role; next != null && asked.add(next); next = fallsTo(roles, next)) {
      Optional<Holder> found = nearest(next, upward, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The organisation of this kind for the area: its own, or that of the nearest area above. */
  public Optional<Organisation> unit(String kind, AreaId area, Instant at) {
    return areas.ancestors(areas.get(area)).stream()
        .flatMap(one -> book().unit(kind, one.id()).stream())
        .findFirst();
  }

  /**
   * The posts tied to exactly this area at that moment; holders before substitutes, the longer
   * serving first. A role that is missing here is vacant; {@link #holder} says who answers.
   */
  public List<Post> heldAt(AreaId area, Instant at) {
    return book().heldAt(area, at);
  }

  /** Everybody who holds this role in the area, below it or above it at that moment. */
  public List<Post> around(String role, Area area, Instant at) {
    return book().around(role, area.path(), at);
  }

  /** The organisation of this kind whose ground is exactly this area. */
  public Optional<Organisation> basedAt(String kind, AreaId area) {
    return book().unit(kind, area);
  }

  /** Every organisation whose ground lies in this area. */
  public List<Organisation> basedIn(Area top) {
    return book().on(top.path());
  }

  /** The posts held in an organisation at that moment, but by those whose account is locked now. */
  public List<Post> staffOf(PartyId organisation, Instant at) {
    return book().heldIn(organisation, at);
  }

  /** Whether the account of this person is locked: they cannot act. */
  public boolean isLocked(PartyId person) {
    return locked().contains(person);
  }

  /** Everybody whose account is locked. */
  public Set<PartyId> locked() {
    return book().locked();
  }

  public Optional<Organisation> organisation(PartyId id) {
    return book().organisation(id);
  }

  /** Organisations directly below this one. */
  public List<Organisation> below(PartyId organisation) {
    return book().below(organisation);
  }

  /** The masked name of a person or the name of an organisation. */
  public String label(PartyId party) {
    return book().label(party).orElseGet(() -> program.call(() -> store.label(party)));
  }

  /** The posts a person holds at this moment, with what they permit and what is lent to them. */
  public List<Seat> seatsOf(PartyId person, Instant at) {
    return book().heldBy(person, at).stream().flatMap(post -> seat(post, at).stream()).toList();
  }

  /** The roles of a place. */
  public Roles roles(String place) {
    return roleBook.of(place);
  }

  /** Takes in what was changed on this node at once. Call after the change is committed. */
  public void reload() {
    book.renew();
  }

  /** Takes in what was changed on other nodes. */
  @Scheduled(fixedDelay = 500, initialDelay = 500)
  void follow() {
    book.renew();
  }

  private Optional<Holder> nearest(String role, List<Area> upward, Instant at) {
    return upward.stream()
        .flatMap(area -> book().holder(role, area.id(), at).stream())
        .findFirst()
        .map(post -> new Holder(post.party(), label(post.party()), role, post));
  }

  private Optional<Seat> seat(Post post, Instant at) {
    return areas
        .find(post.area())
        .flatMap(area -> roles(areas.place(area)).find(post.role()))
        .map(role -> new Seat(post, role, book().lentTo(post, at)));
  }

  private static @Nullable String fallsTo(Roles roles, String role) {
    return roles.find(role).map(RoleDefinition::fallsTo).orElse(null);
  }

  private PostBook book() {
    return book.get();
  }
}
