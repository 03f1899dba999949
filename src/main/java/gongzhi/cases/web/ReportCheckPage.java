package gongzhi.cases.web;

import gongzhi.cases.path.MatterKind;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * The third screen of a report: everything once more before it is sent, ready to print.
 *
 * @param asked whether it is a confidential matter; empty where the words raise no doubt
 * @param visibility empty where nobody but the named unit will see it
 * @param kinds what the reporter may want with it; empty where the category says so
 * @param hidesNumber whether the words hold a number that nobody will read, so that nobody can call
 * @param kind the one that is chosen, by which visibility is chosen too
 */
public record ReportCheckPage(
    String key,
    List<SummaryRow> rows,
    List<Choice> asked,
    List<Choice> visibility,
    List<Choice> kinds,
    MatterKind kind,
    boolean signedIn,
    boolean hidesNumber,
    boolean urgent,
    boolean confidential) {}
