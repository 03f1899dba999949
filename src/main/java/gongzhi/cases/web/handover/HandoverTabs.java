package gongzhi.cases.web.handover;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of handover meetings in the menu of the desk: who holds them, and units. */
@Configuration(proxyBeanMethods = false)
class HandoverTabs {

  @Bean
  Tab handoverTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "handovers",
        "handover.title",
        "list-check",
        HandoverPages.ADDRESS,
        220,
        viewer -> viewer.mayAnywhere(Permission.CASE_HAND_OVER) || isUnit(viewer));
  }

  private static boolean isUnit(Viewer viewer) {
    return viewer.mayAnywhere(Permission.CASE_HANDLE) && !viewer.organisations().isEmpty();
  }
}
