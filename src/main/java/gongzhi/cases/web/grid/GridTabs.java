package gongzhi.cases.web.grid;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The slots of the grid worker's bar. */
@Configuration(proxyBeanMethods = false)
class GridTabs {

  @Bean
  Tab todayTab() {
    return new Tab(Tab.Bar.GRID, "today", "tab.today", "calendar-event", "/grid/today", 10);
  }

  @Bean
  Tab snapTab() {
    return new Tab(Tab.Bar.GRID, "snap", "tab.snap", "camera", "/grid/snap", 30);
  }

  @Bean
  Tab gridMeTab() {
    return new Tab(Tab.Bar.GRID, "me", "tab.grid-me", "user", "/grid/me", 50);
  }
}
