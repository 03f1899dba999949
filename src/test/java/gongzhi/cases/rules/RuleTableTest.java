package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.TableRow.Power;
import gongzhi.cases.rules.TableRow.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which row of a table wins, and what it may say. */
class RuleTableTest {

  private static final Limit TWO_DAYS = Limit.parse("16 working hours");
  private static final Circumstances COMPLAINT =
      new Circumstances(
          List.of("530181001002", "530181001", "530181"),
          "CO01",
          MatterKind.COMPLAINT,
          When.OFFICE_HOURS,
          Power.HANDED);

  @Test
  void the_most_exact_row_wins_wherever_it_stands() {
    TableRow group = row("group", null, "CO", null);
    TableRow category = row("category", null, "CO01", null);
    TableRow kind = row("kind", null, null, MatterKind.COMPLAINT);
    TableRow subdistrict = row("subdistrict", "530181001", null, null);
    TableRow community = row("community", "530181001002", null, null);

    assertThat(table(kind, group, category, subdistrict, community).fitting(COMPLAINT))
        .containsExactly(community, subdistrict, category, group, kind);
  }

  @Test
  void of_two_alike_the_upper_one_wins() {
    assertThat(table(row("b", null, "CO", null), row("a", null, "CO", null)).winner(COMPLAINT))
        .hasValueSatisfying(row -> assertThat(row.key()).isEqualTo("b"));
  }

  @Test
  void a_row_about_something_else_says_nothing() {
    assertThat(
            table(
                    row("elsewhere", "530181002", null, null),
                    row("other", null, "PM", null),
                    row("idea", null, null, MatterKind.SUGGESTION),
                    when(When.AFTER_HOURS),
                    power(Power.KEPT))
                .winner(COMPLAINT))
        .isEmpty();
  }

  @Test
  void needs_a_circumstance_and_a_result() {
    assertThatIllegalArgumentException().isThrownBy(() -> row("all", null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableRow("none", null, "CO", null, null, null, null, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> row("Mixed", null, "CO", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableRow("late", null, "CO", null, null, null, null, null, TWO_DAYS));
  }

  @Test
  void the_usual_kind_is_that_of_the_category_else_of_its_group_else_help() {
    Routing routing =
        new Routing(
            Map.of("PM", MatterKind.COMPLAINT, "PM08", MatterKind.CONSULT),
            List.of("PM"),
            null,
            null,
            null,
            null,
            null);

    assertThat(routing.usual("PM08", Channel.WEB)).isEqualTo(MatterKind.CONSULT);
    assertThat(routing.usual("PM01", Channel.WEB)).isEqualTo(MatterKind.COMPLAINT);
    assertThat(routing.usual("HB02", Channel.WEB)).isEqualTo(MatterKind.HELP);
    assertThat(routing.usual("HB02", Channel.IDEA_BOX)).isEqualTo(MatterKind.SUGGESTION);
    assertThat(routing.isAsked("PM01")).isTrue();
    assertThat(routing.isAsked("HB02")).isFalse();
  }

  private static RuleTable table(TableRow... rows) {
    return new RuleTable("anning", 1, Instant.EPOCH, List.of(rows), null);
  }

  private static TableRow row(
      String key, @Nullable String area, @Nullable String category, @Nullable MatterKind kind) {
    return new TableRow(key, area, category, kind, null, null, null, TWO_DAYS, null);
  }

  private static TableRow when(When when) {
    return new TableRow("when", null, null, null, when, null, null, TWO_DAYS, null);
  }

  private static TableRow power(Power power) {
    return new TableRow("power", null, null, null, null, power, null, TWO_DAYS, null);
  }
}
