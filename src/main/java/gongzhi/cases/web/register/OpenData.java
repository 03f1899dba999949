package gongzhi.cases.web.register;

import gongzhi.cases.register.RegisterLine;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fields of the register as a file (开放数据). Their names are English and stay; names of places
 * and titles are as people write them. Nothing about a person is among them.
 */
@Component
class OpenData {

  /** Under which these data may be used. */
  static final String LICENCE = "CC BY 4.0";

  static final String LICENCE_TEXT = "https://creativecommons.org/licenses/by/4.0/";

  /** The names of the fields, in order. */
  static final List<String> FIELDS =
      List.of(
          "no",
          "place",
          "subdistrict",
          "community",
          "area_code",
          "category",
          "category_name",
          "status",
          "result",
          "title",
          "received_at",
          "promised_at",
          "done_at",
          "closed_at",
          "lng",
          "lat",
          "address",
          "licence");

  private final RegisterLines lines;
  private final Areas areas;
  private final Words chinese;
  private final String site;

  OpenData(
      RegisterLines lines,
      Areas areas,
      Phrasebook phrasebook,
      @Value("${gongzhi.address}") String site) {
    this.lines = lines;
    this.areas = areas;
    this.chinese = phrasebook.in(Language.CHINESE);
    this.site = site;
  }

  /** Where the fields are explained. */
  String describedAt() {
    return site + "/open/data";
  }

  /** Name and text of each field, in order; empty where nothing is known. */
  Map<String, String> fields(RegisterLine line) {
    Map<String, String> all = new LinkedHashMap<>();
    Optional<Area> community = areas.find(new AreaId(line.communityId()));
    all.put("no", line.no());
    all.put("place", line.place());
    all.put("subdistrict", above(community, Level.SUBDISTRICT));
    all.put("community", above(community, Level.COMMUNITY));
    all.put("area_code", community.map(Area::code).orElse(""));
    all.put("category", line.category());
    all.put("category_name", lines.category(line, chinese));
    all.put("status", line.status().name().toLowerCase(Locale.ROOT));
    all.put("result", line.result() == null ? "" : line.result().name().toLowerCase(Locale.ROOT));
    all.put("title", line.title() == null ? "" : line.title());
    all.put("received_at", moment(line.receivedAt()));
    all.put("promised_at", moment(line.promisedAt()));
    all.put("done_at", moment(line.doneAt()));
    all.put("closed_at", moment(line.closedAt()));
    all.put("lng", line.spot().map(LngLat::lng).map(OpenData::degrees).orElse(""));
    all.put("lat", line.spot().map(LngLat::lat).map(OpenData::degrees).orElse(""));
    all.put("address", site + "/cases/" + line.no());
    all.put("licence", LICENCE);
    return all;
  }

  private String above(Optional<Area> community, Level level) {
    return community.flatMap(area -> areas.ancestor(area, level)).map(Area::name).orElse("");
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** To the minute, with the hours before UTC. */
  private static String moment(@Nullable Instant at) {
    return at == null
        ? ""
        : at.truncatedTo(ChronoUnit.MINUTES)
            .atZone(WorkingCalendar.ZONE)
            .toOffsetDateTime()
            .toString();
  }
}
