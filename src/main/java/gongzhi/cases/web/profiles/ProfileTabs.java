package gongzhi.cases.web.profiles;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the profiles stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ProfileTabs {

  private static final List<Permission> READERS =
      List.of(Permission.PUBLISH, Permission.CASE_STUDY, Permission.CASE_SUPERVISE);

  @Bean
  Tab neighbourhoodsTab() {
    return new Tab(
        Tab.Bar.DESK_RULES,
        "neighbourhoods",
        "profile.title",
        "building-community",
        ProfileLists.ADDRESS,
        445,
        viewer -> READERS.stream().anyMatch(viewer::mayAnywhere) && !viewer.areaPaths().isEmpty());
  }
}
