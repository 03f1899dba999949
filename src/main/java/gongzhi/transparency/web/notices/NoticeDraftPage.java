package gongzhi.transparency.web.notices;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A notice before it is published.
 *
 * @param replacing that it replaces an earlier one; empty where it does not
 */
public record NoticeDraftPage(
    String address, String title, List<String> body, List<SummaryRow> rows, String replacing) {}
