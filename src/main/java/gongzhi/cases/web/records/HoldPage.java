package gongzhi.cases.web.records;

import java.util.List;

/**
 * Whether a case is held back from being anonymised (保全), ready to print.
 *
 * @param reason as it was typed, when it was refused
 */
public record HoldPage(
    String no, boolean held, List<RecordsPage.HoldLine> history, String reason) {}
