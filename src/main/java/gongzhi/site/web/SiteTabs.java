package gongzhi.site.web;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The site's own place among the tabs of residents. */
@Configuration(proxyBeanMethods = false)
class SiteTabs {

  private static final int LAST = 90;

  @Bean
  Tab mine() {
    return new Tab(Tab.Bar.RESIDENT, "me", "nav.me", "user", "/me", LAST);
  }
}
