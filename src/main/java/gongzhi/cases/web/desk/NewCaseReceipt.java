package gongzhi.cases.web.desk;

import gongzhi.site.Qr;
import gongzhi.site.parts.NextStep;
import java.util.List;

/**
 * The receipt of a case that an officer wrote down, ready to print and hand over.
 *
 * @param follow where it is followed; empty for what only a named unit reads
 * @param said what to read out or hand over, for the channel it came in by
 * @param another where the next one is written down
 * @param check the code that opens the public record; empty while there is none
 * @param confidential whether only a named unit reads it from now on
 * @param phone number of the community's office; empty where none is published
 */
public record NewCaseReceipt(
    String no,
    String follow,
    List<NextStep> next,
    Qr qr,
    String phone,
    String check,
    String said,
    String another,
    boolean confidential) {}
