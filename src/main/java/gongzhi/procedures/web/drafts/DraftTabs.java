package gongzhi.procedures.web.drafts;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where procedures stand in the menu. */
@Configuration(proxyBeanMethods = false)
class DraftTabs {

  @Bean
  Tab draftsTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "procedures",
        "draft.title",
        "gavel",
        DraftPages.ROOT,
        406,
        viewer ->
            viewer.mayAnywhere(Permission.RULE_PROPOSE)
                || viewer.mayAnywhere(Permission.RULE_APPROVE));
  }
}
