package gongzhi.transparency.notices;

import java.util.List;

/**
 * Hides in a text that will be posted what identifies a person by number. The module that knows how
 * to find it implements this.
 */
public interface NoticeScreen {

  /** The text with stars in place of it. */
  String screened(String text);

  /** What looks like the name or the door of a person; nobody hides it, somebody is asked. */
  List<String> signs(String text);
}
