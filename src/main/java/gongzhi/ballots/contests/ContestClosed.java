package gongzhi.ballots.contests;

/**
 * An election or a budget vote was closed and its result is published; told in the transaction that
 * closed it.
 */
public record ContestClosed(ContestNo no) {}
