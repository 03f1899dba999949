package gongzhi.ballots.audits;

/**
 * What somebody found about one sampled ballot.
 *
 * @param words what differs; never empty for a difference
 */
public record Finding(int position, boolean agrees, String words) {}
