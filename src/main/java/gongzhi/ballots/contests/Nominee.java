package gongzhi.ballots.contests;

/**
 * Whom a name stands for, as whoever puts it forward says (被提名人).
 *
 * @param self whether they put themselves forward, and so agree
 * @param phone by which the other is asked; empty where it is not known
 */
public record Nominee(boolean self, String phone) {

  /** Nobody is asked online; their word is noted at the desk. */
  public static final Nominee UNKNOWN = new Nominee(false, "");
}
