package gongzhi.procedures.web.halls;

import gongzhi.procedures.halls.NewHall;
import gongzhi.territory.Area;
import org.jspecify.annotations.Nullable;

/** A hall as it is typed. */
record HallForm(
    @Nullable Long area,
    @Nullable String name,
    @Nullable String address,
    @Nullable String hours,
    @Nullable String about) {

  static final HallForm BLANK = new HallForm(null, "", "", "", "");

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewHall hall(Area ground) {
    return new NewHall(ground, said(name), said(address), said(hours), said(about));
  }
}
