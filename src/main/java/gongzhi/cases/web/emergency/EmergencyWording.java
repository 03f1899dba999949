package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.EmergencyBook;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.lending.Loan;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what is known of emergencies into words. */
@Component
class EmergencyWording {

  private final EmergencyBook book;
  private final Areas areas;
  private final Posts posts;

  EmergencyWording(EmergencyBook book, Areas areas, Posts posts) {
    this.book = book;
    this.areas = areas;
    this.posts = posts;
  }

  Area ground(Row row) {
    return areas.get(new AreaId(row.areaId()));
  }

  /** 暴雨内涝 · 韶山路社区. */
  String title(Row row, Words words) {
    Area ground = ground(row);
    return words.of("emergency.title-of", kind(ground, row.kind(), words), ground.name());
  }

  /** The key itself where the place has given the kind up. */
  String kind(Area ground, String key, Words words) {
    return book.of(ground).plans().stream()
        .filter(plan -> plan.key().equals(key))
        .map(plan -> words.of(plan.title()))
        .findFirst()
        .orElse(key);
  }

  StatusMark state(Row row, TimeWords times) {
    Words words = times.words();
    if (row.isRunningAt(times.now())) {
      return new StatusMark("late", "alert-triangle", words.of("emergency.running"));
    }
    if (row.reviewedAt() != null) {
      return new StatusMark("done", "circle-check", words.of("emergency.reviewed"));
    }
    Instant due = row.reviewDue();
    return due != null && times.now().isAfter(due)
        ? new StatusMark("late", "clock", words.of("emergency.review-late"))
        : new StatusMark("doing", "circle-dashed", words.of("emergency.ended"));
  }

  /** From when until when, as it is now. */
  String span(Row row, TimeWords times) {
    String from = times.moment(row.startedAt());
    if (row.isRunningAt(times.now())) {
      return times.words().of("emergency.from-until", from, times.moment(row.until()));
    }
    Instant end = Objects.requireNonNullElse(row.stoodDownAt(), row.until());
    return times.words().of("emergency.from-to", from, times.moment(end));
  }

  String role(Area ground, String role, Words words) {
    return posts
        .roles(areas.place(ground))
        .find(role)
        .map(RoleDefinition::title)
        .map(words::of)
        .orElse(role);
  }

  /** 看到事件 · 韶山路社区 · 到 11 月 30 日. */
  String right(Loan loan, TimeWords times) {
    String area =
        Stream.of(loan.areaPath().split("/"))
            .filter(id -> !id.isEmpty())
            .reduce((above, below) -> below)
            .map(id -> areas.get(new AreaId(Long.parseLong(id))).name())
            .orElse("");
    return times
        .words()
        .of(
            "emergency.right-of",
            right(loan.permission().name(), times.words()),
            area,
            times.moment(loan.to()));
  }

  /** What a right lets somebody do. */
  String right(String permission, Words words) {
    return words.of("emergency.right." + permission.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** What the plan lends, role by role. */
  String lent(Area ground, String kind, Words words) {
    return book.plan(ground, kind).lends().stream()
        .map(
            lend ->
                words.of(
                    "emergency.lends",
                    role(ground, lend.role(), words),
                    lend.permissions().stream()
                        .map(what -> right(what.name(), words))
                        .collect(Collectors.joining(words.of("emergency.and")))))
        .collect(Collectors.joining(words.of("emergency.then")));
  }
}
