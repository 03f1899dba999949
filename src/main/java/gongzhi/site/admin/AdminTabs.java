package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of administration in the menu; each administrator sees their own. */
@Configuration(proxyBeanMethods = false)
class AdminTabs {

  @Bean
  Tab calendarTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "calendar",
        "admin.calendar",
        "calendar",
        "/admin/calendar",
        810,
        viewer -> viewer.mayAnywhere(CALENDAR_EDIT));
  }
}
