package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Level;

/**
 * One line of a public division table.
 *
 * @param line where it stands in the file, the head line being 1
 * @param parentCode empty for a province
 */
record DivisionRow(long line, String code, String name, Level level, String parentCode) {

  private static final int LONGEST_NAME = 100;

  DivisionRow {
    if (!code.matches("\\d{2,12}")) {
      throw Rejection.invalid("divisions.code-form", code);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Rejection.invalid("divisions.name-form", name);
    }
  }

  DivisionKey key() {
    return new DivisionKey(level, code);
  }
}
