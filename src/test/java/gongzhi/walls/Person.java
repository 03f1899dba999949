package gongzhi.walls;

import gongzhi.cases.Cast;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who knocks at every door: the columns of the table, in its order. */
enum Person {
  ANYONE(null),
  /** Lives next door and reported nothing. */
  NEIGHBOUR(Cast.LIU_RESIDENT),
  REPORTER(Cast.WANG_RESIDENT),
  /** Signed in as staff; the last post has ended. */
  FORMER(Cast.LIU_RESIDENT),
  GRID(Cast.LI_GRID_WORKER),
  OFFICER(Cast.CHEN_COMMUNITY_OFFICER),
  SECRETARY(Cast.ZHAO_SECRETARY),
  /** Of the company the case was given to. */
  COMPANY(Cast.QIAN_PROPERTY_MANAGER),
  /** Of the subdistrict above. */
  STREET(Cast.SUN_SUBDISTRICT_OFFICER),
  STREETHEAD(Cast.XU_SUBDISTRICT_SECRETARY),
  VISITOR(Cast.ZHOU_RETURN_VISITOR),
  DISPATCHER(Cast.ZHENG_DISPATCHER),
  SUPERVISOR(Cast.WU_SUPERVISOR),
  /** Officer of the community next door. */
  ELSEWHERE(Cast.MA_OTHER_OFFICER),
  /** Of the company next door. */
  RIVAL(Cast.HE_OTHER_MANAGER),
  /** A department that has nothing to do with the case. */
  DEPARTMENT(Cast.HAN_DEPARTMENT_HANDLER),
  SYSTEM(Cast.GAO_SYSTEM_ADMINISTRATOR),
  SECURITY(Cast.PENG_SECURITY_ADMINISTRATOR),
  AUDIT(Cast.TANG_AUDIT_ADMINISTRATOR);

  final @Nullable Cast cast;

  Person(@Nullable Cast cast) {
    this.cast = cast;
  }

  /** The heading of the column. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }
}
