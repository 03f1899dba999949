package gongzhi.procedures.halls;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;

/** A hall as somebody registers it; {@code about} says what is special there, or nothing. */
public record NewHall(Area area, String name, String address, String hours, String about) {

  private static final int LEAST = 2;
  private static final int NAME_MAX = 30;
  private static final int ADDRESS_MAX = 60;
  private static final int HOURS_MAX = 60;
  private static final int ABOUT_MAX = 500;

  public NewHall {
    name = name.strip();
    address = address.strip();
    hours = hours.strip();
    about = Masking.forEveryone(about.strip().replace("\r\n", "\n"));
  }

  /** Refuses (422) words that are missing or too long. */
  void require() {
    require(name, NAME_MAX, "halls.say-name");
    require(address, ADDRESS_MAX, "halls.say-address");
    require(hours, HOURS_MAX, "halls.say-hours");
    if (about.length() > ABOUT_MAX) {
      throw Rejection.invalid("halls.say-about", ABOUT_MAX);
    }
  }

  private static void require(String words, int most, String key) {
    if (words.length() < LEAST || words.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
