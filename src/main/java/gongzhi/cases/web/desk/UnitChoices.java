package gongzhi.cases.web.desk;

import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that work where a case lies: first those that take its category, in their order. */
@Component
class UnitChoices {

  private final Posts posts;

  UnitChoices(Posts posts) {
    this.posts = posts;
  }

  /** Kind and name of each; the one in front is chosen. */
  List<Choice> of(DeskSheet sheet, RuleVersion rules, @Nullable Long chosen, TimeOfAsking asked) {
    Roles roles = posts.roles(sheet.place());
    Set<String> kinds = new LinkedHashSet<>(rules.rules().takers(rules.category(sheet.category())));
    kinds.addAll(new TreeSet<>(roles.organisations().keySet()));
    return kinds.stream()
        .flatMap(kind -> posts.unit(kind, new AreaId(sheet.areaId()), asked.now()).stream())
        .filter(unit -> !Objects.equals(unit.id().value(), sheet.unitId()))
        .map(unit -> choice(unit, roles, chosen, asked.words()))
        .toList();
  }

  /** When somebody looks, and in which language. */
  record TimeOfAsking(Instant now, Words words) {}

  private static Choice choice(Organisation unit, Roles roles, @Nullable Long chosen, Words words) {
    Roles.Unit kind = roles.organisations().get(unit.kind());
    String name = kind == null ? unit.kind() : words.language().isChinese() ? kind.zh() : kind.en();
    return Choice.plain(
        unit.id().toString(),
        words.of("desk.unit", name, unit.name()),
        Objects.equals(chosen, unit.id().value()));
  }
}
