package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.procedures.bodies.MemberPersons;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The bodies in which somebody sits or for a side of which they speak, and the meetings of these.
 */
@Component
public class OwnMeetings {

  private static final int DAYS_BACK = 90;
  private static final int MOST = 40;

  private final MemberPersons persons;
  private final MeetingBodyBook book;
  private final MeetingSearch search;
  private final Around around;
  private final InstantSource clock;

  /** Posts and grounds. */
  @Component("ownMeetingsAround")
  record Around(Posts posts, Areas areas) {}

  OwnMeetings(
      MemberPersons persons,
      MeetingBodyBook book,
      MeetingSearch search,
      Around around,
      InstantSource clock) {
    this.persons = persons;
    this.book = book;
    this.search = search;
    this.around = around;
    this.clock = clock;
  }

  /** A body of some area. */
  public record Own(Area area, MeetingBody body) {}

  /** The bodies that list this person, then those for a side of which a post of theirs speaks. */
  public List<Own> bodies(PartyId who) {
    Stream<Own> listed =
        persons.bodiesOf(who).stream()
            .flatMap(
                one ->
                    around.areas().find(new AreaId(one.areaId())).stream()
                        .flatMap(area -> found(area, one.body())));
    Stream<Own> spoken =
        around.posts().seatsOf(who, clock.instant()).stream().map(Seat::post).flatMap(this::spoken);
    return Stream.concat(listed, spoken).distinct().toList();
  }

  /** Their meetings that come, and those of the last weeks; the latest first. */
  public List<HeldMeeting> meetings(PartyId who) {
    Instant now = clock.instant();
    LocalDate from = now.atZone(WorkingCalendar.ZONE).toLocalDate().minusDays(DAYS_BACK);
    return bodies(who).stream()
        .collect(
            Collectors.groupingBy(
                own -> own.area().path(),
                Collectors.mapping(own -> own.body().key(), Collectors.toSet())))
        .entrySet()
        .stream()
        .flatMap(one -> search.around(one.getKey(), one.getValue(), from).stream())
        .distinct()
        .sorted(Comparator.comparing((HeldMeeting one) -> one.call().startsAt()).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<Own> found(Area area, String key) {
    return book.of(area).find(key).stream().map(body -> new Own(area, body));
  }

  /** Bodies with such a side, and those at which a body with such a side sits in. */
  private Stream<Own> spoken(Post post) {
    return around.areas().find(post.area()).stream()
        .flatMap(
            area -> {
              Set<String> own =
                  book.of(area).bodies().stream()
                      .filter(body -> speaks(body, post.role()))
                      .map(MeetingBody::key)
                      .collect(Collectors.toSet());
              return book.of(area).bodies().stream()
                  .filter(
                      body ->
                          own.contains(body.key())
                              || body.guests().stream().anyMatch(own::contains))
                  .map(body -> new Own(area, body));
            });
  }

  private static boolean speaks(MeetingBody body, String role) {
    return body.sides().stream().anyMatch(side -> side.heldBy().contains(role));
  }
}
