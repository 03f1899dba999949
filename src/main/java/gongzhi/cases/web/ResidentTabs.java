package gongzhi.cases.web;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of cases in the residents' navigation. */
@Configuration(proxyBeanMethods = false)
class ResidentTabs {

  @Bean
  Tab homeTab() {
    return new Tab(Tab.Bar.RESIDENT, "home", "tab.home", "home", "/", 10);
  }

  @Bean
  Tab casesTab() {
    return new Tab(Tab.Bar.RESIDENT, "cases", "tab.cases", "list-check", "/cases", 20);
  }
}
