package gongzhi.cases.web.doors;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to these pages in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class DoorTabs {

  @Bean
  Tab channelsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "channels",
        "doors.channels",
        "inbox",
        "/desk/channels",
        215,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }

  @Bean
  Tab hotlineTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "hotline",
        "hotline.title",
        "phone",
        "/desk/hotline",
        216,
        DoorTabs::exchanges);
  }

  /** Whoever registers and takes lists out of the program. */
  static boolean exchanges(Viewer viewer) {
    return viewer.mayAnywhere(Permission.CASE_REGISTER) && viewer.mayAnywhere(Permission.EXPORT);
  }
}
