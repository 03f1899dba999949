package gongzhi.transparency.web.notices;

import gongzhi.site.parts.NextStep;
import java.util.List;

/**
 * What somebody who objected takes home.
 *
 * @param notice address of the notice
 * @param title of the notice
 * @param fresh whether it was made just now by the reader, or is looked up
 */
public record ReceiptPage(
    String notice, String title, ObjectionLine objection, List<NextStep> next, boolean fresh) {}
