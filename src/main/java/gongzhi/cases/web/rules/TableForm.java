package gongzhi.cases.web.rules;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.rules.TableRow.Power;
import gongzhi.cases.rules.TableRow.When;
import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A rule table as somebody types it: the fields of all rows, column by column. A row without any
 * circumstance and result is left out.
 *
 * @param kinds the five kinds of matter by name; empty for any
 * @param base the version that the page was opened on
 */
record TableForm(
    @BindParam("key") @Nullable List<String> keys,
    @BindParam("area") @Nullable List<String> areas,
    @BindParam("category") @Nullable List<String> categories,
    @BindParam("matter") @Nullable List<String> kinds,
    @BindParam("when") @Nullable List<String> hours,
    @BindParam("power") @Nullable List<String> powers,
    @BindParam("unit") @Nullable List<String> units,
    @BindParam("normal") @Nullable List<String> normals,
    @BindParam("urgent") @Nullable List<String> urgents,
    @BindParam("handed") @Nullable String powersTyped,
    @Nullable Integer base,
    @Nullable String reason) {

  private static final int MOST = 320;

  /** The fields of one row as they were typed. */
  record Typed(
      String key,
      String area,
      String category,
      String kind,
      String when,
      String power,
      String unit,
      String normal,
      String urgent) {

    static final Typed BLANK = new Typed("", "", "", "", "", "", "", "", "");

    boolean isBlank() {
      return (area + category + kind + when + power + unit + normal + urgent).isEmpty();
    }
  }

  String why() {
    return Objects.requireNonNullElse(reason, "").strip();
  }

  /** The powers as they were typed; null where the form did not have them. */
  @Nullable Map<String, List<String>> handed() {
    return powersTyped == null ? null : PowerText.read(powersTyped);
  }

  /** Every row that was typed, blank ones left out. */
  List<Typed> typed() {
    int most =
        Stream.of(areas, categories, kinds, hours, powers, units, normals, urgents)
            .mapToInt(column -> column == null ? 0 : column.size())
            .max()
            .orElse(0);
    if (most > MOST) {
      throw Rejection.invalid("rules.too-many", MOST);
    }
    List<Typed> all = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Typed row =
          new Typed(
              cell(keys, i),
              cell(areas, i),
              code(cell(categories, i)),
              cell(kinds, i),
              cell(hours, i),
              cell(powers, i),
              code(cell(units, i)),
              cell(normals, i),
              cell(urgents, i));
      if (!row.isBlank()) {
        all.add(row);
      }
    }
    return all;
  }

  /** The rows; refuses the first that cannot be one, by its number. */
  List<TableRow> rows() {
    List<Typed> typed = typed();
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      rows.add(row(typed.get(i), i + 1));
    }
    return rows;
  }

  private static TableRow row(Typed typed, int number) {
    try {
      return new TableRow(
          typed.key().isEmpty() ? "row-" + number : typed.key(),
          empty(typed.area()),
          empty(typed.category()),
          named(MatterKind.values(), typed.kind(), number),
          named(When.values(), typed.when(), number),
          named(Power.values(), typed.power(), number),
          empty(typed.unit()),
          LimitText.read(typed.normal()),
          LimitText.read(typed.urgent()));
    } catch (IllegalArgumentException _) {
      throw Rejection.invalid("rules.row-is-not-whole", number);
    }
  }

  private static <E extends Enum<E>> @Nullable E named(E[] all, String name, int number) {
    return name.isEmpty()
        ? null
        : Arrays.stream(all)
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("rules.row-is-not-whole", number));
  }

  /** What a list of suggestions puts in: the code before a space. */
  private static String code(String typed) {
    int space = typed.indexOf(' ');
    return space < 0 ? typed : typed.substring(0, space);
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String cell(@Nullable List<String> column, int row) {
    return column == null || row >= column.size()
        ? ""
        : Objects.requireNonNullElse(column.get(row), "").strip();
  }
}
