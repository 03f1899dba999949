package gongzhi.procedures.web.proposals;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where proposals stand in the menu of the desk; residents come from what is decided together. */
@Configuration(proxyBeanMethods = false)
class ProposalTabs {

  @Bean
  Tab deskProposalsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "proposals",
        "proposal.title",
        "message-circle",
        ProposalPages.DESK,
        310,
        ProposalTabs::takesPart);
  }

  private static boolean takesPart(Viewer viewer) {
    return viewer.mayAnywhere(Permission.PROCEDURE_LEAD)
        || viewer.mayAnywhere(Permission.PROCEDURE_STEP);
  }
}
