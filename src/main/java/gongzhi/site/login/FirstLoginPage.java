package gongzhi.site.login;

import gongzhi.site.Qr;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * Where new staff set their own password and take up the second factor.
 *
 * @param name login name
 * @param invitation the code they were handed
 * @param qr what the phone program reads
 * @param secret the same to type in by hand, in groups of four
 */
public record FirstLoginPage(
    String name, String invitation, Qr qr, String secret, List<Field> fields) {

  @Override
  public String toString() {
    return "FirstLoginPage";
  }
}
