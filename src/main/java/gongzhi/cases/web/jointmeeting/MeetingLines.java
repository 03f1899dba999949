package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.jointmeeting.JointMeetingRules;
import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.jointmeeting.MeetingSheet.Line;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case that is put forward into words, without anything about a person. */
@Component
class MeetingLines {

  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  MeetingLines(RuleBook book, Posts posts, Areas areas) {
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * One line.
   *
   * @param mayAct whether the viewer puts cases there and takes them off
   */
  Line of(MeetingItem item, JointMeetingRules rules, boolean mayAct, TimeWords times) {
    Words words = times.words();
    return new Line(
        item.no(),
        title(item, words),
        item.why(rules).stream().map(words::of).toList(),
        Objects.requireNonNullElse(item.reason(), ""),
        attend(item, rules, words),
        soFar(item, times),
        act(item, rules, mayAct));
  }

  private static String act(MeetingItem item, JointMeetingRules rules, boolean mayAct) {
    if (!mayAct) {
      return "";
    }
    return item.isTakenOff() || item.why(rules).isEmpty() ? "put" : "off";
  }

  private String title(MeetingItem item, Words words) {
    RuleVersion rules = book.of(item.place(), item.ruleVersion());
    String community = areas.get(new AreaId(item.communityId())).name();
    return Marks.title(
        item.titlePublic(), rules, new Marks.About(item.category(), community), words);
  }

  /** The departments by name where there is one here, else by what they are called. */
  private List<String> attend(MeetingItem item, JointMeetingRules rules, Words words) {
    Roles roles = posts.roles(item.place());
    return rules.attendFor(item.category()).stream()
        .map(kind -> roles.organisations().get(kind))
        .filter(Objects::nonNull)
        .map(unit -> words.of(unit.title()))
        .toList();
  }

  private List<String> soFar(MeetingItem item, TimeWords times) {
    Words words = times.words();
    List<String> so = new ArrayList<>();
    so.add(words.of("meeting.received", times.day(item.receivedAt())));
    so.add(Marks.of(item.status(), book.of(item.place(), item.ruleVersion()), words).words());
    @Nullable Long unit = item.unitId();
    if (unit != null) {
      so.add(words.of("meeting.with", posts.label(new PartyId(unit))));
    }
    add(so, item.raised() > 1, "meeting.raised", item.raised(), words);
    add(so, item.reopened() > 0, "meeting.reopened", item.reopened(), words);
    add(so, item.declined() > 0, "meeting.declined", item.declined(), words);
    return so;
  }

  private static void add(List<String> so, boolean says, String key, int count, Words words) {
    if (says) {
      so.add(words.of(key, count));
    }
  }
}
