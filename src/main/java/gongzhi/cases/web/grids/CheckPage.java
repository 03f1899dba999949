package gongzhi.cases.web.grids;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A plan once more before it is proposed.
 *
 * @param warnings what in the words for everybody may tell who somebody is
 * @param fields what the form sends
 * @param back the form as it was filled in
 * @param action where it is proposed
 */
public record CheckPage(
    String title,
    List<SummaryRow> rows,
    EffectsPart effects,
    List<String> warnings,
    List<PlanForm.Field> fields,
    String back,
    String action) {}
