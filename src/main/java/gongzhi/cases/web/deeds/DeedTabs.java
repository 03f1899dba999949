package gongzhi.cases.web.deeds;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where deeds stand in the menu. */
@Configuration(proxyBeanMethods = false)
class DeedTabs {

  @Bean
  Tab deedsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "deeds",
        "deed.title",
        "circle-check",
        DeedPages.ADDRESS,
        360,
        viewer ->
            viewer.mayAnywhere(Permission.CASE_HANDLE)
                || viewer.mayAnywhere(Permission.PUBLISH)
                || viewer.mayAnywhere(Permission.CASE_SUPERVISE));
  }
}
