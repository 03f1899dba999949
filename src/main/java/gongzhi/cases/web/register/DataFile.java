package gongzhi.cases.web.register;

import gongzhi.cases.register.LineKey;
import gongzhi.cases.register.RegisterLine;
import gongzhi.cases.register.RegisterQuery;
import gongzhi.cases.register.Wanted;
import gongzhi.site.parts.Csv;
import gongzhi.territory.LngLat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes lines of the register into a file as they are read. No transaction is open while a slow
 * line takes what was written.
 */
@Component
class DataFile {

  /** Lines of one file; the next one begins behind them. */
  static final int MOST = 50_000;

  private static final int AT_A_TIME = 1000;
  private static final String MARK = "\uFEFF";

  private final RegisterQuery query;
  private final OpenData data;
  private final JsonMapper json;

  DataFile(RegisterQuery query, OpenData data, JsonMapper json) {
    this.query = query;
    this.data = data;
    this.json = json;
  }

  /** How a file is written. */
  enum Kind {
    CSV("text/csv; charset=utf-8"),
    GEOJSON("application/geo+json; charset=utf-8");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    String address() {
      return RegisterPages.ADDRESS + "." + ending();
    }
  }

  void write(Wanted wanted, @Nullable LineKey from, Kind kind, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write(kind == Kind.CSV ? MARK + cells(OpenData.FIELDS) : beginning());
    @Nullable LineKey after = from;
    int written = 0;
    List<RegisterLine> lines;
    do {
      lines = query.page(wanted, after, AT_A_TIME);
      for (RegisterLine line : lines) {
        out.write(kind == Kind.CSV ? row(line) : feature(line, written == 0));
        written++;
        after = LineKey.of(line, wanted);
      }
    } while (lines.size() == AT_A_TIME && written < MOST);
    out.write(kind == Kind.GEOJSON ? "]}\n" : "");
    out.flush();
  }

  private String row(RegisterLine line) {
    Map<String, String> fields = data.fields(line);
    return cells(OpenData.FIELDS.stream().map(fields::get).toList());
  }

  private static String cells(Collection<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private String beginning() {
    Map<String, String> about =
        Map.of("license", OpenData.LICENCE_TEXT, "describedby", data.describedAt());
    String members = json.writeValueAsString(about);
    return "{\"type\":\"FeatureCollection\","
        + members.substring(1, members.length() - 1)
        + ",\"features\":[\n";
  }

  private String feature(RegisterLine line, boolean first) {
    Map<String, String> properties = new LinkedHashMap<>(data.fields(line));
    properties.keySet().removeAll(List.of("lng", "lat", "licence"));
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", line.spot().map(DataFile::point).orElse(null));
    feature.put("properties", properties);
    return (first ? "" : ",\n") + json.writeValueAsString(feature);
  }

  private static Map<String, Object> point(LngLat spot) {
    return Map.of("type", "Point", "coordinates", List.of(spot.lng(), spot.lat()));
  }
}
