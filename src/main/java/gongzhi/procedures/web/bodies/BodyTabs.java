package gongzhi.procedures.web.bodies;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of bodies in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class BodyTabs {

  @Bean
  Tab bodiesTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "bodies",
        "bodies.title",
        "users-group",
        BodyPages.DESK,
        325,
        viewer -> viewer.mayAnywhere(Permission.MEETING_CALL));
  }
}
