package gongzhi.projects.web;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of money in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class FundTabs {

  @Bean
  Tab incomeTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "income",
        "income.title",
        "list-check",
        "/desk/income",
        366,
        viewer ->
            viewer.mayAnywhere(Permission.FUND_KEEP)
                || viewer.mayAnywhere(Permission.FUND_APPROVE));
  }

  @Bean
  Tab fundsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "funds",
        "fund.title",
        "list-check",
        FundsController.ADDRESS,
        365,
        viewer ->
            viewer.mayAnywhere(Permission.FUND_KEEP)
                || viewer.mayAnywhere(Permission.FUND_APPROVE));
  }
}
