package gongzhi.cases.web.replies;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the texts in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class RepliesTabs {

  @Bean
  Tab repliesTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "replies",
        "replies.title",
        "message-report",
        RepliesPages.ADDRESS,
        408,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }
}
