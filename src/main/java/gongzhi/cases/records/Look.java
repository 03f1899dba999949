package gongzhi.cases.records;

import java.time.Instant;

/**
 * One look at somebody's matters, or one file that was taken along (查看留痕).
 *
 * @param by label of who did; empty for the reporter of the case
 * @param whom label of the person concerned; empty where it is known by the case alone
 * @param about number of the case; empty for none
 * @param role key of the post in which it was done; empty for none
 * @param areaPath where; empty where it is not known
 * @param found how many matters were shown or taken
 */
public record Look(
    LookKind kind,
    long id,
    Instant at,
    String by,
    String whom,
    String about,
    String role,
    String areaPath,
    int found) {}
