package gongzhi.territory.register;

import gongzhi.territory.LngLat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;

/** Areas turned on their side: one array a column, so that one statement adds thousands. */
record Columns(List<NewArea> areas) {

  Map<String, Object> parameters() {
    return Map.ofEntries(
        Map.entry("ids", longs(area -> area.id().value())),
        Map.entry("systems", texts(area -> area.named().codeSystem())),
        Map.entry("codes", texts(area -> area.named().code())),
        Map.entry("levels", texts(area -> area.named().level().name())),
        Map.entry("kinds", texts(NewArea::kind)),
        Map.entry("parents", longs(Columns::parent)),
        Map.entry("paths", texts(NewArea::path)),
        Map.entry("names", texts(area -> area.named().name())),
        Map.entry("boundaries", boundaries()),
        Map.entry("lngs", numbers(LngLat::lng)),
        Map.entry("lats", numbers(LngLat::lat)),
        Map.entry("illustrative", flags()),
        Map.entry("days", texts(area -> area.validFrom().toString())));
  }

  private static @Nullable Long parent(NewArea area) {
    NewArea.Parent parent = area.parent();
    return parent == null ? null : parent.id().value();
  }

  private Long[] longs(Function<NewArea, @Nullable Long> column) {
    return areas.stream().map(column).toArray(Long[]::new);
  }

  private String[] texts(Function<NewArea, String> column) {
    return areas.stream().map(column).toArray(String[]::new);
  }

  private Double[] numbers(Function<LngLat, Double> column) {
    Double[] numbers = new Double[areas.size()];
    for (int i = 0; i < numbers.length; i++) {
      LngLat label = areas.get(i).label();
      numbers[i] = label == null ? null : column.apply(label);
    }
    return numbers;
  }

  private Boolean[] flags() {
    return areas.stream().map(NewArea::illustrative).toArray(Boolean[]::new);
  }

  private byte[][] boundaries() {
    WKBWriter writer = new WKBWriter();
    byte[][] drawn = new byte[areas.size()][];
    for (int i = 0; i < drawn.length; i++) {
      var boundary = areas.get(i).boundary();
      drawn[i] = boundary == null ? null : writer.write(boundary);
    }
    return drawn;
  }
}
