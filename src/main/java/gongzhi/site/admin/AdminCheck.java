package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A change before it is made.
 *
 * @param menu the place in the menu it belongs to
 * @param effect what will be so, in one sentence
 * @param note what to know besides; empty for nothing
 * @param fields what the form carries unseen: name in {@code value}, value in {@code label}
 * @param asked what is still asked for
 */
public record AdminCheck(
    String menu,
    String title,
    String effect,
    String note,
    List<SummaryRow> rows,
    String action,
    List<Choice> fields,
    List<Field> asked,
    String button,
    String back) {

  static Choice field(String name, String value) {
    return Choice.plain(name, value, false);
  }
}
