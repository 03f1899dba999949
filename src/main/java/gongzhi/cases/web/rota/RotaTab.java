package gongzhi.cases.web.rota;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the duty rota stands in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class RotaTab {

  @Bean
  Tab dutyRotaTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "rota",
        "rota.title",
        "calendar",
        RotaPages.ADDRESS,
        281,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }
}
