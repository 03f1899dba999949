package gongzhi.cases.web.screen;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a screen is set, by its address: {@code ?panels=figures,echo&seconds=20&night=on}. What is
 * not understood is refused, so that whoever sets it up sees it at once.
 *
 * @param panels names with commas; all when missing
 * @param seconds how long each is shown, 5 to 120
 * @param night on, off, or auto by the clock
 */
record ScreenForm(@Nullable String panels, @Nullable String seconds, @Nullable String night) {

  private static final int USUAL_SECONDS = 15;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 120;

  List<ScreenPanel> shown() {
    return ScreenPanel.named(Objects.requireNonNullElse(panels, ""));
  }

  boolean shows(ScreenPanel panel) {
    return shown().contains(panel);
  }

  int turning() {
    if (seconds == null || seconds.isEmpty()) {
      return USUAL_SECONDS;
    }
    int wanted = seconds.matches("[0-9]{1,3}") ? Integer.parseInt(seconds) : 0;
    if (wanted < SHORTEST || wanted > LONGEST) {
      throw Rejection.invalid("screen.seconds", SHORTEST, LONGEST);
    }
    return wanted;
  }

  boolean isNight(boolean byClock) {
    return switch (Objects.requireNonNullElse(night, "")) {
      case "", "auto" -> byClock;
      case "on" -> true;
      case "off" -> false;
      default -> throw Rejection.invalid("screen.night");
    };
  }

  /** The same screen, to be read again. */
  String address(AreaId ground) {
    String names =
        shown().stream()
            .map(panel -> panel.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return "/open/screen/%s?panels=%s&seconds=%d&night=%s"
        .formatted(ground, names, turning(), Objects.requireNonNullElse(night, "auto"));
  }
}
