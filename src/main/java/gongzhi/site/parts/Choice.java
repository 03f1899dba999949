package gongzhi.site.parts;

/**
 * One option of a question.
 *
 * @param hint a sentence below the label; empty for none
 * @param icon name in the sprite; empty for none
 */
public record Choice(String value, String label, String hint, String icon, boolean chosen) {

  /** An option that needs no explanation. */
  public static Choice plain(String value, String label, boolean chosen) {
    return new Choice(value, label, "", "", chosen);
  }
}
