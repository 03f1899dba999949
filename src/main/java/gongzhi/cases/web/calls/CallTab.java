package gongzhi.cases.web.calls;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the page for calls in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class CallTab {

  @Bean
  Tab callsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "calls",
        "calls.tab",
        "phone",
        "/desk/calls/new",
        205,
        viewer -> viewer.mayAnywhere(Permission.CASE_REGISTER));
  }
}
