package gongzhi.site.login;

import gongzhi.site.parts.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of proving who somebody is.
 *
 * @param title what the step asks for
 * @param lead what to know first
 * @param action address the form is sent to
 * @param next where to go afterwards
 * @param fields what to fill in
 * @param button words of the button
 * @param others other ways in
 */
public record LoginPage(
    String title,
    String lead,
    String action,
    String next,
    List<Field> fields,
    String button,
    List<Way> others) {

  /** Another way in. */
  public record Way(String words, String address) {}

  public LoginPage {
    fields = List.copyOf(fields);
    others = List.copyOf(others);
  }

  /** The page with one more way in. */
  LoginPage and(String words, String address) {
    List<Way> more = new ArrayList<>(List.of(new Way(words, address)));
    more.addAll(others);
    return new LoginPage(title, lead, action, next, fields, button, more);
  }
}
