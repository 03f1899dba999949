package gongzhi.cases.web.patrols;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where patrols stand in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class PatrolTabs {

  @Bean
  Tab deskPatrolsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "patrols",
        "patrol.title",
        "eye-check",
        DeskPatrolsController.ADDRESS,
        235,
        viewer ->
            (viewer.mayAnywhere(Permission.CASE_VERIFY)
                    || viewer.mayAnywhere(Permission.CASE_SUPERVISE))
                && !viewer.areaPaths().isEmpty());
  }
}
