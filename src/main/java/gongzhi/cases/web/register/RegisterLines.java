package gongzhi.cases.web.register;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.register.FeedEntry;
import gongzhi.cases.register.RegisterLine;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.register.RegisterPage.Line;
import gongzhi.cases.web.register.RegisterPage.Spot;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines of the register into words. */
@Component
class RegisterLines {

  private final RuleBook book;
  private final Areas areas;

  RegisterLines(RuleBook book, Areas areas) {
    this.book = book;
    this.areas = areas;
  }

  List<Line> of(List<RegisterLine> lines, TimeWords times) {
    Map<LngLat, Long> together =
        lines.stream()
            .flatMap(line -> line.spot().stream())
            .collect(Collectors.groupingBy(spot -> spot, Collectors.counting()));
    Set<LngLat> marked = new HashSet<>();
    return lines.stream().map(line -> line(line, together, marked, times)).toList();
  }

  private Line line(
      RegisterLine line, Map<LngLat, Long> together, Set<LngLat> marked, TimeWords times) {
    Words words = times.words();
    String title = title(line, words);
    @Nullable Spot spot =
        line.spot().filter(marked::add).map(at -> spot(at, together, title, words)).orElse(null);
    return new Line(
        line.no(),
        "/cases/" + line.no(),
        title,
        words.of(
            "register.facts",
            line.no(),
            words.of("kinds.category-and-kind", category(line, words), words.of(line.kind())),
            community(line),
            times.day(line.receivedAt())),
        mark(line, words),
        due(line, times),
        spot);
  }

  private static Spot spot(LngLat at, Map<LngLat, Long> together, String title, Words words) {
    int number = Math.toIntExact(together.getOrDefault(at, 1L));
    String name = number == 1 ? title : words.of("register.and-others", title, number);
    return new Spot(at.lng(), at.lat(), number, name);
  }

  private static @Nullable DueMark due(RegisterLine line, TimeWords times) {
    boolean waits = line.status() == CaseStatus.REPORTED_DONE && line.lateFrom() == null;
    return line.closedAt() != null || waits
        ? null
        : DueMark.of(line.receivedAt(), line.promisedAt(), times);
  }

  /** What happened, in one line: 新反映：楼道照明损坏. */
  String news(FeedEntry entry, Words words) {
    return switch (entry.kind()) {
      case NEW_CASE -> words.of("register.news.received", title(entry.line(), words));
      case CASE_ENDED ->
          words.of(
              "register.news.ended", title(entry.line(), words), mark(entry.line(), words).words());
    };
  }

  StatusMark mark(RegisterLine line, Words words) {
    return Marks.of(line.status(), line.result(), rules(line), words);
  }

  /** What it is called: its released title, else the kind of matter. */
  String title(RegisterLine line, Words words) {
    return Marks.title(
        line.title(), rules(line), new Marks.About(line.category(), community(line)), words);
  }

  String category(RegisterLine line, Words words) {
    return Marks.name(rules(line).category(line.category()).name(), words);
  }

  String community(RegisterLine line) {
    return areas.find(new AreaId(line.communityId())).map(Area::name).orElse("");
  }

  private RuleVersion rules(RegisterLine line) {
    return book.of(line.place(), line.ruleVersion());
  }
}
