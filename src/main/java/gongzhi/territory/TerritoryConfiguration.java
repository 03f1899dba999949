package gongzhi.territory;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the copies in memory ask for newer versions by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TerritoryConfiguration {}
