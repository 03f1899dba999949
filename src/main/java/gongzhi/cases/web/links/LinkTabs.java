package gongzhi.cases.web.links;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where linked officers stand in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class LinkTabs {

  @Bean
  Tab branchLinksTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "links",
        "links.title",
        "users",
        "/desk/links",
        283,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE));
  }
}
