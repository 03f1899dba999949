package gongzhi.transparency.web.echo;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the echo wall in the menu of the desk. */
@Configuration(proxyBeanMethods = false)
class EchoTabs {

  @Bean
  Tab echoTab() {
    return new Tab(
        Tab.Bar.DESK_DECISIONS,
        "echo",
        "echo.title",
        "building-community",
        "/desk/echo",
        340,
        viewer ->
            viewer.mayAnywhere(Permission.PUBLISH)
                || viewer.mayAnywhere(Permission.CASE_SEE) && !viewer.areaPaths().isEmpty());
  }
}
