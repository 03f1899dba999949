package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.Worklist.Filters;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of filters above a list. */
@Component
class WorkFilters {

  private static final int COMMUNITIES_MAX = 500;

  private final RuleBook book;
  private final Areas areas;

  WorkFilters(RuleBook book, Areas areas) {
    this.book = book;
    this.areas = areas;
  }

  Filters of(WorkList list, WorkFilter now, List<Area> communities, String place, Words words) {
    return new Filters(
        list.path,
        now.q(),
        communities.size() < 2 ? List.of() : communities(now, communities, words),
        categories(now, place, words),
        named("kinds.all", MatterKind.values(), now.kind(), words),
        named("kinds.all-channels", Channel.values(), now.channel(), words),
        statuses(list, now, words),
        sorts(list, now, words),
        kept(now));
  }

  /** In words, what no field of the row of filters tells; empty where nothing is. */
  String narrowed(WorkFilter now, Words words) {
    String ground =
        Optional.ofNullable(now.ground())
            .flatMap(id -> areas.find(new AreaId(id)))
            .map(area -> now.isItself() ? words.of("board.itself", area.name()) : area.name())
            .orElse("");
    String mark = Objects.requireNonNull(now.mark());
    return Stream.of(
            ground,
            mark.isEmpty() ? "" : words.of("board." + mark),
            now.is(now.ended(), "") ? "" : words.of("board.ended"),
            now.is(now.due(), "") ? "" : words.of("board." + now.due()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<Choice> communities(WorkFilter now, List<Area> communities, Words words) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.plain("", words.of("desk.filter.all-communities"), now.community() == null));
    communities.stream()
        .limit(COMMUNITIES_MAX)
        .map(
            area ->
                Choice.plain(
                    area.id().toString(),
                    area.name(),
                    Objects.equals(now.community(), area.id().value())))
        .forEach(all::add);
    return all;
  }

  private List<Choice> categories(WorkFilter now, String place, Words words) {
    Stream<Choice> each =
        book.current(place).categories().stream()
            .map(
                one ->
                    Choice.plain(
                        one.code(),
                        Marks.name(one.name(), words),
                        now.is(now.category(), one.code())));
    return withAll(words.of("desk.filter.all-categories"), each);
  }

  private static List<Choice> named(
      String all, Enum<?>[] values, @Nullable String chosen, Words words) {
    Stream<Choice> each =
        Arrays.stream(values)
            .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(chosen)));
    return withAll(words.of(all), each);
  }

  private static List<Choice> statuses(WorkList list, WorkFilter now, Words words) {
    Stream<Choice> each =
        Arrays.stream(CaseStatus.values())
            .filter(status -> list.keepsEnded(now) || !status.isClosed())
            .map(
                status ->
                    Choice.plain(
                        status.name(), words.of(status), now.is(now.status(), status.name())));
    Stream<Choice> open =
        list.keepsEnded(now)
            ? Stream.of(
                Choice.plain(
                    WorkFilter.OPEN,
                    words.of("desk.filter.open"),
                    now.is(now.status(), WorkFilter.OPEN)))
            : Stream.of();
    return withAll(words.of("desk.filter.all-statuses"), Stream.concat(open, each));
  }

  private static List<Choice> sorts(WorkList list, WorkFilter now, Words words) {
    boolean byDue = list.order(now) == WorkOrder.BY_DUE;
    return List.of(
        Choice.plain(WorkFilter.BY_DUE, words.of("desk.sort.due"), byDue),
        Choice.plain(WorkFilter.NEWEST, words.of("desk.sort.new"), !byDue));
  }

  private static List<Choice> kept(WorkFilter now) {
    return Stream.of(
            hidden("due", now.due()),
            hidden("of", now.of()),
            hidden("mark", now.mark()),
            hidden("ended", now.ended()),
            hidden("ground", now.ground() == null ? "" : String.valueOf(now.ground())),
            hidden("itself", now.isItself() ? "true" : ""))
        .filter(field -> !field.label().isEmpty())
        .toList();
  }

  private static Choice hidden(String name, @Nullable String value) {
    return Choice.plain(name, Objects.requireNonNullElse(value, ""), false);
  }

  private static List<Choice> withAll(String words, Stream<Choice> each) {
    List<Choice> choices = new ArrayList<>(each.toList());
    boolean none = choices.stream().noneMatch(Choice::chosen);
    choices.addFirst(Choice.plain("", words, none));
    return choices;
  }
}
