package gongzhi.cases.web.grids;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the grid desk stands in the menu. */
@Configuration(proxyBeanMethods = false)
class GridDeskTabs {

  @Bean
  Tab gridLoadTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "grid-load",
        "grid-load.title",
        "map-2",
        LoadController.ADDRESS,
        430,
        GridDeskTabs::keepsGrids);
  }

  private static boolean keepsGrids(Viewer viewer) {
    boolean may =
        viewer.mayAnywhere(Permission.GRID_CHANGE)
            || viewer.mayAnywhere(Permission.GRID_APPROVE)
            || viewer.mayAnywhere(Permission.CASE_SUPERVISE);
    return may && !viewer.areaPaths().isEmpty();
  }
}
