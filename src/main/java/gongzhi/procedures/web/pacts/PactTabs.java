package gongzhi.procedures.web.pacts;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of pacts in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class PactTabs {

  @Bean
  Tab pactsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "pacts",
        "pact.title",
        "circle-check",
        "/desk/pacts",
        329,
        viewer -> viewer.mayAnywhere(Permission.PROCEDURE_LEAD));
  }
}
