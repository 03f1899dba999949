package gongzhi.integrations.lists;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lists we can read, known by the names in their first line. */
enum Shape {
  /** Messages to a government forum: {@code message_id, created_at, title, body}. */
  FORUM("forum", "message_id", "created_at", "title", "body") {
    @Override
    Entry read(Cells row) {
      return entry(row, row.joined("\n", "title", "body"), "", "message_id", "created_at");
    }
  },
  /** Requests as San Francisco publishes them. */
  SAN_FRANCISCO(
      "sf311", "unique_key", "created_date", "category", "complaint_type", "neighborhood") {
    @Override
    Entry read(Cells row) {
      String words = row.joined("\n", "category", "complaint_type", "descriptor");
      String address = row.joined(", ", "incident_address", "neighborhood");
      return entry(row, words, address, "unique_key", "created_date");
    }
  },
  /** Requests as New York publishes them. */
  NEW_YORK("nyc311", "unique_key", "created_date", "complaint_type", "borough") {
    @Override
    Entry read(Cells row) {
      String words = row.joined("\n", "complaint_type", "descriptor", "location_type");
      String address = row.joined(", ", "incident_address", "cross_street_1", "city");
      return entry(row, words, address, "unique_key", "created_date");
    }
  },
  /**
   * Our own: {@code words} and any of {@code id, said_at, lng, lat, crs, area, area_code, address,
   * category}.
   */
  OWN("", "words") {
    @Override
    Entry read(Cells row) {
      return entry(row, row.text("words"), row.text("address"), "id", "said_at");
    }
  };

  private final String source;
  private final Set<String> needed;

  Shape(String source, String... needed) {
    this.source = source;
    this.needed = Set.of(needed);
  }

  /** What a row of such a list reports. */
  abstract Entry read(Cells row);

  /** The shape with these names, or words that say what is missing. */
  static Shape of(Collection<String> names) {
    return Arrays.stream(values())
        .filter(shape -> names.containsAll(shape.needed))
        .findFirst()
        .orElseThrow(() -> new Unusable(unknown(names)));
  }

  private static String unknown(Collection<String> names) {
    List<String> known =
        Arrays.stream(values())
            .map(shape -> String.join(",", new TreeSet<>(shape.needed)))
            .toList();
    return "The first line names %s; it must name at least one of these: %s."
        .formatted(String.join(",", names), String.join(" | ", known));
  }

  Entry entry(Cells row, String words, String address, String id, String saidAt) {
    String name = row.text(id);
    boolean own = this == OWN;
    return new Entry(
        row.key(source, name),
        words,
        row.coordinate(own ? "lng" : "longitude"),
        row.coordinate(own ? "lat" : "latitude"),
        own && !row.text("crs").isEmpty() ? row.text("crs") : null,
        own ? row.whole("area") : null,
        own && !row.text("area_code").isEmpty() ? row.text("area_code") : null,
        address,
        own && !row.text("category").isEmpty() ? row.text("category") : null,
        source.isEmpty() ? "list" : source,
        name.isEmpty() ? "row " + row.number() : name,
        row.text(saidAt));
  }
}
