package gongzhi.parties;

import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking or acting (操作者), and the one place that decides what they may. Everything not
 * permitted by a seat is refused.
 *
 * @param kind how they came in
 * @param who the person; null for anonymous visitors
 * @param seats the posts they hold at this moment, empty for residents
 * @param provedAt when they last proved who they are; null for anonymous visitors
 */
public record Viewer(
    Kind kind, @Nullable PartyId who, List<Seat> seats, @Nullable Instant provedAt) {

  /** A proof of identity is fresh for this long. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** How somebody came in. */
  public enum Kind {
    ANONYMOUS,
    /** By a code sent to their phone: only what is theirs. */
    RESIDENT,
    /** By password and second factor: what their posts permit. */
    STAFF
  }

  public Viewer {
    seats = List.copyOf(seats);
  }

  /** Somebody who is not signed in. */
  public static Viewer anonymous() {
    return new Viewer(Kind.ANONYMOUS, null, List.of(), null);
  }

  /** A resident. */
  public static Viewer resident(PartyId who, Instant provedAt) {
    return new Viewer(Kind.RESIDENT, who, List.of(), provedAt);
  }

  /** A member of staff with the posts held now. */
  public static Viewer staff(PartyId who, List<Seat> seats, Instant provedAt) {
    return new Viewer(Kind.STAFF, who, seats, provedAt);
  }

  public boolean isSignedIn() {
    return who != null;
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }

  /** The person; refuses for anonymous visitors. */
  public PartyId party() {
    return Optional.ofNullable(who).orElseThrow(() -> Rejection.forbidden("login.needed"));
  }

  public boolean is(@Nullable PartyId other) {
    return who != null && who.equals(other);
  }

  /** The posts held now. */
  public List<Post> posts() {
    return seats.stream().map(Seat::post).toList();
  }

  /** The post in which something is done at this place: the nearest that reaches it. */
  public Post postFor(String areaPath) {
    return posts().stream()
        .max(
            Comparator.comparing((Post post) -> areaPath.startsWith(post.areaPath()))
                .thenComparing(post -> post.areaPath().length()))
        .orElseThrow();
  }

  /** Whether a post permits it for something lying at this area path. */
  public boolean may(Permission permission, String areaPath) {
    return seats.stream().anyMatch(seat -> seat.permits(permission, areaPath));
  }

  /** Whether a post permits it anywhere. */
  public boolean mayAnywhere(Permission permission) {
    return seats.stream().anyMatch(seat -> seat.permits(permission));
  }

  /** Refuses unless {@link #may}. */
  public void require(Permission permission, String areaPath) {
    if (!may(permission, areaPath)) {
      throw Rejection.forbidden("permission.missing", permission.name());
    }
  }

  /** Refuses unless identity was proved within {@link #FRESH}. */
  public void requireFresh(Instant now) {
    if (!isFresh(now)) {
      throw Rejection.forbidden("login.again");
    }
  }

  public boolean isFresh(Instant now) {
    return provedAt != null && !now.isAfter(provedAt.plus(FRESH));
  }

  /** Organisations in which a post is held. */
  public List<PartyId> organisations() {
    return posts().stream().map(Post::organisation).filter(Objects::nonNull).distinct().toList();
  }

  public boolean serves(@Nullable PartyId organisation) {
    return organisation != null && organisations().contains(organisation);
  }

  /** Paths of the areas whose every matter the viewer reaches. */
  public List<String> areaPaths() {
    return seats.stream().flatMap(Seat::reached).distinct().toList();
  }

  /** Whether the viewer reaches every matter at this area path. */
  public boolean reaches(String areaPath) {
    return areaPaths().stream().anyMatch(areaPath::startsWith);
  }

  /** Whether matters at this area path are reached only by a right that was lent. */
  public boolean borrows(String areaPath) {
    return reaches(areaPath)
        && seats.stream().flatMap(Seat::reachedByRole).noneMatch(areaPath::startsWith);
  }

  /** What the database lets this viewer see and touch. */
  public Scope scope() {
    return new Scope(
        databaseRole(),
        areaPaths(),
        who == null ? 0 : who.value(),
        organisations().stream().map(PartyId::value).toList(),
        seats.stream().flatMap(Seat::borrowed).findAny().isPresent(),
        mayAnywhere(Permission.CASE_RESTRICTED),
        seats.stream().flatMap(Seat::inOffice).distinct().toList());
  }

  private Scope.Role databaseRole() {
    return switch (kind) {
      case ANONYMOUS -> Scope.Role.PUBLIC;
      case RESIDENT -> Scope.Role.RESIDENT;
      case STAFF -> staffRole();
    };
  }

  private Scope.Role staffRole() {
    if (seats.isEmpty()) {
      return Scope.Role.RESIDENT;
    }
    return switch (seats.getFirst().role().kind()) {
      case OFFICER -> Scope.Role.OFFICER;
      case SYSTEM, SECURITY -> Scope.Role.ADMINISTRATOR;
      case AUDIT -> Scope.Role.AUDITOR;
    };
  }
}
