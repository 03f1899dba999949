package gongzhi.cases.web.grids;

import gongzhi.cases.grids.Effects;
import gongzhi.cases.web.SecondLook;
import gongzhi.parties.hosts.NewHost;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the check of a plan for a special-purpose grid. */
@Component
public class SpecialChecks {

  private final GridChanges changes;
  private final Effects effects;
  private final Described described;

  SpecialChecks(GridChanges changes, Effects effects, Described described) {
    this.changes = changes;
    this.effects = effects;
    this.described = described;
  }

  /** What the form sends again, its words for everybody, and where one goes back to it. */
  public record Way(List<PlanForm.Field> fields, String forEveryone, String back) {}

  /** The page; refuses what cannot be drawn. */
  public CheckPage page(Plan plan, @Nullable NewHost host, Way way, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("grid-change.row.where", changes.requirePossible(plan).name(), words));
    rows.add(row("grid-change.row.day", times.date(plan.effectiveOn()), words));
    rows.add(row("grid-change.row.basis", plan.basis(), words));
    if (host != null) {
      rows.add(row("special.host", host.name(), words));
      rows.add(row("special.contact", host.contactPost(), words));
    }
    return new CheckPage(
        described.title(plan.kind(), plan.parts(), words),
        rows,
        described.overlay(effects.of(plan.kind(), plan.parts(), times.now()), words),
        SecondLook.warnings(way.forEveryone(), words),
        way.fields(),
        way.back(),
        "/desk/grids/special");
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
