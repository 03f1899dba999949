package gongzhi.site.login;

import gongzhi.site.Qr;
import org.jspecify.annotations.Nullable;

/**
 * WeChat and oneself, ready to print.
 *
 * @param offered whether there is an official account here
 * @param state whether it is bound, in words
 * @param bound whether there is something to unbind
 * @param ask where WeChat asks whether one agrees
 * @param here this page as a code for the telephone
 * @param returned what WeChat sent the browser back with; null before it did
 */
public record WechatPage(
    boolean offered,
    String state,
    boolean bound,
    String ask,
    @Nullable Qr here,
    @Nullable Returned returned) {

  /** A code for WeChat, and what only this browser can have set out with. */
  public record Returned(String code, String state) {}

  static WechatPage none() {
    return new WechatPage(false, "", false, "", null, null);
  }
}
