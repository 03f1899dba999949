package gongzhi.site;

import gongzhi.site.assets.Assets;
import gongzhi.site.parts.Tab;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page: its language and look, addresses of assets, what each form must carry.
 *
 * @param demo whether people, bodies and matters here are invented; every page then says so
 */
public record Shell(
    Words words,
    boolean large,
    boolean highContrast,
    Visit visit,
    List<Tab> tabs,
    Assets assets,
    boolean atWork,
    boolean demo) {

  /**
   * Who looks at what.
   *
   * @param path the address of this page with its query, for coming back to it
   * @param place the community the page is about
   * @param viewer how the viewer is called; null for somebody not signed in
   * @param csrf what an unsafe form must carry; null where the visitor cannot send one
   * @param refusal why the request was refused; null for an ordinary page
   */
  public record Visit(
      String path,
      String place,
      @Nullable String viewer,
      @Nullable Csrf csrf,
      @Nullable Refusal refusal) {}

  /**
   * Why a request was refused.
   *
   * @param field id of the field it is about; empty where it is about none
   * @param link path of the page where the visitor can go on; empty for none
   */
  public record Refusal(String words, String field, String link) {}

  /** The hidden field against forged requests. */
  public record Csrf(String field, String token) {}

  /** The words for this key. */
  public String t(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  /** The address of an asset by its plain name: {@code asset("gongzhi.css")}. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The address of an icon in the sprite. */
  public String icon(String name) {
    return assets.address("icons.svg") + "#i-" + name;
  }

  /** A new idempotency key; every form of a page takes its own. */
  public String newKey() {
    return UUID.randomUUID().toString();
  }

  public String lang() {
    return words.language().tag();
  }

  /** Whether the page is in the language in which names are registered. */
  public boolean speaksChinese() {
    return words.language().isChinese();
  }

  /** This page in the other language. */
  public String inOtherLanguage() {
    return "?lang=" + (words.language() == Language.CHINESE ? "en" : "zh-CN");
  }

  /** The tabs of one navigation, in order. */
  public List<Tab> tabsOf(Tab.Bar bar) {
    return tabs.stream().filter(tab -> tab.bar() == bar).toList();
  }

  /** Where the name of the program leads on the desk: the first place of its menu. */
  public String deskHome() {
    return tabs.stream()
        .filter(tab -> tab.bar().name().startsWith("DESK"))
        .findFirst()
        .map(Tab::address)
        .orElse("/me");
  }

  public boolean refused() {
    return visit.refusal() != null;
  }

  /** Why it was refused, in words; empty for an ordinary page. */
  public String refusal() {
    Refusal refusal = visit.refusal();
    return refusal == null ? "" : refusal.words();
  }

  /** The field it is about; empty where it is about none. */
  public String refusedField() {
    Refusal refusal = visit.refusal();
    return refusal == null ? "" : refusal.field();
  }

  /** Why it was refused, where it is about the field with this id; else empty. */
  public String problemOf(String id) {
    return refusedField().equals(id) ? refusal() : "";
  }

  /** {@code aria-invalid} of this field; null where nothing is wrong with it. */
  public @Nullable String invalid(String id) {
    return problemOf(id).isEmpty() ? null : "true";
  }

  /** {@code aria-describedby} of this field with its hint, if any; null for none. */
  public @Nullable String described(String id, String hint) {
    String ids =
        (hint.isEmpty() ? "" : id + "-hint ") + (problemOf(id).isEmpty() ? "" : id + "-err");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** Path of the page where the visitor can go on after a refusal; empty for none. */
  public String refusedLink() {
    Refusal refusal = visit.refusal();
    return refusal == null ? "" : refusal.link();
  }
}
