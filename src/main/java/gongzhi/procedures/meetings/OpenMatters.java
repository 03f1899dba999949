package gongzhi.procedures.meetings;

import gongzhi.cases.jointmeeting.JointMeetingBook;
import gongzhi.cases.jointmeeting.JointMeetingRules;
import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.cases.jointmeeting.MeetingItems;
import gongzhi.cases.jointmeeting.MeetingItems.Asked;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The open cases of a community that its joint meetings may take up, and whom they concern. */
@Component
public class OpenMatters {

  private static final int MOST = 30;

  private final MeetingItems items;
  private final JointMeetingBook book;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  OpenMatters(
      MeetingItems items, JointMeetingBook book, Posts posts, Areas areas, InstantSource clock) {
    this.items = items;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** What is put forward on this ground, the oldest first; nothing above a community. */
  public List<MeetingItem> on(Area ground) {
    return areas.ancestor(ground, Level.COMMUNITY).stream()
        .flatMap(community -> in(community).stream())
        .filter(item -> !item.isTakenOff())
        .toList();
  }

  /** Those with these numbers; refuses (422) one that is not put forward there. */
  List<MeetingItem> chosen(Area ground, List<String> numbers) {
    Map<String, MeetingItem> open =
        numbers.isEmpty()
            ? Map.of()
            : on(ground).stream().collect(Collectors.toMap(MeetingItem::no, Function.identity()));
    if (!open.keySet().containsAll(numbers)) {
      throw Rejection.invalid("meetings.item-elsewhere");
    }
    return numbers.stream().distinct().map(no -> Objects.requireNonNull(open.get(no))).toList();
  }

  /** The departments that attend for it, as far as there is one for this ground. */
  List<Organisation> concerned(Area ground, MeetingItem item) {
    Instant now = clock.instant();
    return rules(ground).attendFor(item.category()).stream()
        .flatMap(kind -> posts.unit(kind, ground.id(), now).stream())
        .toList();
  }

  private List<MeetingItem> in(Area community) {
    Asked asked = new Asked(community.id().value(), rules(community), clock.instant());
    return items.of(asked, MOST);
  }

  private JointMeetingRules rules(Area ground) {
    return book.of(areas.place(ground));
  }
}
