package gongzhi.cases.web.grids;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of grids.
 *
 * @param effects whom it concerns while it is open; null afterwards
 * @param made the new grids with their pages once it is in force
 * @param trouble why it could not take effect on its day; empty for none
 * @param words what was typed as a reason
 * @param notice its public notice; empty while there is none
 */
public record ChangePage(
    String address,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    @Nullable EffectsPart effects,
    List<Crumb> made,
    String trouble,
    boolean decides,
    boolean withdraws,
    String words,
    String notice) {}
