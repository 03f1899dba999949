package gongzhi.cases.web.todo;

import gongzhi.parties.Permission;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first place of the desk: what waits for whoever works there, with how much it is. */
@Configuration(proxyBeanMethods = false)
class TodoTabs {

  @Bean
  Tab todoTab() {
    return new Tab(
            Tab.Bar.DESK_MINE,
            "todo",
            "todo.title",
            "list-check",
            TodoController.ADDRESS,
            115,
            viewer -> viewer.mayAnywhere(Permission.CASE_SEE))
        .counted(TodoController.ADDRESS + "/count");
  }
}
