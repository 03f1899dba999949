package gongzhi.site.letters;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where letters stand in the menu. */
@Configuration(proxyBeanMethods = false)
class LetterTabs {

  @Bean
  Tab lettersTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "letters",
        "letters.title",
        "mail",
        LettersController.ADDRESS,
        285,
        viewer ->
            viewer.mayAnywhere(Permission.IDENTITY_REVEAL)
                && (!viewer.areaPaths().isEmpty()
                    || viewer.mayAnywhere(Permission.CASE_RESTRICTED)));
  }
}
