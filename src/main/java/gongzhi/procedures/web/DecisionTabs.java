package gongzhi.procedures.web;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where decisions stand in the menus. */
@Configuration(proxyBeanMethods = false)
class DecisionTabs {

  @Bean
  Tab decisionsTab() {
    return new Tab(
        Tab.Bar.RESIDENT, "decisions", "tab.decisions", "users-group", DecisionPages.OPEN, 30);
  }

  @Bean
  Tab deskDecisionsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "decisions",
        "decision.title",
        "users-group",
        DecisionPages.DESK,
        300,
        DecisionTabs::takesPart);
  }

  private static boolean takesPart(Viewer viewer) {
    return viewer.mayAnywhere(Permission.PROCEDURE_LEAD)
        || viewer.mayAnywhere(Permission.PROCEDURE_STEP);
  }
}
