package gongzhi.cases.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of supervision in the menu of the desk: for who watches, and for units. */
@Configuration(proxyBeanMethods = false)
class SupervisionTabs {

  @Bean
  Tab supervisionTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "supervisions",
        "supervision.title",
        "flag",
        SupervisionPages.ADDRESS,
        230,
        viewer ->
            viewer.mayAnywhere(Permission.CASE_SUPERVISE)
                || viewer.mayAnywhere(Permission.CASE_HANDLE));
  }
}
