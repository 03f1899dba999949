package gongzhi.cases.web.records;

import static gongzhi.parties.Permission.AUDIT_READ;
import static gongzhi.parties.Permission.EXPORT;
import static gongzhi.parties.Permission.SETTINGS_MANAGE;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where records stand in the menu. */
@Configuration(proxyBeanMethods = false)
class RecordTabs {

  @Bean
  Tab historiesTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "histories",
        "records.histories",
        "table-export",
        HistoriesController.ADDRESS,
        290,
        viewer -> viewer.mayAnywhere(EXPORT) && !viewer.areaPaths().isEmpty());
  }

  @Bean
  Tab recordsTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "records",
        "records.title",
        "file-text",
        RecordsController.ADDRESS,
        870,
        viewer -> viewer.mayAnywhere(AUDIT_READ) || viewer.mayAnywhere(SETTINGS_MANAGE));
  }
}
