package gongzhi.site.parts;

/**
 * A status: icon, word and colour, always all three.
 *
 * @param tone colour class without its prefix: {@code doing, you, done, late}, or empty
 */
public record StatusMark(String tone, String icon, String words) {

  public String css() {
    return tone.isEmpty() ? "" : "is-" + tone;
  }
}
