package gongzhi.site.admin;

/**
 * The code to hand over in person; shown once.
 *
 * @param entrance address of the page where it is typed
 * @param back address of the person
 */
public record UserCodePage(
    String label, String loginName, String code, String entrance, String back) {

  @Override
  public String toString() {
    return "UserCodePage";
  }
}
