package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A change of the calendar before it is made.
 *
 * @param effect what will be so, in one sentence
 * @param fields what the form carries: name in {@code value}, value in {@code label}
 */
public record CalendarCheck(
    String title,
    String effect,
    List<SummaryRow> rows,
    String action,
    List<Choice> fields,
    String button,
    String back) {}
