package gongzhi.cases.web.rules;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the rule table in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class RuleTab {

  @Bean
  Tab rulesTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "rules",
        "rules.title",
        "arrows-exchange",
        "/desk/rules",
        405,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }
}
