package gongzhi.cases.web.visits;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where visits stand in the bar of grid workers and the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class VisitTabs {

  @Bean
  Tab gridVisitsTab() {
    return new Tab(Tab.Bar.GRID, "visits", "tab.visits", "route", "/grid/visits", 20);
  }

  @Bean
  Tab deskVisitsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "visits",
        "visit.title",
        "route",
        "/desk/visits",
        230,
        viewer -> viewer.mayAnywhere(Permission.CASE_VISIT) && !viewer.areaPaths().isEmpty());
  }
}
