package gongzhi.cases.web.desk;

import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.CategoryField;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.MatterKinds;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Makes the page on which an officer writes a case down. */
@Component
public class NewCasePages {

  /** How a report reaches an officer; the other channels have doors of their own. */
  static final List<Channel> CHANNELS =
      List.of(
          Channel.PHONE,
          Channel.COUNTER,
          Channel.PAPER,
          Channel.MAILBOX,
          Channel.SECRETARY,
          Channel.IDEA_BOX,
          Channel.VISIT,
          Channel.MEETING);

  private static final int FOUND_MAX = 30;

  private final Areas areas;
  private final RuleBook book;
  private final WorkReach reaches;
  private final SamePerson same;

  NewCasePages(Areas areas, RuleBook book, WorkReach reaches, SamePerson same) {
    this.same = same;
    this.areas = areas;
    this.book = book;
    this.reaches = reaches;
  }

  /** The page with what was filled in, and the places that were found. */
  public NewCasePage page(NewCaseForm form, Problems problems, Viewer viewer, Words words) {
    return new NewCasePage(
        CHANNELS.stream()
            .map(one -> Choice.plain(one.name(), words.of(one), one == form.channel()))
            .toList(),
        Field.area("words", words.of("desk.new.words"), text(form.words()), problems)
            .hint(words.of("desk.new.words-hint"))
            .atMost(2000),
        Field.line("find", words.of("desk.new.find"), text(form.find()), problems)
            .kind("search")
            .maybe(),
        places(form, viewer),
        Field.line("address", words.of("desk.new.address"), text(form.address()), problems)
            .maybe()
            .atMost(200),
        categories(form, viewer, words),
        MatterKinds.orNone(words.of("kinds.by-category"), form.matter(), words),
        Field.line("phone", words.of("desk.new.phone"), text(form.phone()), problems)
            .kind("tel")
            .hint(words.of("desk.new.phone-hint"))
            .maybe(),
        Field.line("name", words.of("desk.new.name"), text(form.name()), problems)
            .hint(words.of("desk.new.name-hint"))
            .maybe()
            .atMost(30),
        SamePerson.answers(form.phone(), form.same(), !problems.of("same").isEmpty(), words),
        Field.line("postal", words.of("desk.new.postal"), text(form.postal()), problems)
            .hint(words.of("desk.new.postal-hint"))
            .maybe()
            .atMost(200),
        Boolean.TRUE.equals(form.danger()),
        Boolean.TRUE.equals(form.hidden()),
        form.note() == null ? "" : String.valueOf(form.note()),
        problems);
  }

  /** Adds a fault where the place of the viewer has no such category. */
  public void checkCategory(NewCaseForm form, Viewer viewer, BindingResult errors) {
    CategoryField.check(form.category(), book.current(reaches.place(viewer)), errors);
  }

  /** Adds a fault where no letter would arrive. */
  public void checkPostal(NewCaseForm form, BindingResult errors) {
    String postal = text(form.postal());
    if (!postal.isEmpty() && !errors.hasFieldErrors("postal") && !PostalAddress.isUsable(postal)) {
      errors.addError(new FieldError(errors.getObjectName(), "postal", "desk.new.postal-short"));
    }
  }

  /** Adds the question where another name signs in by this phone and nobody said who it is. */
  public void checkPerson(NewCaseForm form, Viewer viewer, BindingResult errors) {
    same.unanswered(form, viewer)
        .ifPresent(
            known ->
                errors.addError(
                    new FieldError(
                        errors.getObjectName(),
                        "same",
                        null,
                        false,
                        null,
                        new Object[] {"", known.phone(), known.name()},
                        "desk.new.same-asked")));
  }

  /** Whether one of the posts lets the viewer write down cases that lie there. */
  static boolean mayRegister(Viewer viewer, Area area) {
    return viewer.may(Permission.CASE_REGISTER, area.path());
  }

  /** What was found below the areas of the posts; the place chosen before stays in front. */
  private List<Choice> places(NewCaseForm form, Viewer viewer) {
    List<Area> found = new ArrayList<>();
    if (form.area() != null) {
      areas
          .find(new AreaId(form.area()))
          .filter(area -> mayRegister(viewer, area))
          .ifPresent(found::add);
    }
    grounds(viewer).flatMap(ground -> below(ground, text(form.find()))).forEach(found::add);
    return found.stream()
        .distinct()
        .limit(FOUND_MAX)
        .map(
            area ->
                Choice.plain(
                    area.id().toString(),
                    name(area),
                    Objects.equals(form.area(), area.id().value())))
        .toList();
  }

  private Stream<Area> below(Area ground, String sought) {
    if (sought.isEmpty()) {
      return Stream.concat(Stream.of(ground), areas.children(ground.id()).stream());
    }
    Stream<Area> itself = ground.name().contains(sought) ? Stream.of(ground) : Stream.of();
    return Stream.concat(itself, areas.search(sought, ground, FOUND_MAX).stream());
  }

  private Stream<Area> grounds(Viewer viewer) {
    return viewer.posts().stream()
        .map(Post::area)
        .distinct()
        .flatMap(id -> areas.find(id).stream())
        .filter(area -> mayRegister(viewer, area));
  }

  private String name(Area area) {
    List<String> names = new ArrayList<>();
    for (Area one : areas.ancestors(area)) {
      if (one.level().isAbove(Level.SUBDISTRICT)) {
        break;
      }
      names.addFirst(one.name());
    }
    return names.isEmpty() ? area.name() : String.join(" ", names);
  }

  private List<Choice> categories(NewCaseForm form, Viewer viewer, Words words) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.plain("", words.of("desk.new.category-guess"), text(form.category()).isEmpty()));
    book.current(reaches.place(viewer)).categories().stream()
        .map(
            one ->
                Choice.plain(
                    one.code(), Marks.name(one.name(), words), one.code().equals(form.category())))
        .forEach(all::add);
    return all;
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
