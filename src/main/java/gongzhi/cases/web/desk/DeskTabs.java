package gongzhi.cases.web.desk;

import static gongzhi.parties.Permission.CASE_REGISTER;
import static gongzhi.parties.Permission.CASE_SEE;

import gongzhi.parties.Viewer;
import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk in its menu; a company sees what is its own and nothing to supervise. */
@Configuration(proxyBeanMethods = false)
class DeskTabs {

  @Bean
  Tab inboxTab() {
    return new Tab(
        Tab.Bar.DESK_MINE, "inbox", "desk.list.inbox", "inbox", "/desk/inbox", 110, DeskTabs::sees);
  }

  @Bean
  Tab handledTab() {
    return new Tab(
        Tab.Bar.DESK_MINE, "mine", "desk.list.mine", "history", "/desk/mine", 120, DeskTabs::sees);
  }

  @Bean
  Tab watchTab() {
    return new Tab(
        Tab.Bar.DESK_MINE,
        "watch",
        "desk.list.watch",
        "flag",
        "/desk/watch",
        130,
        viewer -> sees(viewer) && !viewer.areaPaths().isEmpty());
  }

  @Bean
  Tab notebookTab() {
    return new Tab(
        Tab.Bar.DESK_MINE,
        "notebook",
        "notebook.title",
        "pencil",
        "/desk/notebook",
        140,
        viewer -> viewer.mayAnywhere(CASE_REGISTER));
  }

  @Bean
  Tab deskCasesTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "cases",
        "desk.list.cases",
        "message-report",
        "/desk/cases",
        210,
        DeskTabs::sees);
  }

  private static boolean sees(Viewer viewer) {
    return viewer.mayAnywhere(CASE_SEE);
  }
}
