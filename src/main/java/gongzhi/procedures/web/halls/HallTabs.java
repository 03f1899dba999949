package gongzhi.procedures.web.halls;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of halls in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class HallTabs {

  @Bean
  Tab hallsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "halls",
        "halls.title",
        "home",
        HallPages.DESK,
        327,
        viewer -> viewer.mayAnywhere(Permission.PUBLISH));
  }
}
