package gongzhi.site.ground;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A section of the public card of an area, ready to print.
 *
 * @param id of its heading
 * @param note a sentence below it; empty for none
 * @param link words of a link that leads on; empty for none
 * @param address where it leads
 */
public record CardSection(
    String id, String title, List<SummaryRow> rows, String note, String link, String address) {}
