package gongzhi.procedures.web.groups;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of groups in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class GroupTabs {

  @Bean
  Tab groupsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "groups",
        "group.title",
        "users-group",
        GroupPages.DESK,
        330,
        viewer -> viewer.mayAnywhere(Permission.PUBLISH));
  }
}
