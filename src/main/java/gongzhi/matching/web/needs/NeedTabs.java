package gongzhi.matching.web.needs;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the three lists stand in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class NeedTabs {

  @Bean
  Tab deskNeedsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "needs",
        "need.desk-title",
        "arrows-exchange",
        NeedPages.DESK,
        270,
        viewer -> viewer.mayAnywhere(Permission.PUBLISH));
  }
}
