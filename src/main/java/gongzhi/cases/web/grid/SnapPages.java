package gongzhi.cases.web.grid;

import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.CategoryField;
import gongzhi.cases.web.Confiding;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Makes the screen for something seen on the way. */
@Component
class SnapPages {

  private static final int SUGGESTED = 3;

  private final MyGrid myGrid;
  private final Areas areas;
  private final RuleBook book;
  private final CategoryChoice choice;
  private final Confiding confiding;

  SnapPages(MyGrid myGrid, Areas areas, RuleBook book, CategoryChoice choice, Confiding confiding) {
    this.myGrid = myGrid;
    this.areas = areas;
    this.book = book;
    this.choice = choice;
    this.confiding = confiding;
  }

  SnapPage page(SnapForm form, Problems problems, Viewer worker, Words words) {
    MyGrid.Ground ground = myGrid.of(worker);
    Optional<Area> located = located(form);
    return new SnapPage(
        Field.area("words", words.of("grid.snap.words"), form.words(), problems)
            .hint(words.of("grid.snap.words-hint"))
            .atMost(SnapForm.WORDS_MAX),
        photos(form, words),
        located.map(Area::name).orElse(""),
        spots(ground, located, form),
        categories(ground, form, words),
        confiding.choices(ground.area(), form.confided(), words),
        form.isDangerous(),
        form.isFixed(),
        problems);
  }

  /** Adds a fault where the place of the worker has no such category. */
  void checkCategory(SnapForm form, Viewer worker, BindingResult errors) {
    String place = myGrid.place(myGrid.of(worker));
    CategoryField.check(form.category(), book.current(place), errors);
  }

  /** Nothing said and nothing shown, or a claim to have put it right without a photo of it. */
  Problems problems(SnapForm form, Errors errors, Viewer worker, Words words) {
    List<Problems.Problem> all = new ArrayList<>(Problems.of(errors, words).all());
    if (form.words().isEmpty() && !form.showsBefore()) {
      all.add(new Problems.Problem("words", words.of("report.say-what")));
    }
    if (form.isFixed() && !form.showsAfter()) {
      all.add(new Problems.Problem("after", words.of("grid.photo-of-fixed")));
    }
    if (form.isFixed() && !form.showsBefore() && asksForBefore(form, worker)) {
      all.add(new Problems.Problem("photos", words.of("grid.photo-before-fixed")));
    }
    return new Problems(all);
  }

  /** Whether the standard of the category, as the report will get it, shows how it was before. */
  private boolean asksForBefore(SnapForm form, Viewer worker) {
    RuleVersion rules = book.current(myGrid.place(myGrid.of(worker)));
    String category = choice.of(rules, form.category(), form.words()).code();
    return rules.rules().evidenceFor(category).contains(CaseRules.Evidence.PHOTO_BEFORE);
  }

  private Optional<Area> located(SnapForm form) {
    return form.lng() == null || form.lat() == null
        ? Optional.empty()
        : areas.locate(new LngLat(form.lng(), form.lat()));
  }

  private List<Choice> spots(MyGrid.Ground ground, Optional<Area> located, SnapForm form) {
    List<Area> spots = new ArrayList<>(myGrid.spots(ground));
    located.filter(area -> !spots.contains(area)).ifPresent(spots::add);
    long chosen =
        located
            .map(area -> area.id().value())
            .orElse(form.area() == null ? ground.area().id().value() : form.area());
    return spots.stream().map(area -> spot(area, chosen)).toList();
  }

  private Choice spot(Area area, long chosen) {
    String id = String.valueOf(area.id().value());
    return Choice.plain(id, myGrid.name(area), area.id().value() == chosen);
  }

  private List<Choice> categories(MyGrid.Ground ground, SnapForm form, Words words) {
    RuleVersion rules = book.current(myGrid.place(ground));
    return choice.suggest(rules, form.words(), SUGGESTED).stream()
        .map(
            code ->
                Choice.plain(
                    code, words.of(rules.category(code).name()), code.equals(form.category())))
        .toList();
  }

  private static List<PhotoPart> photos(SnapForm form, Words words) {
    return form.photos().stream()
        .map(id -> new PhotoPart(id, words.of("photo.yours"), ""))
        .toList();
  }
}
