package gongzhi.cases.web.offline;

/**
 * The page that shows what waits on the phone; empty here, since only the phone knows.
 *
 * @param hours how long copies are kept without contact
 * @param tab id of the slot it stands in
 */
public record OutboxPage(long hours, String tab) {}
