package gongzhi.cases.web.emergency;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where emergencies stand in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class EmergencyTabs {

  @Bean
  Tab emergencyTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "emergencies",
        "emergency.title",
        "speakerphone",
        EmergencyLists.DESK,
        280,
        viewer ->
            viewer.mayAnywhere(Permission.EMERGENCY_START)
                || viewer.mayAnywhere(Permission.EMERGENCY_PREPARE));
  }
}
