package gongzhi.cases.web.petition;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of petitions in the menu of the desk, for the office that hands them on. */
@Configuration(proxyBeanMethods = false)
class PetitionTabs {

  @Bean
  Tab petitionTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "petitions",
        "petition.title",
        "mail",
        PetitionListController.ADDRESS,
        225,
        viewer -> viewer.mayAnywhere(Permission.CASE_PETITION));
  }
}
