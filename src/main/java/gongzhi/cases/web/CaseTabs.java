package gongzhi.cases.web;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of cases stand in the navigations. */
@Configuration(proxyBeanMethods = false)
class CaseTabs {

  private static final int FIRST = 10;
  private static final int SECOND = 20;

  @Bean
  Tab home() {
    return new Tab(Tab.Bar.RESIDENT, "home", "tab.home", "home", "/", FIRST);
  }

  @Bean
  Tab progress() {
    return new Tab(Tab.Bar.RESIDENT, "cases", "tab.cases", "list-check", "/cases", SECOND);
  }
}
