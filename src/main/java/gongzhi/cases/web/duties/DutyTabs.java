package gongzhi.cases.web.duties;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where duties stand in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class DutyTabs {

  @Bean
  Tab gridDutyTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "grid-duties",
        "grid-duty.title",
        "list-check",
        DutyPages.BOARD,
        450,
        viewer -> viewer.mayAnywhere(Permission.CASE_VISIT) && !viewer.areaPaths().isEmpty());
  }
}
