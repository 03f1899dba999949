package gongzhi.transparency.web.notices;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of notices in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class PublicNoticeTabs {

  @Bean
  Tab publicNoticesTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "notices",
        "posted.title",
        "speakerphone",
        NoticeWords.DESK,
        330,
        viewer ->
            viewer.mayAnywhere(Permission.PUBLISH)
                || viewer.mayAnywhere(Permission.COUNTERSIGN)
                || viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }
}
