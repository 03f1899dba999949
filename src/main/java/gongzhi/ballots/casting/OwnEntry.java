package gongzhi.ballots.casting;

/**
 * A voter for whom somebody may speak.
 *
 * @param squares exclusive area in 0.01 m²
 * @param parts the flats; empty where only heads count
 * @param voice whether this person may fill in the ballot; false for other joint owners
 */
public record OwnEntry(int no, long squares, String parts, boolean voice) {}
