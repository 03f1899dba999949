package gongzhi.cases.web.mediation;

import gongzhi.cases.web.mediation.MediationPage.SideLine;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * The mediation of one's own matter, ready to print.
 *
 * @param asked whether the viewer has not said yet whether they want it
 * @param leaves whether the viewer can end it
 */
public record OwnMediationPage(
    String no,
    StatusMark state,
    List<SummaryRow> facts,
    List<SideLine> sides,
    boolean asked,
    boolean leaves) {}
