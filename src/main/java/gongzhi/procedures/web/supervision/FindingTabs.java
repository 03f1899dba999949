package gongzhi.procedures.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of findings in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class FindingTabs {

  @Bean
  Tab findingsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "findings",
        "finding.title",
        "search",
        FindingPages.DESK,
        328,
        FindingTabs::takesPart);
  }

  private static boolean takesPart(Viewer viewer) {
    return viewer.mayAnywhere(Permission.COUNTERSIGN)
        || viewer.mayAnywhere(Permission.PROCEDURE_LEAD);
  }
}
