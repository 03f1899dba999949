package gongzhi.procedures.web.bodies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One opinion, ready to print.
 *
 * @param own its address for the adviser
 * @param verdicts what this viewer can say; empty once it was answered
 * @param waits whether it is left to the adviser, or to somebody who did not ask
 * @param scan picture of the signed paper; empty where the adviser answered
 * @param typed what was refused
 */
public record AdvicePage(
    String address,
    String own,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<String> question,
    List<String> words,
    List<Choice> verdicts,
    boolean waits,
    List<PhotoPart> scan,
    String typed) {}
