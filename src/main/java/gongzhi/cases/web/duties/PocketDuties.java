package gongzhi.cases.web.duties;

import gongzhi.cases.grids.GridDuties;
import gongzhi.cases.grids.GridDuties.Standing;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The duties that are due in the grids of somebody, as a phone may keep them. */
@Component
public class PocketDuties {

  private final GridDuties duties;
  private final Areas areas;

  PocketDuties(GridDuties duties, Areas areas) {
    this.duties = duties;
    this.areas = areas;
  }

  /** A grid and what is due there. */
  public record Grid(String id, String name, List<DutyPage.Line> lines) {}

  /** Those of every grid in which something is due, in the order of the list. */
  public List<Grid> of(Viewer worker, TimeWords times) {
    List<Area> grids =
        worker.posts().stream()
            .map(Post::area)
            .distinct()
            .map(areas::get)
            .filter(area -> area.level() == Level.GRID && area.isCurrent())
            .filter(area -> worker.may(Permission.CASE_VISIT, area.path()))
            .toList();
    Map<AreaId, List<Standing>> standing = duties.of(grids);
    LocalDate today = times.now().atZone(WorkingCalendar.ZONE).toLocalDate();
    return grids.stream()
        .map(
            grid ->
                new Grid(
                    grid.id().toString(),
                    grid.name(),
                    standing.getOrDefault(grid.id(), List.of()).stream()
                        .filter(one -> one.isDue(today))
                        .map(one -> DutyPages.line(one, DutyPages.Sent.of(false), times))
                        .toList()))
        .filter(grid -> !grid.lines().isEmpty())
        .toList();
  }
}
