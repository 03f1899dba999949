package gongzhi.cases.web.sessions;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sessions stand in the menu. */
@Configuration(proxyBeanMethods = false)
class SessionTabs {

  @Bean
  Tab openSessionsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "sessions",
        "session.title",
        "users-group",
        SessionPages.ADDRESS,
        290,
        viewer -> viewer.mayAnywhere(Permission.CASE_REGISTER) && !viewer.areaPaths().isEmpty());
  }
}
