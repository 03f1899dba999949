package gongzhi.cases.web.deeds;

import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * Deeds at the desk, ready to print.
 *
 * @param waiting what waits for a second person
 * @param enters whether this viewer may enter one
 */
public record DeedDesk(
    List<DeedLine> waiting, List<DeedLine> lines, Paging paging, boolean enters) {}
