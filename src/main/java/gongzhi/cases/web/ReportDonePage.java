package gongzhi.cases.web;

import gongzhi.site.Qr;
import gongzhi.site.parts.NextStep;
import java.util.List;

/** The receipt, ready to print. */
public record ReportDonePage(
    String no,
    String follow,
    List<NextStep> next,
    Qr qr,
    boolean provisional,
    String signed,
    String verify) {}
