package gongzhi.site.ground;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages about ground and posts stand in the navigations. */
@Configuration(proxyBeanMethods = false)
class GroundTabs {

  @Bean
  Tab openTab() {
    return new Tab(Tab.Bar.RESIDENT, "open", "tab.open", "building-community", "/open", 40);
  }

  @Bean
  Tab orgsTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "orgs",
        "orgs.title",
        "hierarchy-2",
        "/desk/orgs",
        410,
        viewer -> viewer.mayAnywhere(CASE_SEE) && !viewer.areaPaths().isEmpty());
  }

  @Bean
  Tab gridsTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "grids",
        "grids.title",
        "map-2",
        "/desk/grids",
        420,
        GroundTabs::servesGround);
  }

  private static boolean servesGround(Viewer viewer) {
    boolean may =
        viewer.mayAnywhere(CASE_SEE)
            || viewer.mayAnywhere(POST_PROPOSE)
            || viewer.mayAnywhere(POST_APPROVE);
    return may && !viewer.areaPaths().isEmpty();
  }
}
