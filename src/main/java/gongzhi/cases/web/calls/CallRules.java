package gongzhi.cases.web.calls;

import gongzhi.cases.moves.Ways;
import gongzhi.cases.moves.Ways.Going;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.desk.NewCaseForm;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules say of a call while it is being taken down. */
@Component
class CallRules {

  private final RuleBook book;
  private final CategoryChoice choice;
  private final Ways ways;
  private final Areas areas;
  private final Posts posts;

  CallRules(RuleBook book, CategoryChoice choice, Ways ways, Areas areas, Posts posts) {
    this.book = book;
    this.choice = choice;
    this.ways = ways;
    this.areas = areas;
    this.posts = posts;
  }

  /** A matter that was said enough about to know its category. */
  record Asked(Category category, boolean urgent, RuleVersion rules, Roles roles) {

    /** What to ask; empty where the place wrote nothing. */
    String script(Words words) {
      return rules.rules().routing().script(category.code()).map(words::of).orElse("");
    }

    /** The kind of unit that alone gets it. */
    String alone(Words words) {
      Roles.Unit unit = roles.organisations().get(category.leadRole());
      return unit == null
          ? category.leadRole()
          : words.language().isChinese() ? unit.zh() : unit.en();
    }
  }

  /** Empty while nothing was said and no category chosen. */
  Optional<Asked> of(NewCaseForm form, String said, Viewer viewer, Instant now) {
    String chosen = Objects.requireNonNullElse(form.category(), "");
    Optional<Area> area = area(form, viewer);
    if ((said.isBlank() && chosen.isEmpty()) || area.isEmpty()) {
      return Optional.empty();
    }
    RuleVersion rules = book.current(areas.place(area.get()));
    return rules
        .find(chosen.isEmpty() ? choice.best(rules, said) : chosen)
        .map(category -> asked(form, category, area.get(), rules, now));
  }

  private Asked asked(NewCaseForm form, Category usual, Area area, RuleVersion rules, Instant now) {
    MatterKind kind =
        Objects.requireNonNullElseGet(
            form.matter(), () -> rules.rules().routing().usual(usual.code(), Channel.PHONE));
    boolean urgent =
        usual.urgency() == Category.Urgency.ALWAYS || Boolean.TRUE.equals(form.danger());
    return new Asked(
        ways.of(rules, new Going(usual, kind, area, now)),
        urgent,
        rules,
        posts.roles(rules.place()));
  }

  /** The chosen place, else the ground of the officer. */
  private Optional<Area> area(NewCaseForm form, Viewer viewer) {
    return form.area() == null
        ? viewer.posts().stream().map(Post::area).findFirst().flatMap(areas::find)
        : areas.find(new AreaId(form.area()));
  }
}
