package gongzhi.cases.web.grids;

import gongzhi.cases.grids.Effects;
import gongzhi.cases.grids.GridBook;
import gongzhi.cases.grids.GridRules.Norms;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.ChangeState;
import gongzhi.territory.changes.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts changes of grids into words. */
@Component
class Described {

  private static final int NAMED_MAX = 12;

  /** Fewer people could be told apart. */
  private static final int FEWEST = 5;

  private final Areas areas;
  private final Posts posts;
  private final GridBook book;

  Described(Areas areas, Posts posts, GridBook book) {
    this.areas = areas;
    this.posts = posts;
    this.book = book;
  }

  /** 拆分：第一网格 → 第一网格、东网格. */
  String title(ChangeKind kind, List<Part> parts, Words words) {
    if (kind.isSpecial()) {
      return words.of("grid-change.named-special", words.of(kind), parts.getFirst().name());
    }
    String from = names(parts.stream().flatMap(part -> part.base().stream()).toList());
    String to = parts.stream().map(Part::name).collect(Collectors.joining("、"));
    return words.of("grid-change.named", words.of(kind), from, to);
  }

  EffectsPart effects(Effects.All effects, Area over, Words words) {
    Norms norms = book.of(over).norms();
    return new EffectsPart(
        effects.parts().stream()
            .map(part -> line(part, warnings(part, norms, words), words))
            .toList(),
        follows(effects.follows(), words),
        false);
  }

  /** The same for a special-purpose grid, which is held against no size. */
  EffectsPart overlay(Effects.All effects, Words words) {
    return new EffectsPart(
        effects.parts().stream().map(part -> line(part, List.of(), words)).toList(), "", true);
  }

  static StatusMark state(ChangeState state, Words words) {
    return switch (state) {
      case PROPOSED -> new StatusMark("you", "circle-dashed", words.of(state));
      case APPROVED -> new StatusMark("doing", "clock", words.of(state));
      case IN_FORCE -> new StatusMark("done", "circle-check", words.of(state));
      case REFUSED, WITHDRAWN -> new StatusMark("", "info-circle", words.of(state));
    };
  }

  private EffectsPart.Line line(Effects.OnePart part, List<String> warnings, Words words) {
    return new EffectsPart.Line(
        part.part().name(),
        part.part().code(),
        buildings(part.buildings(), words),
        part.households(),
        part.openCases(),
        part.visits(),
        posts(part.holders(), words),
        posts(part.standIns(), words),
        warnings);
  }

  /** 3 栋：1栋、2栋、3栋. */
  String buildings(List<Area> all, Words words) {
    String named = all.stream().limit(NAMED_MAX).map(Area::name).collect(Collectors.joining("、"));
    return words.of("grid-change.buildings", all.size(), named);
  }

  private List<String> posts(List<Post> all, Words words) {
    return all.stream()
        .map(post -> words.of("grid-change.post", title(post, words), posts.label(post.party())))
        .distinct()
        .toList();
  }

  private String title(Post post, Words words) {
    return posts
        .roles(areas.place(areas.get(post.area())))
        .find(post.role())
        .map(RoleDefinition::title)
        .map(words::of)
        .orElse(post.role());
  }

  private static List<String> warnings(Effects.OnePart part, Norms norms, Words words) {
    List<String> warnings = new ArrayList<>();
    if (norms.households().isOver(part.households())) {
      warnings.add(words.of("grid-change.warn-many-households", norms.households().to()));
    }
    if (norms.households().isUnder(part.households())) {
      warnings.add(words.of("grid-change.warn-few-households", norms.households().from()));
    }
    if (!part.connected()) {
      warnings.add(words.of("grid-change.warn-apart"));
    }
    if (part.holders().isEmpty()) {
      warnings.add(words.of("grid-change.warn-nobody"));
    }
    return warnings;
  }

  private static String follows(int people, Words words) {
    return people > 0 && people < FEWEST
        ? words.of("grid-change.follows-few", FEWEST)
        : words.of("grid-change.follows", people);
  }

  String names(List<AreaId> ids) {
    return ids.stream().map(id -> areas.get(id).name()).collect(Collectors.joining("、"));
  }
}
