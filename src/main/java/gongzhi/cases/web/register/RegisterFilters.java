package gongzhi.cases.web.register;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.register.Standing;
import gongzhi.cases.web.register.RegisterPage.Filters;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that narrow the register. */
@Component
class RegisterFilters {

  private static final int MONTHS = 24;

  private final RegisterGround grounds;

  RegisterFilters(RegisterGround grounds) {
    this.grounds = grounds;
  }

  Filters of(RegisterForm form, Area ground, TimeWords times) {
    Words words = times.words();
    return new Filters(
        grounds.placeOf(ground).code(),
        areas(ground, words),
        groups(ground, form.category(), words),
        kinds(form, words),
        standings(form, words),
        months(form, times),
        form.q());
  }

  List<Choice> areas(Area ground, Words words) {
    Area district = grounds.district(ground);
    Choice whole =
        Choice.plain(
            district.id().toString(),
            words.of("register.whole", district.name()),
            ground.equals(district));
    return Stream.concat(
            Stream.of(whole), grounds.around(ground).stream().map(area -> area(area, ground)))
        .toList();
  }

  private static Choice area(Area area, Area chosen) {
    String indent = area.level() == Level.COMMUNITY ? "\u3000" : "";
    return Choice.plain(area.id().toString(), indent + area.name(), area.equals(chosen));
  }

  List<Choice> groups(Area ground, String chosen, Words words) {
    Stream<Choice> each =
        grounds.groups(grounds.placeOf(ground).code()).entrySet().stream()
            .map(
                group ->
                    Choice.plain(
                        group.getKey(), words.of(group.getValue()), group.getKey().equals(chosen)));
    return Stream.concat(
            Stream.of(Choice.plain("", words.of("register.all-groups"), chosen.isEmpty())), each)
        .toList();
  }

  private static List<Choice> kinds(RegisterForm form, Words words) {
    Stream<Choice> each =
        Arrays.stream(MatterKind.values())
            .map(
                one ->
                    Choice.plain(
                        one.name().toLowerCase(Locale.ROOT), words.of(one), one == form.ofKind()));
    Choice all = Choice.plain("", words.of("kinds.all"), form.ofKind() == null);
    return Stream.concat(Stream.of(all), each).toList();
  }

  private static List<Choice> standings(RegisterForm form, Words words) {
    return Arrays.stream(Standing.values())
        .map(
            one ->
                Choice.plain(
                    one == Standing.ANY ? "" : RegisterForm.word(one),
                    words.of(one),
                    form.standing() == one))
        .toList();
  }

  private static List<Choice> months(RegisterForm form, TimeWords times) {
    Choice all = Choice.plain("", times.words().of("register.all-months"), form.month().isEmpty());
    return Stream.concat(Stream.of(all), months(form.ofMonth(), times).stream()).toList();
  }

  /** The last two years, and the month that was chosen. */
  static List<Choice> months(@Nullable YearMonth chosen, TimeWords times) {
    YearMonth now = YearMonth.from(times.now().atZone(times.zone()));
    return Stream.concat(
            IntStream.range(0, MONTHS).mapToObj(now::minusMonths), Stream.ofNullable(chosen))
        .distinct()
        .map(
            month ->
                Choice.plain(month.toString(), word(month, times.words()), month.equals(chosen)))
        .toList();
  }

  static String word(YearMonth month, Words words) {
    return words.of("register.month", String.valueOf(month.getYear()), month.getMonthValue());
  }
}
