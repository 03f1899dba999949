package gongzhi.site.login;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import gongzhi.parties.identity.OwnData;
import gongzhi.parties.identity.Reveal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a person, for that person to take along.
 *
 * @param more what the modules above keep, by name
 */
record MyDataExport(
    String label,
    @Nullable String name,
    @Nullable String phone,
    List<Look> looks,
    @JsonAnyGetter Map<String, List<?>> more) {

  /** Who looked at it; times as ISO 8601 in UTC. */
  record Look(String by, String field, String reason, String matter, String at) {}

  static MyDataExport of(
      String label, OwnData own, List<Reveal> reveals, Map<String, List<?>> more) {
    return new MyDataExport(
        label,
        own.name(),
        own.phone(),
        reveals.stream()
            .map(
                look ->
                    new Look(
                        look.by(),
                        look.field().name(),
                        look.reason(),
                        look.matter(),
                        look.at().toString()))
            .toList(),
        more);
  }
}
