package gongzhi.territory.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class RedrawingTest {

  private static final Geometry WEST = box(0, 1);
  private static final Geometry EAST = box(1, 2);
  private static final Geometry BOTH = box(0, 2);

  @Test
  void a_split_and_a_merge_hold_the_same_ground() {
    Redrawing split = new Redrawing(List.of(BOTH), List.of(WEST, EAST));
    Redrawing merge = new Redrawing(List.of(WEST, EAST), List.of(BOTH));

    split.check();
    merge.check();

    assertThat(split.change()).isEqualTo("SPLIT");
    assertThat(merge.change()).isEqualTo("MERGE");
    assertThat(split.taken()).hasSize(2);
  }

  @Test
  void a_moved_line_joins_only_those_who_gave_ground_with_those_who_took_it() {
    Redrawing moved = new Redrawing(List.of(WEST, EAST), List.of(box(0, 0.5), box(0.5, 2)));

    moved.check();

    assertThat(moved.change()).isEqualTo("MOVE");
    assertThat(moved.taken())
        .containsExactly(
            new Redrawing.Taken(0, 0), new Redrawing.Taken(0, 1), new Redrawing.Taken(1, 1));
  }

  @Test
  void refuses_ground_left_over_taken_too_far_or_taken_twice() {
    assertRefused("regrid.uncovered", List.of(BOTH), List.of(WEST));
    assertRefused("regrid.beyond", List.of(WEST), List.of(WEST, EAST));
    assertRefused("regrid.overlap", List.of(BOTH), List.of(WEST, EAST, box(0.5, 1.5)));
    assertRefused("regrid.boundary-invalid", List.of(BOTH), List.of(BOTH.getCentroid()));
  }

  private static void assertRefused(String key, List<Geometry> before, List<Geometry> after) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> new Redrawing(before, after).check())
        .withMessage(key);
  }

  private static Geometry box(double west, double east) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 1));
  }
}
