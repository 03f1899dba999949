package gongzhi.cases.web.staffing;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where staffing stands in the menu. */
@Configuration(proxyBeanMethods = false)
class StaffingTabs {

  private static final List<Permission> READERS =
      List.of(
          Permission.GRID_CHANGE,
          Permission.GRID_APPROVE,
          Permission.CASE_SUPERVISE,
          Permission.POST_PROPOSE,
          Permission.POST_APPROVE);

  @Bean
  Tab staffingTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "staffing",
        "staffing.title",
        "users-group",
        StaffingController.ADDRESS,
        440,
        StaffingTabs::mayRead);
  }

  private static boolean mayRead(Viewer viewer) {
    return READERS.stream().anyMatch(viewer::mayAnywhere) && !viewer.areaPaths().isEmpty();
  }
}
