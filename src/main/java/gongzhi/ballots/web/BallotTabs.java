package gongzhi.ballots.web;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where rolls and polls stand in the menu. */
@Configuration(proxyBeanMethods = false)
class BallotTabs {

  @Bean
  Tab pollsTab() {
    return tab("polls", "poll.title", "clipboard-check", "/desk/polls", 330);
  }

  @Bean
  Tab rollsTab() {
    return tab("rolls", "roll.title", "list-check", "/desk/rolls", 335);
  }

  @Bean
  Tab electionsTab() {
    return tab("elections", "contest.list.ELECTION", "users", "/desk/elections", 331);
  }

  @Bean
  Tab budgetsTab() {
    return tab("budgets", "contest.list.BUDGET", "clipboard-check", "/desk/budgets", 332);
  }

  private static Tab tab(String id, String words, String icon, String address, int order) {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        id,
        words,
        icon,
        address,
        order,
        viewer -> viewer.mayAnywhere(Permission.PUBLISH) && !viewer.areaPaths().isEmpty());
  }
}
