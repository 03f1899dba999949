package gongzhi.parties.identity;

import java.util.Set;

/**
 * How a person is addressed in front of others: surname and courtesy title, never the full name.
 */
public enum Courtesy {
  MS("女士"),
  MR("先生");

  private static final Set<String> TWO_CHARACTER_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "司徒", "东方", "令狐", "夏侯", "端木", "南宫");

  private final String title;

  Courtesy(String title) {
    this.title = title;
  }

  /** 王女士 for 王小红; refuses a name nobody could see. */
  public String address(String fullName) {
    return surname(new FullName(fullName).value()) + title;
  }

  /** How somebody with this label is addressed; Ms where it does not say. */
  public static Courtesy ofLabel(String label) {
    return label.endsWith(MR.title) ? MR : MS;
  }

  /** Whether somebody with this label is addressed so. */
  public boolean isOf(String label) {
    return label.endsWith(title);
  }

  private static String surname(String name) {
    if (name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2))) {
      return name.substring(0, 2);
    }
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
