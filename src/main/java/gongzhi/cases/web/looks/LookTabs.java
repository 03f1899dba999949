package gongzhi.cases.web.looks;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where looks stand in the menu. */
@Configuration(proxyBeanMethods = false)
class LookTabs {

  @Bean
  Tab looksTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "looks",
        "looks.title",
        "search",
        LooksController.ADDRESS,
        865,
        viewer -> viewer.mayAnywhere(Permission.AUDIT_READ));
  }
}
