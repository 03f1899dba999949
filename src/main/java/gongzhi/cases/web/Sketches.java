package gongzhi.cases.web;

import gongzhi.cases.web.ReportWherePage.PlaceSketch;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Draws the buildings (or grids) around a place as plain blocks in their true arrangement, with a
 * pin.
 */
@Component
public class Sketches {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 200;
  private static final int MARGIN = 40;
  private static final int BLOCK_WIDTH = 52;
  private static final int BLOCK_HEIGHT = 24;
  private static final int DRAWN_MAX = 24;

  /** The pin lies on the chosen block, so its name stands below. */
  private static final int BELOW_PIN = BLOCK_HEIGHT / 2 + 10;

  private final Areas areas;

  Sketches(Areas areas) {
    this.areas = areas;
  }

  /** The square of ground that fills the drawing, north up. */
  private record Frame(double west, double north, double degreesWide, double degreesHigh) {

    static Frame around(List<LngLat> points) {
      double west = points.stream().mapToDouble(LngLat::lng).min().orElse(0);
      double east = points.stream().mapToDouble(LngLat::lng).max().orElse(0);
      double south = points.stream().mapToDouble(LngLat::lat).min().orElse(0);
      double north = points.stream().mapToDouble(LngLat::lat).max().orElse(0);
      return new Frame(west, north, Math.max(east - west, 1e-6), Math.max(north - south, 1e-6));
    }

    double x(LngLat point) {
      return MARGIN + (point.lng() - west) / degreesWide * (WIDTH - 2.0 * MARGIN);
    }

    double y(LngLat point) {
      return MARGIN + (north - point.lat()) / degreesHigh * (HEIGHT - 2.0 * MARGIN);
    }
  }

  /** The drawing around a chosen area; none where nothing is known of its ground. */
  public PlaceSketch around(Area chosen, Optional<LngLat> point) {
    List<Area> near = siblings(chosen);
    if (near.isEmpty() || point.isEmpty()) {
      return PlaceSketch.none();
    }
    List<LngLat> labels = near.stream().map(Area::label).filter(Objects::nonNull).toList();
    Frame frame = Frame.around(labels);
    LngLat pin = chosen.label() == null ? point.get() : chosen.label();
    return new PlaceSketch(
        "0 0 " + WIDTH + " " + HEIGHT,
        near.stream().map(area -> shape(area, frame, area.equals(chosen))).toList(),
        clamp(frame.x(pin), WIDTH),
        clamp(frame.y(pin), HEIGHT),
        true);
  }

  private List<Area> siblings(Area chosen) {
    return chosen.parent() == null
        ? List.of()
        : areas.children(chosen.parent(), Area.GENERAL).stream()
            .filter(area -> area.label() != null)
            .limit(DRAWN_MAX)
            .toList();
  }

  private static PlaceSketch.Shape shape(Area area, Frame frame, boolean chosen) {
    LngLat label = Objects.requireNonNull(area.label());
    double x = frame.x(label);
    double y = frame.y(label);
    String path =
        String.format(
            Locale.ROOT,
            "M%.1f %.1fh%dv%dh-%dz",
            x - BLOCK_WIDTH / 2.0,
            y - BLOCK_HEIGHT / 2.0,
            BLOCK_WIDTH,
            BLOCK_HEIGHT,
            BLOCK_WIDTH);
    return new PlaceSketch.Shape(path, area.name(), x, chosen ? y + BELOW_PIN : y, chosen);
  }

  private static double clamp(double value, int most) {
    return Math.clamp(value, 0, most);
  }
}
