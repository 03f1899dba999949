package gongzhi.procedures.web.supervision;

import gongzhi.procedures.supervision.NewFinding;
import gongzhi.territory.Area;
import org.jspecify.annotations.Nullable;

/** A finding as it is typed. */
record FindingForm(
    @Nullable Long area,
    @Nullable String about,
    @Nullable String words,
    @Nullable String question,
    @Nullable String role) {

  static FindingForm blank(String about) {
    return new FindingForm(null, about, "", "", "");
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  NewFinding finding(Area ground) {
    return new NewFinding(ground, said(about), said(words), said(question), said(role).strip());
  }
}
