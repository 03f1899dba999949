package gongzhi.cases.web.ratings;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of ratings in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class RatingsTabs {

  @Bean
  Tab ratingsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "ratings",
        "ratings.title",
        "message-report",
        RatingsController.ADDRESS,
        235,
        viewer -> viewer.mayAnywhere(Permission.CASE_SEE));
  }
}
