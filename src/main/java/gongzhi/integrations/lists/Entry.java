package gongzhi.integrations.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list as the door of the program takes it.
 *
 * @param key follows from the list and the row, so that sending it again doubles nothing
 * @param area id of the area; null where its code or a point says it
 * @param source name of the list
 * @param sourceId the row's own name in the list
 * @param saidAt when it was said, as written there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
    String key,
    String words,
    @Nullable Double lng,
    @Nullable Double lat,
    @Nullable String crs,
    @Nullable Long area,
    @Nullable String areaCode,
    String address,
    @Nullable String category,
    String source,
    String sourceId,
    String saidAt) {

  /** The same report, lying in this area instead of wherever the row said. */
  Entry settledIn(long other) {
    return new Entry(
        key, words, null, null, null, other, null, address, category, source, sourceId, saidAt);
  }
}
