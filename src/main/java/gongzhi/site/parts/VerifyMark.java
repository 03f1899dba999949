package gongzhi.site.parts;

/** What was checked about a public record, how much, when; never that its content is true. */
public record VerifyMark(Tone tone, String title, String words, String address) {

  /** Whether it is good news; good only where something was checked. */
  public enum Tone {
    /** Checked, and as it should be. */
    GOOD("", "shield-check"),
    /** A fact without a verdict, because nothing was checked or there is nothing to check yet. */
    PLAIN("is-plain", "info-circle"),
    /** Not as it should be. */
    BAD("is-bad", "alert-triangle");

    private final String css;
    private final String icon;

    Tone(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }

    /** The class of the box. */
    public String css() {
      return css;
    }

    /** The name of the icon. */
    public String icon() {
      return icon;
    }
  }
}
