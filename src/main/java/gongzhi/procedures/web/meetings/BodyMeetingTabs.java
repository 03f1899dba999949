package gongzhi.procedures.web.meetings;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of meetings in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class BodyMeetingTabs {

  @Bean
  Tab bodyMeetingsTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "meetings",
        "meetings.title",
        "users",
        MeetingViews.DESK,
        320,
        viewer ->
            viewer.mayAnywhere(Permission.MEETING_CALL)
                || viewer.mayAnywhere(Permission.BODY_MEET));
  }
}
