package gongzhi.transparency.notices;

/**
 * Hides in a text that will be posted what identifies a person by number. The module that knows how
 * to find it implements this.
 */
public interface NoticeScreen {

  /** The text with stars in place of it. */
  String screened(String text);
}
