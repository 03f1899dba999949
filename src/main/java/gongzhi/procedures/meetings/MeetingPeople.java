package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.MemberPersons;
import gongzhi.procedures.meetings.MeetingBody.Side;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who speaks for which side of a body, and who is told of its meetings (参会人). */
@Component
public class MeetingPeople {

  private static final int GROUNDS_MAX = 60;
  private static final int TOLD_MAX = 300;

  private final BodyStore bodies;
  private final MemberPersons persons;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  MeetingPeople(
      BodyStore bodies, MemberPersons persons, Posts posts, Areas areas, InstantSource clock) {
    this.bodies = bodies;
    this.persons = persons;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Who sits in this body of this area on this day; nobody where no list is kept. */
  List<BodyMember> listed(Area area, String body, LocalDate day) {
    return bodies.term(area, body).map(term -> term.sitting(day)).orElse(List.of());
  }

  /** Whether the account of at least one of these members is known. */
  boolean isAnybodyKnown(List<BodyMember> members) {
    return !members.isEmpty() && !persons.of(members).isEmpty();
  }

  /** The seat of this person among these members; empty for whoever has none. */
  Optional<BodyMember> seat(List<BodyMember> members, PartyId who) {
    List<Long> own = persons.seatsOf(who);
    return members.stream().filter(one -> own.contains(one.id())).findFirst();
  }

  /** Whether this person speaks for such a side there, by a post, a list or as a unit invited. */
  boolean speaks(Area area, Side side, PartyId who, Set<PartyId> invited) {
    List<Seat> seats = posts.seatsOf(who, clock.instant());
    boolean byPost =
        seats.stream()
            .map(Seat::post)
            .anyMatch(post -> side.heldBy().contains(post.role()) && touches(post, area));
    boolean byUnit =
        side.isInvited() && seats.stream().anyMatch(seat -> isOf(seat.post(), invited));
    return byPost || byUnit || isListed(area, side, who);
  }

  /** Whoever speaks for a side of this body there, as far as they have an account. */
  Set<PartyId> of(Area area, MeetingBody body) {
    Set<PartyId> found = new LinkedHashSet<>(persons.of(listed(area, body.key(), today())));
    for (Side side : body.sides()) {
      side.heldBy().forEach(role -> found.addAll(holders(role, area)));
      String list = side.listedIn();
      if (list != null) {
        found.addAll(persons.of(listed(home(area), list, today())));
      }
    }
    return new LinkedHashSet<>(found.stream().limit(TOLD_MAX).toList());
  }

  private boolean isListed(Area area, Side side, PartyId who) {
    String list = side.listedIn();
    return list != null && seat(listed(home(area), list, today()), who).isPresent();
  }

  private static boolean isOf(Post post, Set<PartyId> invited) {
    PartyId unit = post.organisation();
    return unit != null && invited.contains(unit);
  }

  private static boolean touches(Post post, Area area) {
    return area.path().startsWith(post.areaPath()) || post.areaPath().startsWith(area.path());
  }

  /** Lists are kept for communities; a neighbourhood within one goes by that list. */
  private Area home(Area area) {
    return areas.ancestor(area, Level.COMMUNITY).orElse(area);
  }

  /** Those of the nearest ground around it; where there are none, those of neighbourhoods in it. */
  private List<PartyId> holders(String role, Area area) {
    Instant now = clock.instant();
    Optional<List<PartyId>> around =
        areas.ancestors(area).stream()
            .map(one -> holders(role, Stream.of(one), now))
            .filter(found -> !found.isEmpty())
            .findFirst();
    return around.orElseGet(
        () ->
            area.level().isAbove(Level.NEIGHBOURHOOD) && !area.level().isAbove(Level.COMMUNITY)
                ? holders(
                    role,
                    areas.descendants(area, Level.NEIGHBOURHOOD, null, GROUNDS_MAX).stream(),
                    now)
                : List.of());
  }

  private List<PartyId> holders(String role, Stream<Area> grounds, Instant now) {
    return grounds
        .flatMap(one -> posts.heldAt(one.id(), now).stream())
        .filter(post -> post.role().equals(role))
        .map(Post::party)
        .distinct()
        .toList();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
