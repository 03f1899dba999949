package gongzhi.cases.patrols;

import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody looks regularly (巡查点).
 *
 * @param kind key of its kind
 * @param code what the code on the spot says
 * @param dueOn the day by which somebody is to look
 * @param seenOn when somebody last looked; null for never
 */
public record PatrolPoint(
    long id,
    String kind,
    AreaId area,
    String areaPath,
    String place,
    double lng,
    double lat,
    String code,
    LocalDate dueOn,
    @Nullable LocalDate seenOn) {

  public LngLat spot() {
    return new LngLat(lng, lat);
  }
}
