package gongzhi.site.notices;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices in the menu of the desk, and parked messages in that of its administrator. */
@Configuration(proxyBeanMethods = false)
class NoticeTabs {

  @Bean
  Tab toldTab() {
    return new Tab(
        Tab.Bar.DESK_MINE,
        "told",
        "me.inbox",
        "mail",
        InboxController.ADDRESS,
        150,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE));
  }

  @Bean
  Tab parkedTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "parked",
        "admin.notices",
        "alert-triangle",
        ParkedController.ADDRESS,
        860,
        viewer -> viewer.mayAnywhere(Permission.SETTINGS_MANAGE));
  }
}
