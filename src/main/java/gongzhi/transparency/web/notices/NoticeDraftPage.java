package gongzhi.transparency.web.notices;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A notice before it is published.
 *
 * @param signs what looks like the name or the door of a person
 * @param replacing that it replaces an earlier one; empty where it does not
 */
public record NoticeDraftPage(
    String address,
    String title,
    List<String> body,
    List<SummaryRow> rows,
    List<String> signs,
    String replacing) {}
