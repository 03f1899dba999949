package gongzhi.cases.web;

import gongzhi.site.Qr;
import gongzhi.site.parts.NextStep;
import java.util.List;

/**
 * The receipt, ready to print.
 *
 * @param said that it was taken in, in words that suit the door
 * @param moved whether a date, the category or the unit is another one by now
 * @param phone number of the community's office; empty where none is published
 * @param check the code that opens the public record; empty while there is none
 * @param halted whether the public log is not being sealed, so the receipt promises no time
 */
public record ReportDonePage(
    String no,
    String said,
    String follow,
    List<NextStep> next,
    boolean moved,
    Qr qr,
    String phone,
    boolean provisional,
    String signed,
    boolean halted,
    String check,
    boolean confidential) {}
