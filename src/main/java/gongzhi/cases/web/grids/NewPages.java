package gongzhi.cases.web.grids;

import gongzhi.cases.grids.Effects;
import gongzhi.cases.web.SecondLook;
import gongzhi.parties.bodies.HomeCounts;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the form of a new change and its check. */
@Component
class NewPages {

  private final Areas areas;
  private final HomeCounts homes;
  private final GridChanges changes;
  private final Effects effects;
  private final Described described;

  NewPages(
      Areas areas, HomeCounts homes, GridChanges changes, Effects effects, Described described) {
    this.areas = areas;
    this.homes = homes;
    this.changes = changes;
    this.effects = effects;
    this.described = described;
  }

  NewPage form(PlanForm form, TimeWords times) {
    Area grid = grid(form);
    Words words = times.words();
    List<Area> siblings =
        areas.children(Objects.requireNonNull(grid.parent())).stream()
            .filter(other -> other.level() == Level.GRID && !other.equals(grid))
            .toList();
    String tomorrow = times.now().atZone(times.zone()).toLocalDate().plusDays(1).toString();
    return new NewPage(
        grid.id().toString(),
        grid.name(),
        areas.get(Objects.requireNonNull(grid.parent())).name(),
        kinds(form, words),
        form.kind().name(),
        form.kind() == ChangeKind.MERGE ? List.of() : buildings(grid, form, words),
        siblings.stream()
            .map(
                other ->
                    Choice.plain(
                        other.id().toString(),
                        other.name(),
                        form.with().contains(other.id().value())))
            .toList(),
        IntStream.rangeClosed(0, PlanForm.NEW_MAX).mapToObj(form::name).toList(),
        form.basis(),
        form.day().isEmpty() ? tomorrow : form.day());
  }

  CheckPage check(PlanForm form, TimeWords times) {
    Plan plan = form.plan(areas);
    Words words = times.words();
    Area over = changes.requirePossible(plan);
    return new CheckPage(
        described.title(plan.kind(), plan.parts(), words),
        List.of(
            row("where", over.name(), words),
            row("day", times.date(plan.effectiveOn()), words),
            row("basis", plan.basis(), words)),
        described.effects(effects.of(plan.kind(), plan.parts(), times.now()), over, words),
        SecondLook.warnings(form.forEveryone(), words),
        form.fields(),
        back(form),
        ChangePages.ADDRESS);
  }

  private Area grid(PlanForm form) {
    return areas
        .find(new AreaId(form.grid()))
        .filter(area -> area.level() == Level.GRID && area.isGeneral() && area.isCurrent())
        .filter(area -> area.parent() != null)
        .orElseThrow(() -> Rejection.notFound("grid-change.not-a-grid"));
  }

  private static String back(PlanForm form) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ChangePages.ADDRESS + "/new");
    form.fields().forEach(field -> address.queryParam(field.name(), field.value()));
    return address.encode().build().toUriString();
  }

  private static List<TabLink> kinds(PlanForm form, Words words) {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> !kind.isSpecial())
        .map(
            kind ->
                new TabLink(
                    words.of(kind),
                    "%s/new?grid=%d&kind=%s".formatted(ChangePages.ADDRESS, form.grid(), kind),
                    kind == form.kind(),
                    "",
                    ""))
        .toList();
  }

  private List<NewPage.Building> buildings(Area grid, PlanForm form, Words words) {
    List<Area> buildings = areas.children(grid.id());
    Map<AreaId, Integer> counted = homes.in(buildings.stream().map(Area::id).toList());
    return buildings.stream()
        .map(
            building ->
                new NewPage.Building(
                    building.id().toString(),
                    building.name(),
                    words.of("grid-change.homes", counted.getOrDefault(building.id(), 0)),
                    targets(building, form, words)))
        .toList();
  }

  private static List<Choice> targets(Area building, PlanForm form, Words words) {
    int chosen = form.to(building.id());
    List<Choice> targets = new ArrayList<>();
    targets.add(Choice.plain("0", words.of("grid-change.stays"), chosen == 0));
    int most = form.kind() == ChangeKind.MOVE ? 1 : PlanForm.NEW_MAX;
    for (int number = 1; number <= most; number++) {
      String label =
          form.kind() == ChangeKind.MOVE
              ? words.of("grid-change.goes-over")
              : words.of("grid-change.new-grid", number);
      targets.add(Choice.plain(String.valueOf(number), label, chosen == number));
    }
    return targets;
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("grid-change.row." + key), value, "");
  }
}
