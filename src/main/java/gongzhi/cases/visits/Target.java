package gongzhi.cases.visits;

import gongzhi.territory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household, a workplace or a site on a list (走访对象). Its door stands here and no name: who lives
 * there is known to whoever goes.
 *
 * @param group key of its list
 * @param place door or workplace, in words
 * @param dueOn the day by which somebody is to go
 * @param seenOn when it was last covered; null for never
 */
public record Target(
    long id,
    String group,
    AreaId area,
    String areaPath,
    String place,
    LocalDate dueOn,
    @Nullable LocalDate seenOn) {}
