package gongzhi.cases.web.deeds;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One deed, ready to print.
 *
 * @param cases numbers of cases that everybody may read
 * @param related the entry it corrects, and the one that corrects it
 * @param words what was typed into the form that was refused
 */
public record DeedPage(
    String address,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<Crumb> cases,
    List<Crumb> related,
    boolean decides,
    boolean corrects,
    String words) {}
