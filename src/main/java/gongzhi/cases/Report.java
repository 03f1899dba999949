package gongzhi.cases;

import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.insight.Masking;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports, through whichever channel.
 *
 * @param words what happened; may be empty when there is a photo
 * @param point where, WGS-84; null when an area was chosen
 * @param area what was chosen from a list or came with a building code; wins over the point
 * @param address in words, for those who must go there
 * @param category code the reporter agreed to; null lets the words decide
 * @param danger the reporter says people are in danger
 * @param hidden the reporter asks that neighbours do not see the matter
 * @param shielded the reporter asks that no handler learns the name
 * @param kind what the reporter wants with it; null lets the category decide
 * @param origin where it was kept before; null for what is reported here first
 */
public record Report(
    Channel channel,
    String words,
    List<String> photos,
    @Nullable LngLat point,
    @Nullable AreaId area,
    String address,
    @Nullable String category,
    boolean danger,
    boolean shielded,
    boolean hidden,
    @Nullable MatterKind kind,
    @Nullable Origin origin) {

  /**
   * Where an imported report was kept before.
   *
   * @param source name of the list it stood in
   * @param id its name there
   * @param saidAt when it was said, as written there; the time limits run from the import
   */
  public record Origin(String source, String id, String saidAt) {}

  /** A report that is made here first. */
  public Report(
      Channel channel,
      String words,
      List<String> photos,
      @Nullable LngLat point,
      @Nullable AreaId area,
      String address,
      @Nullable String category,
      boolean danger,
      boolean shielded,
      boolean hidden) {
    this(
        channel, words, photos, point, area, address, category, danger, shielded, hidden, null,
        null);
  }

  /** The same, as this kind of matter. */
  public Report as(@Nullable MatterKind chosen) {
    return new Report(
        channel, words, photos, point, area, address, category, danger, shielded, hidden, chosen,
        origin);
  }

  /** The same, under this category; null for what its words say. */
  public Report under(@Nullable String chosen) {
    return new Report(
        channel, words, photos, point, area, address, chosen, danger, shielded, hidden, kind,
        origin);
  }

  public Report {
    words = Masking.visible(words).strip();
    address = Masking.visible(address).strip();
    photos = List.copyOf(photos);
  }
}
