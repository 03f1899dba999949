package gongzhi.procedures.web.workplans;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of plans in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class WorkPlanTabs {

  @Bean
  Tab workPlansTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "plans",
        "workplan.title",
        "list-check",
        WorkPlanPages.DESK,
        328,
        viewer -> viewer.mayAnywhere(Permission.MEETING_CALL));
  }
}
